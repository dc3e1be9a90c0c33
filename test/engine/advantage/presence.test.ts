import { presenceMatrix, presenceOf } from "../../../src/engine/advantage/presence";
import { expectClose } from "../indicators/support";
import { figures, matrix, stataFigures } from "./support";

describe("presenceOf", () => {
  test.each(["small", "nested"] as const)("agrees with a second implementation on %s, with diversity and ubiquity, blanks included", (name) => {
    const { amounts, presence, diversity, ubiquity } = figures[name];
    const found = presenceOf(matrix(amounts));
    expectClose(presenceMatrix(found), presence.flat(), 0);
    diversity.forEach((value, r) => expect(found.diversity[r]).toBe(value ?? 0));
    ubiquity.forEach((value, p) => expect(found.ubiquity[p]).toBe(value ?? 0));
    expect([...found.regionKnown]).toEqual(diversity.map((value) => (value === null ? 0 : 1)));
    expect([...found.activityKnown]).toEqual(ubiquity.map((value) => (value === null ? 0 : 1)));
  });

  test("takes exact ties of decimals in by default and leaves them out above the threshold", () => {
    const { amounts, atLeast, above } = figures.ties;
    expectClose(presenceMatrix(presenceOf(matrix(amounts))), atLeast.flat(), 0);
    expectClose(presenceMatrix(presenceOf(matrix(amounts), 1, true)), above.flat(), 0);
  });

  test("above the threshold is what the Stata package found", () => {
    const found = presenceOf(matrix(stataFigures.exports), 1, true);
    expectClose(presenceMatrix(found), stataFigures.M.flat(), 0);
    expect([...found.diversity]).toEqual(stataFigures.diversity);
    expect([...found.ubiquity]).toEqual(stataFigures.ubiquity);
  });

  test("a threshold of 0 takes every positive amount, a high one leaves a region with nothing that still has output", () => {
    const amounts = matrix([
      [5, 0, 1],
      [4, 6, 0],
    ]);
    expect([...presenceMatrix(presenceOf(amounts, 0))]).toEqual([1, 0, 1, 1, 1, 0]);
    const high = presenceOf(amounts, 2.5);
    expect([...high.diversity]).toEqual([1, 0]);
    expect([...high.regionKnown]).toEqual([1, 1]);
    expect([...presenceMatrix(high)]).toEqual([0, 0, 1, 0, 0, 0]);
  });

  test("lists the regions of each activity in ascending order", () => {
    const { start, regions } = presenceOf(
      matrix([
        [1, 0, 1],
        [0, 1, 1],
        [1, 1, 1],
      ]),
      0,
    );
    expect([...start]).toEqual([0, 2, 4, 7]);
    expect([...regions]).toEqual([0, 2, 1, 2, 0, 1, 2]);
  });
});
