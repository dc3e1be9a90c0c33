import { location, rca } from "../../src/functions/advantage";

const labelled = [
  ["", "steel", "toys"],
  ["North", 30, 10],
  ["South", 10, 50],
];

describe("LOCATION", () => {
  test("is the share in the region over the share in the whole, under the input's labels", () => {
    expect(location(labelled)).toEqual([
      ["", "steel", "toys"],
      ["North", 0.75 / 0.4, 0.25 / 0.6],
      ["South", 10 / 60 / 0.4, 50 / 60 / 0.6],
    ]);
  });
  test("names argument, row, column and value of a negative amount", () => {
    expect(() =>
      location([
        ["", "steel", "toys"],
        ["North", -3, 1],
      ]),
    ).toThrow("table: row North, column steel holds -3; an amount cannot be negative.");
  });
});

describe("The benchmark", () => {
  test("is matched by name, and a name that the table lacks is an error: its amount would be lost", () => {
    expect(
      location(
        [
          ["r", "a", "b"],
          ["X", 10, 20],
        ],
        [
          ["", "b", "a"],
          ["nation", 100, 300],
        ],
      ),
    ).toEqual([
      ["r", "a", "b"],
      ["X", 1 / 3 / 0.75, 2 / 3 / 0.25],
    ]);
    expect(() =>
      location(
        [
          ["r", "a", "b"],
          ["X", 10, 20],
        ],
        [
          ["a", "b", "c"],
          [100, 100, 800],
        ],
      ),
    ).toThrow('benchmark names "c", which is not in the table.');
  });
  test("names the activity of a negative amount", () => {
    expect(() => location(labelled, [[100, -3]])).toThrow("benchmark: row 1, column toys holds -3; an amount cannot be negative.");
  });
});

describe("RCA", () => {
  test("is exactly 1 on exact ties", () => {
    expect(
      rca([
        [1, 2],
        [3, 6],
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  test("offers the allowed words when the form is unknown", () => {
    expect(() => rca(labelled, "balasa")).toThrow('form is "balasa"; it must be one of: balassa, symmetric, log, normalized, additive, weighted, vollrath.');
  });
});
