import { on, type Draft } from "./draft";
import { FIRMWARE, HARDWARE, INK, NEUTRAL, SOFTWARE } from "./style";

interface Rows {
  /** First and last year of the plan; no effort is spent in the last. */
  readonly years: readonly [number, number];
  readonly plans: readonly [number, number];
  /** First and last row of the two pictures side by side, and of the one beside the plans. */
  readonly top: readonly [number, number];
  readonly beside: readonly [number, number];
}

/** Effort by layer, what it brings about, and what other plans are worth. */
export function roadmapCharts(sheet: Draft, { years: [first, last], plans: [plan, lastPlan], top, beside }: Rows): void {
  const column = (letter: string, to: number): string => on(sheet.name, `${letter}${first}:${letter}${to}`);
  sheet.chart({
    id: "sample-effort",
    kind: "columns",
    stacked: true,
    title: "Effort by year, best plan",
    description:
      "One column per year, split into the effort for hardware, firmware and software; the table of the best plan on this sheet holds the same figures.",
    categories: column("A", last - 1),
    series: [
      { name: "Hardware", values: column("E", last - 1), color: HARDWARE },
      { name: "Firmware", values: column("F", last - 1), color: FIRMWARE },
      { name: "Software", values: column("G", last - 1), color: SOFTWARE },
    ],
    axisTitle: "Effort in the year",
    place: on(sheet.name, `A${top[0]}:E${top[1]}`),
  });
  sheet.chart({
    id: "sample-roadmap",
    kind: "lines",
    title: "Scores and value index under the best plan",
    description:
      "Four lines over the years: the scores of hardware, firmware and software and the value index, under the best plan; the table of the best plan on this sheet holds the same figures.",
    categories: column("A", last),
    series: [
      { name: "Hardware", values: column("B", last), color: HARDWARE },
      { name: "Firmware", values: column("C", last), color: FIRMWARE },
      { name: "Software", values: column("D", last), color: SOFTWARE },
      { name: "Value index", values: column("H", last), color: INK },
    ],
    axisTitle: "Score and value index (uncalibrated), 0 to 1, by year",
    place: on(sheet.name, `F${top[0]}:J${top[1]}`),
  });
  sheet.chart({
    id: "sample-strategies",
    kind: "bars",
    title: "What other plans are worth",
    description: "One bar per plan: its present value; the table of plans on this sheet holds the same figures.",
    categories: on(sheet.name, `A${plan}:A${lastPlan}`),
    series: [{ name: "Present value", values: on(sheet.name, `B${plan}:B${lastPlan}`), color: NEUTRAL }],
    axisTitle: "Present value of the value index (uncalibrated)",
    place: on(sheet.name, `F${beside[0]}:J${beside[1]}`),
  });
}
