import { location } from "../../src/functions/advantage";
import { complexity } from "../../src/functions/complexity";
import { market } from "../../src/functions/market";
import { productivity } from "../../src/functions/productivity";
import { variety } from "../../src/functions/specialization";
import { window } from "../../src/functions/window";

/** What a cell would show: the result, or the sentence of its error. */
function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return (thrown as Error).message;
  }
}

/** a stands twice: four columns, three activities. */
const TABLE = [
  ["", "a", "A", "b", "c"],
  ["x", 4, 2, 1, 2],
  ["y", 2, 3, 6, 1],
  ["z", 1, 0, 5, 6],
];
const ONCE = [
  ["", "a", "b", "c"],
  ["x", 6, 1, 2],
  ["y", 5, 6, 1],
  ["z", 1, 5, 6],
];
const STACKED = [TABLE, TABLE].flatMap((table, t) => table.map(([unit, ...row], i) => [i === 0 ? "year" : 2020 + t, unit, ...row]).slice(t));
const none = undefined as never;

describe("Beside columns that bear one label, a vector of", () => {
  const vectors: [name: string, call: (vector: unknown[][]) => unknown, argument: string][] = [
    ["complexities", (pci) => complexity(TABLE, none, none, none, pci as never), "pci"],
    ["relative costs", (cost) => window(STACKED, "x", cost as never), "cost"],
    ["groups", (groups) => variety(TABLE, groups as never), "groups"],
    ["sizes of markets", (size) => market(TABLE, size as never, [[1, 1, 2, 3]]), "size"],
    ["distances", (distance) => market(TABLE, [[1, 1, 2, 3]], distance as never), "distance"],
  ];

  test.each(vectors)("%s may be as long as the selection or as the labels, with and without its own heading or names", (_, call) => {
    const expected = call([["a", "b", "c"], [2, 3, 4]]); // prettier-ignore
    for (const vector of [
      [[2, 3, 4]],
      [[2, 2, 3, 4]],
      [[2], [3], [4]],
      [[2], [2], [3], [4]],
      [["own"], [2], [2], [3], [4]],
      [["own", 2, 2, 3, 4]],
      [TABLE[0].slice(1), [2, 2, 3, 4]],
      [
        ["c", 4],
        ["A", 2],
        ["b", 3],
      ],
    ])
      // prettier-ignore
      expect(call(vector)).toEqual(expected);
  });

  test.each(vectors)("%s that gives a label two values is an error that names both", (_, call, argument) => {
    const sentence = `${argument}: two values are given for a, 2 and 5. Its label stands twice; give the same value both times.`;
    expect(shown(() => call([[2, 5, 3, 4]]))).toBe(sentence);
    expect(shown(() => call([["a", 2], ["A", 5], ["b", 3], ["c", 4]]))).toBe(sentence); // prettier-ignore
  });

  test.each(vectors)("%s of any other length is an error", (_, call, argument) => {
    expect(shown(() => call([[2, 3]]))).toBe(`${argument} has the wrong number of cells: 2 instead of 4.`);
  });

  test("amounts of a nation adds up what stands twice, and takes one amount for each label too", () => {
    const expected = location(TABLE, [["a", "b", "c"], [50, 30, 40]]); // prettier-ignore
    for (const nation of [[[20, 30, 30, 40]], [[50, 30, 40]], [["China", 50, 30, 40]], [["000", "China", 50, 30, 40]], [["China", 20, 30, 30, 40]]])
      expect(location(TABLE, nation)).toEqual(expected);
  });

  test("incomes goes by the rows that bear one label in the same way", () => {
    const rows = [ONCE[0], ONCE[1], ONCE[2], ["X", 1, 1, 1]];
    const expected = productivity(rows, [["x", 10], ["y", 20]]); // prettier-ignore
    for (const income of [[[10], [20]], [[10], [20], [10]], [[10, 20, 10]], [["income"], [10], [20]]]) expect(productivity(rows, income)).toEqual(expected);
    expect(shown(() => productivity(rows, [[10], [20], [11]]))).toBe(
      "income: two values are given for x, 10 and 11. Its label stands twice; give the same value both times.",
    );
  });
});

describe("A result of COMPLEXITY with names", () => {
  const found = complexity(ONCE, "activities") as never[][];
  test("goes by position beside a table without labels, as names and numbers do", () => {
    const bare = ONCE.slice(1).map((row) => row.slice(1));
    const values = (result: unknown): unknown[] => (result as unknown[][]).map((row) => row[2]);
    expect(values(complexity(bare, none, none, none, found))).toEqual(values(complexity(ONCE, none, none, none, found)));
    const pairs = found.slice(1).map(([name, , value]) => [name, value]);
    expect(values(complexity(bare, none, none, none, pairs))).toEqual(values(complexity(ONCE, none, none, none, found)));
  });
  test("that lacks an activity names it and the nearest of its own", () => {
    const other = found.map((row) => (row[0] === "b" ? (["bb", ...row.slice(1)] as never[]) : row));
    expect(shown(() => complexity(ONCE, none, none, none, other))).toBe('pci has no entry for "b". It is a column of table. Nearest names: bb.');
  });
});
