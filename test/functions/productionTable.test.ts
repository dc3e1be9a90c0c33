import { readFinalDemand, readFlows, readSector, readSectorBlock, readTechnology, readSectorVector, sectorMatrix } from "../../src/functions/productionTable";

const flows = [
  ["", "Ore", "Steel", "Cars"],
  ["Ore", 0, 40, 0],
  ["Steel", 0, 20, 60],
  ["Cars", 0, 0, 0],
];
const output = [[40], [100], [200]];
const sectors = readFlows(flows, "flows");
const regions = readFlows(
  [
    ["", "Food", "Tools", "Food", "Tools"],
    ["Food", 1, 2, 3, 4],
    ["Tools", 5, 6, 7, 8],
    ["Food", 1, 1, 1, 1],
    ["Tools", 2, 2, 2, 2],
  ],
  "flows",
);

describe("flows or coefficients", () => {
  test("flows with output become input coefficients", () => {
    const { A, x } = readTechnology(flows, output);
    expect([...A]).toEqual([0, 0.4, 0, 0, 0.2, 0.3, 0, 0, 0]);
    expect([...x!]).toEqual([40, 100, 200]);
  });

  test("without output a table is taken for coefficients, and has none", () => {
    const { A, x } = readTechnology([[0.15, 0.25], [0.2, 0.05]], null); // prettier-ignore
    expect([...A]).toEqual([0.15, 0.25, 0.2, 0.05]);
    expect(x).toBeNull();
  });

  test("says which of the two was expected, and which was seen", () => {
    expect(() => readTechnology(flows, undefined)).toThrow(
      expect.objectContaining({ code: "flowsGiven", values: { argument: "flows", row: "Ore", column: "Steel", value: 40 } }),
    );
    expect(() => readTechnology([[0.15, 0.25], [0.2, 0.05]], [[1000], [2000]])).toThrow(expect.objectContaining({ code: "coefficientsGiven" })); // prettier-ignore
  });

  test("totals are refused in both", () => {
    const withTotal = [[0.15, 0.25, 0.4], [0.2, 0.05, 0.25], [0.35, 0.3, 0.65]]; // prettier-ignore
    expect(() => readTechnology(withTotal, null)).toThrow(expect.objectContaining({ code: "totalInside" }));
  });

  test("a negative flow is refused unless the method allows it", () => {
    const scrap = [[1, -2], [3, 4]]; // prettier-ignore
    expect(() => readFlows(scrap, "flows")).toThrow(expect.objectContaining({ code: "negativeAmount" }));
    expect([...readFlows(scrap, "flows", { signed: true }).table.values]).toEqual([1, -2, 3, 4]);
  });
});

describe("final demand", () => {
  test("is one column, or a block whose columns are added up, imports as deductions", () => {
    expect([...readFinalDemand([[1], [2], [3]], "final", sectors)]).toEqual([1, 2, 3]);
    expect([...readFinalDemand([[1, 2, 3]], "final", sectors)]).toEqual([1, 2, 3]);
    const block = [
      ["Households", "Exports", "Imports"],
      [5, 1, -2],
      [6, 0, null],
      [7, 3, 0],
    ];
    expect([...readFinalDemand(block, "final", sectors)]).toEqual([4, 6, 10]);
  });

  test("is matched by name where both have names", () => {
    const turned = [
      ["", "Households", "Exports"],
      ["Cars", 7, 3],
      ["Ore", 5, 1],
      ["Steel", 6, 0],
    ];
    expect([...readFinalDemand(turned, "final", sectors)]).toEqual([6, 6, 10]);
    expect([...readFinalDemand([["Cars", "Ore", "Steel"], [1, 2, 3]], "final", sectors)]).toEqual([2, 3, 1]); // prettier-ignore
    expect(() =>
      readFinalDemand(
        turned.map((row) => row.map((cell) => (cell === "Ore" ? "Iron" : cell))),
        "final",
        sectors,
      ),
    ).toThrow(expect.objectContaining({ code: "labelMissing" }));
  });

  test("keeps the columns of a block and their headings", () => {
    const block = readSectorBlock([["North", "South"], [1, 2], [3, 4], [5, 6]], "final", sectors); // prettier-ignore
    expect([block.rows, block.columns, block.columnLabels, block.labelled]).toEqual([3, 2, ["North", "South"], true]);
    expect([...block.values]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("with too few rows is an error that says how many are needed", () => {
    expect(() => readFinalDemand([[1, 2], [3, 4], [5, 6], [7, 8]], "final", sectors)).toThrow(expect.objectContaining({ code: "wrongLength", values: { argument: "final", given: 4, needed: 3 } })); // prettier-ignore
  });
});

describe("the same sectors in several regions", () => {
  const vector = [["Food", 1], ["Tools", 2], ["Food", 3], ["Tools", 4]]; // prettier-ignore

  test("a vector under the same names in the same order goes by position", () => {
    expect([...readSectorVector(vector, "output", regions)]).toEqual([1, 2, 3, 4]);
    expect([...readSectorVector([["Sector", "Output"], ...vector], "output", regions)]).toEqual([1, 2, 3, 4]);
    expect([...readSectorVector([[1], [2], [3], [4]], "output", regions)]).toEqual([1, 2, 3, 4]);
  });

  test("in another order nobody could tell them apart", () => {
    expect(() => readSectorVector([...vector].reverse(), "output", regions)).toThrow(expect.objectContaining({ code: "duplicateLabel" }));
  });
});

test("a sector is found by its name in any case, or by its position; the nearest names are offered", () => {
  expect(readSector("steel", "sector", sectors)).toBe(1);
  expect(readSector(3, "sector", sectors)).toBe(2);
  expect(() => readSector("Stel", "sector", sectors)).toThrow(expect.objectContaining({ code: "unknownLabel", values: expect.objectContaining({ nearest: expect.stringMatching(/^Steel/) }) })); // prettier-ignore
});

test("a matrix stands under the names of the selection, or bare", () => {
  const values = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
  expect(sectorMatrix(sectors, values)[0]).toEqual(["", "Ore", "Steel", "Cars"]);
  expect(sectorMatrix(readFlows(flows.slice(1).map((row) => row.slice(1)), "flows"), values)).toEqual([[1, 0, 0], [0, 1, 0], [0, 0, 1]]); // prettier-ignore
});
