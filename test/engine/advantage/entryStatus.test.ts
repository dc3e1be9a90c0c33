import fc from "fast-check";
import { entryStatus } from "../../../src/engine/advantage/entryStatus";
import { revealedAdvantage } from "../../../src/engine/advantage/revealedAdvantage";
import type { Matrix } from "../../../src/engine/table/table";

const matrix = (cells: number[][]): Matrix => ({ rows: cells.length, columns: cells[0].length, values: Float64Array.from(cells.flat()) });
const table = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

describe("Entry and exit", () => {
  test("are read off the location quotients of both times, by hand", () => {
    const before = matrix([
      [3, 1],
      [1, 3],
    ]);
    const after = matrix([
      [1, 3],
      [1, 1],
    ]);
    // after: shares 1/4, 3/4 and 1/2, 1/2 against 1/3, 2/3: RCA 0.75, 1.125 and 1.5, 0.75
    expect(entryStatus(before, after)).toEqual(["exit", "entry", "entry", "exit"]);
    expect(entryStatus(before, before)).toEqual(["kept", "absent", "absent", "kept"]);
    expect(entryStatus(before, after, 0.7)).toEqual(["kept", "entry", "entry", "kept"]);
  });

  test("take an exact tie for presence, also of decimals", () => {
    const even = matrix([
      [0.1, 0.2, 0.3],
      [0.3, 0.6, 0.9],
    ]);
    expect(new Set(entryStatus(even, even))).toEqual(new Set(["kept"]));
  });

  test("are blank for a region that has nothing at one time, and for an activity that has nothing at both", () => {
    const before = matrix([
      [0, 0, 0, 0],
      [4, 1, 0, 0],
      [1, 4, 0, 0],
    ]);
    const after = matrix([
      [1, 1, 1, 0],
      [4, 1, 0, 0],
      [1, 4, 5, 0],
    ]);
    expect(entryStatus(before, after)).toEqual(["", "", "", "", "kept", "absent", "absent", "", "absent", "kept", "entry", ""]);
  });

  test("run the other way turn entry into exit, and agree with RCA against 1", () => {
    fc.assert(
      fc.property(table, table, (first, second) => {
        fc.pre(first.every((row) => row.some(Boolean)) && second.every((row) => row.some(Boolean)));
        const [there, back] = [entryStatus(matrix(first), matrix(second)), entryStatus(matrix(second), matrix(first))];
        const turned = { entry: "exit", exit: "entry", kept: "kept", absent: "absent", "": "" };
        expect(back).toEqual(there.map((word) => turned[word]));
        const rca = revealedAdvantage(matrix(second), "balassa");
        there.forEach((word, at) => {
          if (rca[at] > 1 + 1e-9) expect(["entry", "kept"]).toContain(word);
          if (rca[at] < 1 - 1e-9) expect(["exit", "absent"]).toContain(word);
        });
      }),
    );
  });
});
