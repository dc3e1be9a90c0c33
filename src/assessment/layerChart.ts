import type { Words } from "../locale/en";
import type { CellInput } from "../workbook/port";
import { GREY, INK, PURPOSE, SCORE } from "../workbook/sample/style";
import { HEADINGS } from "./diagnosis";
import { inCells } from "./pictures";
import type { Plan } from "./plan";
import type { GroupCells } from "./writeGroup";
import type { AllScores } from "./writeScores";

/** Rows and columns that the chart and the cells it takes need. */
export const LAYER_CHART = { rows: 16, columns: 4, cells: 3 } as const;

/** Where the scores stand, each from the second column on: the chosen unit's below their headings, those of all units, its group's medians. */
interface Scores {
  readonly picked: number;
  readonly all: AllScores;
  readonly group: GroupCells | null;
}

/** The median of the units that have a score: a unit without one shows #N/A, which MEDIAN alone would hand on. */
function medianOf(range: string): string {
  return `=IFERROR(MEDIAN(IF(ISNUMBER(${range}),${range})),"")`;
}

/** The chosen unit's three scores beside the median of all, or of its group: a chart, and right of it the cells it takes, below one another as a chart needs them. */
export function layLayerChart(plan: Plan, words: Words, row: number, column: number, { picked, all, group }: Scores, id: string): void {
  const side = column + LAYER_CHART.columns;
  plan.put(row, side, [
    ["", words.writing.series.score, words.writing.series.median],
    ...([1, 2, 3] as const).map((_, j): CellInput[] => [
      HEADINGS[j + 1],
      `=${plan.ref(picked + 1, 1 + j)}`,
      group ? `=${plan.ref(group.medians, 1 + j)}` : medianOf(plan.ref(all.row, 1 + j, all.rows)),
    ]),
  ]);
  plan
    .format(row, side, 4, 3, PURPOSE)
    .format(row, side + 1, 1, 2, { align: "right" })
    .format(row + 1, side + 1, 3, 2, { numberFormat: SCORE });
  plan.chart({ row, column, rows: LAYER_CHART.rows, columns: LAYER_CHART.columns }, (range) =>
    inCells(
      {
        kind: "columns",
        title: group ? words.writing.groupChart : words.writing.layerChart,
        description: group ? words.writing.groupChartDescription : words.writing.layerChartDescription,
        series: [
          { name: words.writing.series.score, color: INK },
          { name: words.writing.series.median, color: GREY },
        ],
      },
      id,
      { categories: range(row + 1, side, 3), values: [range(row + 1, side + 1, 3), range(row + 1, side + 2, 3)] },
    ),
  );
}
