import { HfsError } from "../../src/engine/errors";
import { score } from "../../src/functions/scores";
import { correlate, normalize } from "../../src/functions/indicators";
import { originOf } from "../../src/functions/errors";
import { ahp, reliability, weights } from "../../src/functions/weights";
import { expectClose, sample } from "../engine/indicators/support";

const small = [
  ["region", "zh", "H1", "F1", "S1"],
  ["Anhui", "安徽", 1, 10, 5],
  ["Hubei", "湖北", 2, "NA", 5.5],
  ["Hunan", "湖南", 4, 30, 9],
  ["Hainan", "海南", 3, 15, 9.5],
];

describe("WEIGHTS from components", () => {
  test("stand in one row under the header, the method's word under the labels", () => {
    for (const method of ["pc1", "factor", "variance"]) {
      const [head, row] = weights(small, method.toUpperCase());
      expect(head).toEqual(small[0]);
      expect(row.slice(0, 2)).toEqual([method, ""]);
      expect(row[2] + row[3] + row[4]).toBeCloseTo(1, 12);
    }
    expectClose(weights([[1, 5], [2, 7], [4, 6]], "pc1")[0], [0.5, 0.5]); // prettier-ignore
  });
  test("are an error with a reason where rows are too few, where they are incomplete, and where variance gives a negative one", () => {
    expect(() => weights([[1, 2]], "factor")).toThrow("data: column 1 has too few values: 1; at least 3 needed.");
    expect(() => weights(small.slice(0, 4), "pc1")).toThrow(
      "data: too few rows are complete: 2 of 3; at least 3 needed. Fill the gaps first (IMPUTE) or leave out columns with many gaps; column F1 has the most.",
    );
    expect(() => weights([[0, 0], [0, 0], [0, 0]], "variance")).toThrow("data: too few columns vary over the complete rows (rows: 3): 0 of 2; at least 1 needed."); // prettier-ignore
    expect(() => weights(sample, "variance")).toThrow(
      "data: column H8 Basic research, % of R&D gets the weight -0.0312 from variance; weights cannot be negative.",
    );
    expect(() => weights(small, "pca")).toThrow('method is "pca"; it must be one of: equal, entropy, critic, pc1, factor, variance.');
  });
  test("from variance need the direction, from pc1 and factor they do not", () => {
    const reversed = small.map((row, i) => (i === 0 ? row : [...row.slice(0, 2), -Number(row[2]), row[3], row[4]]));
    expect(() => weights(reversed, "variance")).toThrow("column H1");
    expectClose(weights(reversed, "variance", [[-1, 1, 1]])[1].slice(2), weights(small, "variance")[1].slice(2));
    expectClose(weights(reversed, "factor")[1].slice(2), weights(small, "factor")[1].slice(2));
  });
});

describe("AHP", () => {
  const square = [
    [1, 3, 5],
    ["", 1, 3],
    ["NA", "", 1],
  ];
  const names = ["Cost", "Quality", "Speed"];
  const withNames = square.map((row, i) => [names[i], ...row]);
  const figures = [0.636986, 0.258285, 0.104729, 3.038511, 0.019256, 0.58, 0.033199];
  const beside = (rows: unknown[][]): unknown[] => rows.map((row) => row[0]);

  test.each([
    ["both", [["Item", ...names], ...withNames], names],
    ["a heading row alone", [names, ...square], names],
    ["a column of names alone", withNames, names],
    ["neither", square, [1, 2, 3]],
    ["codes kept as text", [["", "001", "002", "003"], ...square.map((row, i) => [`00${i + 1}`, ...row])], ["001", "002", "003"]],
    ["numbers on both sides", [["", 1, 2, 3], ...square.map((row, i) => [i + 1, ...row])], [1, 2, 3]],
    ["numbers on the left", square.map((row, i) => [i + 1, ...row]), [1, 2, 3]],
    ["numbers on top", [[1, 2, 3], ...square], [1, 2, 3]],
    ["names on top, numbers on the left", [["Item", ...names], ...square.map((row, i) => [i + 1, ...row])], names],
    ["names on the left, numbers on top", [["", 1, 2, 3], ...withNames], names],
    [
      "columns in another order",
      [
        ["Item", "Speed", "Cost", "Quality"],
        ["Cost", 5, 1, 3],
        ["Quality", 3, "", 1],
        ["Speed", 1, "", ""],
      ],
      names,
    ],
  ])("reads judgments with %s", (_, table, items) => {
    const [head, ...rows] = ahp(table);
    expect(head).toEqual(["Item", "Weight"]);
    expect(beside(rows)).toEqual([...items, "λmax", "CI", "RI", "CR"]);
    rows.forEach(([, value], i) => expect(value).toBeCloseTo(figures[i], 6));
  });
  test("takes one item, and two, whose CR is 0", () => {
    expect(ahp([[1]])).toEqual([["Item", "Weight"], [1, 1], ["λmax", 1], ["CI", 0], ["RI", 0], ["CR", 0]]); // prettier-ignore
    expect(ahp([[1, 4], ["", 1]]).map((row) => row[1])).toEqual(["Weight", 0.8, 0.2, 2, 0, 0, 0]); // prettier-ignore
  });
  test("names the pair, its values and what is expected", () => {
    const judge = (upper: unknown, lower: unknown): unknown[][] => ahp([["", "A", "B"], ["A", 1, upper], ["B", lower, 1]]); // prettier-ignore
    expect(() => judge(3, 0.5)).toThrow("judgments: row A, column B is 3, so row B, column A must be 0.333333 within 1 %; it is 0.5.");
    expect(judge(3, 0.33)[1][0]).toBe("A");
    expect(() => judge("", "NA")).toThrow("judgments: A and B are not compared; fill row A, column B or its mirrored entry.");
    expect(() => judge(0, 3)).toThrow("judgments: row A, column B is 0; a judgment lies above 0.");
    expect(() => judge("much", 3)).toThrow('judgments: row A, column B holds "much", not a number.');
    expect(() => ahp([["", "A", "B"], ["A", 2, 3], ["B", "", 1]])).toThrow("judgments: A compared with itself is 2; it must be 1."); // prettier-ignore
    expect(() => ahp([["", "A", "C"], ["A", 1, 3], ["B", "", 1]])).toThrow('judgments has no entry for "B".'); // prettier-ignore
    expect(() => ahp([[1, 3, 5], [1, 1, 1]])).toThrow("judgments is not square (rows: 2, columns: 3, labels left aside)"); // prettier-ignore
    expect(() => ahp(Array.from({ length: 16 }, () => new Array<number>(16).fill(1)))).toThrow(
      "judgments compares 16 items; the table of random indices ends at 15.",
    );
  });
});

describe("RELIABILITY", () => {
  const STATISTICS = ["Cronbach alpha", "KMO", "Bartlett chi-square", "Bartlett df", "Bartlett p", "First component share", "Mean correlation"];
  const CORRELATIONS = ["Correlation with Hardware", "Correlation with Firmware", "Correlation with Software"];
  const flat = [
    ["Region", "Quality", "Brand", "Service"],
    ["East", 4, 5, 3],
    ["West", 2, 1, 2],
    ["North", 3, 3, 4],
    ["South", 5, 4, 4],
    ["Center", 1, 2, 2],
  ];

  test("is one column where no heading has a code, with labels or without", () => {
    const result = reliability(flat);
    expect(result.map((row) => row[0])).toEqual(["Statistic", ...STATISTICS]);
    expect(result[0]).toEqual(["Statistic", "Value"]);
    expect(result[1][1]).toBeCloseTo(0.87931, 6);
    expect(reliability(flat.slice(1).map((row) => row.slice(1)))).toEqual(result);
  });
  test("is one column per layer where they have, with the correlations of SCORE's layers below", () => {
    const [head, ...rows] = reliability(sample);
    expect(head).toEqual(["Statistic", "Hardware", "Firmware", "Software"]);
    expect(rows.map((row) => row[0])).toEqual([...STATISTICS, ...CORRELATIONS]);
    const scores = score(sample).map((row) => row.slice(0, 4));
    expectClose(rows.slice(7).flatMap((row) => row.slice(1)), correlate(scores).slice(1).flatMap((row) => row.slice(1)), 1e-12); // prettier-ignore
  });
  test("takes codes and directions from the framework, and a direction of its own before it", () => {
    const coded = reliability(flat, undefined, [["H", "H", "S"]]);
    const pair = reliability(flat.map((row) => row.slice(0, 3)));
    expect(coded.slice(1, 8).map((row) => row[1])).toEqual(pair.slice(1).map((row) => row[1]));
    expect(coded.slice(1, 8).map((row) => row[2])).toEqual(["", "", "", "", "", "", ""]);
    expect(coded[8][2]).toBe("");
    expect(coded[8][3]).toBe(coded[10][1]);
    const framework = [["Column", "Code", "Direction"], ["Quality", "H", -1], ["Brand", "H", 1], ["Service", "S", 1]]; // prettier-ignore
    expect(reliability(flat, undefined, framework)[7][1]).toBeCloseTo(-Number(pair[7][1]), 12);
    expect(reliability(flat, [[1, 1, 1]], framework)[7][1]).toBeCloseTo(Number(pair[7][1]), 12);
    expect(reliability(flat, [[-1]])).toEqual(reliability(flat));
    expect(() => reliability(flat, undefined, [["H", "X", "S"]])).toThrow('framework: "X" is no layer code');
    expect(() => reliability(flat, [[1, "up", 1]])).toThrow('direction: column Brand holds "up"');
  });
  test("has raw alpha; zscore first gives m r / (1 + (m - 1) r), the standardized one", () => {
    const standard = reliability(normalize(flat, "zscore"));
    const r = Number(standard[7][1]);
    expect(standard[1][1]).toBeCloseTo((3 * r) / (1 + 2 * r), 12);
    expect(Math.abs(Number(reliability(flat)[1][1]) - Number(standard[1][1]))).toBeGreaterThan(1e-4);
  });
  test("leaves a constant column out and blank what is not defined", () => {
    const coded = [["H1", "H2", "H3", "F1", "F1", "S1"], [1, 2, 7, 1, "", 4], [2, 4, 7, 3, 1, 4], [3, 5, 7, "NA", 2, 4], [2, 1, 7, 2, "NA", 4]]; // prettier-ignore
    const result = reliability(coded);
    expect(result[1].slice(2)).toEqual(["", ""]);
    expect(result.slice(1, 8).map((row) => row[1])).toEqual(
      reliability(coded.slice(1).map((row) => row.slice(0, 2)))
        .slice(1)
        .map((row) => row[1]),
    );
    expect(result.map((row) => row[3]).slice(1)).toEqual(new Array(10).fill(""));
  });
  test("shows SCORE's own error in the correlations where SCORE has one, and the statistics all the same", () => {
    const rows = Array.from({ length: 40 }, (_, i) => [i, (i * i) % 7, i === 3 ? 5 : 0, (i * 3) % 11]);
    const result = reliability([["H1", "H2", "F1", "F2"], ...rows]);
    expect(typeof result[1][2]).toBe("number");
    const cells = result.slice(8).flatMap((row) => row.slice(1));
    expect(cells).toHaveLength(9);
    for (const cell of cells) expect(originOf(cell)?.message).toMatch(/^data: column F1 has equal 5 % and 95 % quantiles/);
    expect(() => score([["H1", "H2", "F1", "F2"], ...rows])).toThrow(originOf(cells[0])?.message);
  });
  test("is #N/A with a sentence where nothing can be said", () => {
    const reason = (data: unknown[][]): string => {
      try {
        reliability(data);
      } catch (error) {
        const origin = originOf(error);
        expect(new HfsError(origin?.code as HfsError["code"]).notAvailable).toBe(true);
        return origin?.message ?? "";
      }
      return "no error";
    };
    expect(reason([[1], [2], [4]])).toBe(
      "data: too few columns vary over the complete rows (rows: 3): 1 of 1; at least 2 needed. Select more columns or rows.",
    );
    expect(reason([[1, 2, 3]])).toBe("data: column 1 has too few values: 1; at least 3 needed.");
    expect(reason([["H1", "F1"], [1, 2]])).toBe("data: column H1 has too few values: 1; at least 3 needed."); // prettier-ignore
    expect(reason([[0, 0], [0, 0], [0, 0]])).toMatch("0 of 2; at least 2 needed."); // prettier-ignore
    expect(reason([[1, "NA"], ["NA", 0], [0, 1]])).toMatch("too few rows are complete: 1 of 3; at least 3 needed."); // prettier-ignore
  });
});
