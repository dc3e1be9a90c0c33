import { fail } from "../engine/errors";
import { LAYERS } from "../engine/indicators/framework";
import { indicatorLevels } from "../engine/indicators/indicatorLevels";
import { layerScores } from "../engine/indicators/layerScores";
import { subjectOfIndicators, subjectOfScores, type Subject } from "../engine/paths/subject";
import { rowOf } from "../engine/table/table";
import { isOmitted, readData } from "./arguments";
import { readFramework } from "./framework";
import { looksLikeScores, readScores } from "./scoreTable";

/** The units of a table of indicators or of layer scores, ready to be upgraded. */
export interface Subjects {
  readonly rows: number;
  readonly rowLabels: readonly string[];
  readonly hasRowLabels: boolean;
  /** Null for a unit without all three layer scores. */
  at(unit: number): Subject | null;
}

/**
 * Reads `data` and `framework` as SCORE does (goalposts, geometric mean with the floor). With framework codes the subjects
 * have indicators; with bare layer letters, or in a table of layer scores, they have three layers.
 */
export function readSubjects(data: unknown, framework: unknown, floor: number): Subjects {
  if (isOmitted(framework) && looksLikeScores(data, "data")) {
    const scores = readScores(data, "data");
    return { ...scores, at: (unit) => complete(scores.values.subarray(unit * 3, unit * 3 + 3)) };
  }
  const table = readData(data, "data");
  const indicators = indicatorLevels(table, readFramework(table, { framework }), "goalposts");
  const { layers } = layerScores(indicators, "geometric", floor);
  const bare = indicators.codes.every((code) => code === null);
  const subjects = {
    rows: table.rows,
    rowLabels: table.rowLabels,
    hasRowLabels: table.hasRowLabels,
    at: (unit: number): Subject | null => {
      const whole = complete(rowOf(layers, unit));
      return bare || !whole ? whole : subjectOfIndicators(indicators, unit, floor);
    },
  };
  if (!Array.from({ length: table.rows }).some((_, unit) => complete(rowOf(layers, unit)))) fail("noScores", { argument: "data" });
  return subjects;
}

function complete(scores: Float64Array): Subject | null {
  return scores.some(Number.isNaN) ? null : subjectOfScores(LAYERS, scores);
}
