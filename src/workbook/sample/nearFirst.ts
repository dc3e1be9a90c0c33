/** Cells of HFS.CONFIDENCE on a sheet, by place from the first path on. */
export interface SureCells {
  readonly id: (place: number) => string;
  readonly first: (place: number) => string;
  readonly verdict: (place: number) => string;
}

/**
 * The paths of which one is first in at least 80 % of the draws, in formulas: the test that it takes more than the first path,
 * and their list. They follow the first without a gap.
 */
export function nearFirst({ id, first, verdict }: SureCells, paths: number, comma = ", ", and = " and "): { readonly several: string; readonly list: string } {
  const near = (place: number): string => `IF(${verdict(place)}="in the top set",1,${verdict(place)}="tied first")`;
  const joined = (place: number): string => `IF(${near(place)},IF(${near(place + 1)},"${comma}","${and}")&${id(place)},"")`;
  return {
    several: `IF(${first(0)}<0.8,${near(1)},0)`,
    list: [id(0), ...Array.from({ length: paths - 1 }, (_, i) => joined(i + 1))].join("&"),
  };
}
