import { aggregate } from "../../src/functions/aggregation";
import { correlate, normalize, treat } from "../../src/functions/indicators";
import { weights } from "../../src/functions/weights";
import { expectClose, figures, sample } from "../engine/indicators/support";

const small = [
  ["region", "zh", "H1", "F1", "S1"],
  ["Anhui", "安徽", 1, 10, 5],
  ["Hubei", "湖北", 2, "NA", 5.5],
  ["Hunan", "湖南", 4, 30, 9],
];
const numeric = (rows: any[][]): any[] => rows.slice(1).flatMap((row) => row.slice(3));

describe("NORMALIZE", () => {
  test("is min-max by default, labelled exactly as the input, holes empty", () => {
    expect(normalize(small)).toEqual([small[0], ["Anhui", "安徽", 0, 0, 0], ["Hubei", "湖北", 1 / 3, "", 0.125], ["Hunan", "湖南", 1, 1, 1]]);
    expect(normalize([[1], [3], [2]])).toEqual([[0], [1], [0.5]]);
  });
  test("takes one direction or goalpost for all columns, or one each, and blanks as not given", () => {
    expect(
      numeric([
        [],
        ...normalize(small, "rank", [[-1]])
          .slice(1)
          .map((row) => ["", ...row]),
      ]),
    ).toEqual([1, 1, 1, 2, "", 2, 3, 2, 3]);
    expect(normalize(small, "goalposts", [["", "cost", ""]], [[0, 0, 5]], 10 as any)[1]).toEqual(["Anhui", "安徽", 0.1, 0, 0]);
  });
  test("leaves the sample's labels and its hole alone", () => {
    const result = normalize(sample, "percentile");
    expect(result[0]).toEqual(sample[0]);
    expect(result.map((row) => row.slice(0, 3))).toEqual(sample.map((row) => row.slice(0, 3)));
    expect(result[30].filter((cell) => cell === "")).toHaveLength(1);
  });
  test("names the constant column, the unknown word, the reversed goalposts", () => {
    expect(() =>
      normalize([
        ["", "H1", "F1"],
        ["a", 1, 7],
        ["b", 2, 7],
      ]),
    ).toThrow("data: column F1 has the same value (7) in every row, so it cannot be scaled.");
    expect(() => normalize(small, "z")).toThrow('method is "z"; it must be one of: minmax, zscore, rank, borda, percentile, fraction, goalposts.');
    expect(() => normalize(small, "goalposts", undefined, [[3]], [[3]])).toThrow("column H1: low and high are both 3; they must differ.");
    expect(() =>
      normalize([
        ["", "H1"],
        ["a", 1],
        ["b", "x"],
      ]),
    ).toThrow('data: row b, column H1 holds "x", not a number.');
  });
});

describe("What NORMALIZE does with the unusual", () => {
  const words = ["minmax", "zscore", "rank", "borda", "percentile", "fraction", "goalposts"];
  const cells = (rows: any[][]): unknown[] => rows.slice(1).flat();

  test.each(words)("%s leaves a column without any value and every hole empty, and takes zeros and ties", (method) => {
    const data = [
      ["a", "b", "c"],
      [0, "NA", 2],
      [3, "", 2],
      ["NA", "..", 5],
      [3, "-", 1],
    ];
    const found = normalize(data, method);
    expect(found.slice(1).map((row) => row[1])).toEqual(["", "", "", ""]);
    expect(found[3][0]).toBe("");
    expect(found[2][0]).toBe(found[4][0]);
    expect(found[1][2]).toBe(found[2][2]);
    expect(cells(found).every((cell) => cell === "" || Number.isFinite(cell))).toBe(true);
  });
  test.each(words)("%s on one row, one value, a constant column answers with numbers or names the column", (method) => {
    for (const data of [
      [["a"], [4]],
      [["a"], [4], ["NA"]],
      [["a"], [4], [4]],
    ]) {
      let found: unknown;
      try {
        found = cells(normalize(data, method));
      } catch (thrown) {
        found = (thrown as Error).message;
      }
      const lone = ["rank", "borda", "percentile"].includes(method) && !(method === "percentile" && cells(data).filter(Number.isFinite).length === 1);
      if (lone) expect(found).toEqual(cells(data).map((cell) => (cell === "NA" ? "" : method === "rank" ? 1 : 0)));
      else expect(found).toMatch(/^data(: column a (has|holds) | is a single row).*(needed|goalposts|column out)/);
    }
  });
  test("refuses low and high beside a method that would not use them", () => {
    expect(() => normalize(small, undefined, undefined, [[0]])).toThrow("low serves goalposts only; leave low out, or name goalposts instead of minmax.");
    expect(() => normalize(small, "zscore", undefined, [[""]], [[1, 2, 3]])).toThrow("high serves goalposts only");
  });
  test("names a direction that is none, one too few, and goalposts the wrong way round with what to do and readable numbers", () => {
    expect(() => normalize(small, "rank", [[1, 0, -1]])).toThrow("direction: column F1 holds 0; write 1 or -1, + or -, benefit or cost.");
    expect(() => normalize(small, "rank", [[1, -1]])).toThrow("direction has the wrong number of cells: 2 instead of 3.");
    expect(() => normalize(small, "goalposts", undefined, [[2 / 3]], [[1 / 3]])).toThrow(
      "column H1: low is 0.666667 and high is 0.333333; low must be below high. Where less is better, keep this order and give the direction -1.",
    );
  });
});

describe("TREAT", () => {
  test("winsorizes under the input's labels; its limits can be moved", () => {
    const tails = [["unit", "a", "b", "c", "d"], ...figures.tails.map((row: (number | null)[], i: number) => [`u${i}`, ...row])];
    const result = treat(tails);
    expect(result.map((row) => row[0])).toEqual(tails.map((row) => row[0]));
    expectClose(
      result.slice(1).flatMap((row) => row.slice(1)),
      figures.treat.default.flat(),
    );
    expectClose(
      treat(tails, undefined, undefined, 1)
        .slice(1)
        .flatMap((row) => row.slice(1)),
      figures.treat["one point"].flat(),
    );
    expectClose(
      treat(tails, 0.5, -0.5)
        .slice(1)
        .flatMap((row) => row.slice(1)),
      figures.treat.strict.flat(),
    );
  });
  test("treats amounts of any size alike", () => {
    const tail = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];
    for (const factor of [2 ** 400, 2 ** -400])
      expect(treat(tail.map((x) => [x * factor])).flat()).toEqual(
        treat(tail.map((x) => [x]))
          .flat()
          .map((x) => x * factor),
      );
  });
  test("leaves a constant, a short and an empty column alone, and its points at 0 all", () => {
    const odd = [["", "a", "b", "c", "d"], ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((x, i) => [`u${i}`, 5, i < 3 ? x ** 9 : "NA", "", x])];
    const asGiven = odd.map((row) => row.map((cell) => (cell === "NA" ? "" : cell)));
    expect(treat(odd, 0, -10).map((row) => row.slice(0, 4))).toEqual(asGiven.map((row) => row.slice(0, 4)));
    expect(treat(odd, undefined, undefined, 0)).toEqual(asGiven);
    expect(() => treat(odd, -1)).toThrow("skewness is -1; it must be at least 0.");
  });
  test("needs a whole number of points", () => {
    expect(() => treat(small, 2, 3.5, 1.5)).toThrow("points is 1.5; a whole number is needed.");
  });
});

describe("WEIGHTS", () => {
  test("is one row under the header, its name under the labels", () => {
    expect(weights(small)).toEqual([small[0], ["equal", "", 1 / 3, 1 / 3, 1 / 3]]);
    expect(
      weights([
        [1, 2],
        [3, 5],
      ]),
    ).toEqual([[0.5, 0.5]]);
  });
  test("entropy and critic give the figures, and fit AGGREGATE as they are", () => {
    const bare = figures.table;
    expectClose(weights(bare, "entropy", [figures.directions])[0], figures.weights.entropy);
    expectClose(weights(bare, "critic", [figures.directions])[0], figures.weights.critic);
    const [, row] = weights(small, "entropy");
    const [, first] = aggregate(normalize(small), weights(small, "entropy"));
    expect(first).toEqual(["Anhui", 0]);
    expect(aggregate(normalize(small), weights(small, "entropy"))[3]).toEqual(["Hunan", 1]);
    expect(row[2] + row[3] + row[4]).toBeCloseTo(1, 12);
  });
});

describe("CORRELATE", () => {
  test("is square and labelled on both sides when the input has headings", () => {
    const [head, first] = correlate(small);
    expect(head).toEqual(["", "H1", "F1", "S1"]);
    expect(first.slice(0, 3)).toEqual(["H1", 1, 1]);
    expectClose(correlate(figures.table, "spearman").flat(), figures.correlate.spearman.flat());
  });
  test("is blank for a constant or empty column, even with itself, and for columns that share fewer than two rows", () => {
    const data = [
      [1, 5, "", "NA", 2],
      [2, 5, "", 3, 1],
      [4, 5, "", "NA", "NA"],
    ];
    expect(correlate(data)).toEqual([
      [1, "", "", "", -1],
      ["", "", "", "", ""],
      ["", "", "", "", ""],
      ["", "", "", "", ""],
      [-1, "", "", "", 1],
    ]);
    expect(() => correlate(data, "kendall")).toThrow('method is "kendall"; it must be one of: pearson, spearman.');
  });
  test("does not depend on the columns' units, however large or small", () => {
    const plain = [
      [1, 2, 7],
      [2, 1, 5],
      [4, 7, 6],
      [3, 3, 1],
    ];
    const scaled = plain.map(([a, b, c]) => [a * 1e120, b * 1e-120, c * 1e100]);
    for (const method of ["pearson", "spearman"]) expectClose(correlate(scaled, method).flat(), correlate(plain, method).flat());
  });
  test("needs two rows", () => {
    expect(() => correlate([[1, 2]])).toThrow("data: column 1 has too few values: 1; at least 2 needed.");
  });
});
