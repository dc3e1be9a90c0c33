import { HfsError } from "../errors";
import type { Framework, FrameworkColumn } from "../indicators/framework";
import { impute, type Filling } from "../indicators/impute";
import { scaleColumns, type Normalization, type ScaledColumns } from "../indicators/indicatorLevels";
import { normalizeColumn } from "../indicators/normalize";
import { winsorize } from "../indicators/treat";
import { columnOf, type Table } from "../table/table";

/** Ways to normalize, the nominal one first; all give 0 to 1, so that every mean is defined. */
const WAYS: readonly Normalization[] = ["goalposts", "minmax", "percentile"];

/** Ways to fill holes; before them stands the nominal way, which leaves them and shares their weight. */
const FILLINGS: readonly Filling[] = ["mean", "median"];

/** TREAT's defaults. */
const LIMITS = { skewness: 2, kurtosis: 3.5, points: 5 };

/** The columns of a table under every way of treating, filling and normalizing them. */
export interface Preparations {
  /** The ways to normalize that all columns allow. */
  readonly ways: readonly Normalization[];
  /** 2 where some column is treated: as given, treated; else 1. */
  readonly treatments: number;
  /** 3 where some hole is filled: left, mean, median; else 1. */
  readonly fillings: number;
  /** By treatment, then filling, then way; see `preparationAt`. */
  readonly scaled: readonly ScaledColumns[];
  readonly treatedColumns: number;
  readonly treatedValues: number;
  readonly filledValues: number;
}

/** Position of a combination among the `scaled`; all 0 = nominal. */
export function preparationAt({ ways, fillings }: Pick<Preparations, "ways" | "fillings">, treatment: number, filling: number, way: number): number {
  return (treatment * fillings + filling) * ways.length + way;
}

/**
 * Prepares the columns in all ways, in this order: TREAT, IMPUTE, NORMALIZE with their defaults, so that a cell formula of
 * these can repeat any of them. Outliers are judged on the values as given, before holes are filled.
 *
 * A way to normalize that some column does not allow (min-max: a constant one) is left out. A column that TREAT or
 * IMPUTE would leave without the variation one of the ways needs stays as it is.
 */
export function prepareColumns(table: Table, framework: Framework): Preparations {
  // What the nominal way does not allow is SCORE's own error, in its words.
  scaleColumns(table, framework, WAYS[0]);
  const { columns } = framework;
  const given = columns.map(({ column, label }) => oneColumn(table, column, label));
  const ways = WAYS.filter((way, w) => w === 0 || given.every((original, c) => allows(original, columns[c], way)));
  const versions = given.map((original, c) => versionsOf(original, columns[c], ways));

  const count = (of: (version: Versions) => number): number => versions.reduce((sum, version) => sum + of(version), 0);
  const [treatedColumns, treatedValues, filledValues] = [
    count(({ treated }) => Number(treated > 0)),
    count(({ treated }) => treated),
    count(({ filled }) => filled),
  ];
  const treatments = treatedColumns > 0 ? 2 : 1;
  const fillings = filledValues > 0 ? 1 + FILLINGS.length : 1;
  const scaled: ScaledColumns[] = [];
  for (let treatment = 0; treatment < treatments; treatment++) {
    for (let filling = 0; filling < fillings; filling++) {
      for (const way of ways) {
        const chosen = versions.map(({ tables }) => tables[treatment][filling]);
        scaled.push(scale(table.rows, columns, chosen, way));
      }
    }
  }
  return { ways, treatments, fillings, scaled, treatedColumns, treatedValues, filledValues };
}

interface Versions {
  /** By treatment and filling; the same table again where nothing changes. */
  readonly tables: readonly (readonly Table[])[];
  readonly treated: number;
  readonly filled: number;
}

function versionsOf(original: Table, column: FrameworkColumn, ways: readonly Normalization[]): Versions {
  const usable = (versions: readonly Table[]): boolean => versions.every((version) => ways.every((way) => allows(version, column, way)));
  const holes = original.values.filter(Number.isNaN).length;
  const fill = (version: Table): Table[] => [version, ...FILLINGS.map((method) => ({ ...version, values: impute(version, method, null) }))];
  const leave = (version: Table): Table[] => [version, ...FILLINGS.map(() => version)];

  const fillable = holes > 0 && holes < original.rows && usable(fill(original));
  const asGiven = fillable ? fill(original) : leave(original);
  const filled = fillable ? holes : 0;
  const values = winsorize(original, LIMITS);
  const treated = values.filter((value, i) => value === value && value !== original.values[i]).length;
  const winsorized = (fillable ? fill : leave)({ ...original, values });
  if (treated === 0 || !usable(winsorized)) return { tables: [asGiven, asGiven], treated: 0, filled };
  return { tables: [asGiven, winsorized], treated, filled };
}

/** One column as a table of its own. */
function oneColumn(table: Table, j: number, label: string): Table {
  return { ...table, columns: 1, values: columnOf(table, j), columnLabels: [label] };
}

/** Whether a column can be normalized this way. */
function allows(table: Table, column: FrameworkColumn, way: Normalization): boolean {
  try {
    normalizeColumn(table, 0, way, column.direction, column.low, column.high, new Float64Array(table.rows));
    return true;
  } catch (thrown) {
    if (thrown instanceof HfsError) return false;
    throw thrown;
  }
}

function scale(rows: number, columns: readonly FrameworkColumn[], tables: readonly Table[], way: Normalization): ScaledColumns {
  const m = columns.length;
  const values = new Float64Array(rows * m);
  const out = new Float64Array(rows);
  columns.forEach((column, c) => {
    normalizeColumn(tables[c], 0, way, column.direction, column.low, column.high, out);
    for (let i = 0; i < rows; i++) values[i * m + c] = out[i];
  });
  return { columns, levels: { rows, columns: m, values }, lowerIsBetter: false };
}
