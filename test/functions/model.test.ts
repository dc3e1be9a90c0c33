import fc from "fast-check";
import { PARAMETER_ROWS } from "../../src/engine/upgrading/parameters";
import { explain, path } from "../../src/functions/paths";
import { balance, gate, params, shares, stability, sustain, value, whatif } from "../../src/functions/model";
import { DEFAULT_PARAMETERS } from "../../src/engine/upgrading/parameters";
import { valueIndex } from "../../src/engine/upgrading/valueIndex";
import { messageOf } from "./messages";

const scores = [
  ["Unit", "Hardware", "Firmware", "Software", "Overall", "Class"],
  ["hub", 0.52, 0.4, 0.17, 0.33, "x"],
  ["shell", 0.15, 0.45, 0.6, 0.34, "y"],
];

/** The code of the error a call throws. */
function codeOf(body: () => unknown): string {
  try {
    body();
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
  return "no error";
}

describe("VALUE and the scores argument", () => {
  const row = (h: number, f: number, s: number, theta: number): unknown[] => {
    const { value: V, matching, realizedFirmware, realizedSoftware, floor, ceiling } = valueIndex(h, f, s, theta, DEFAULT_PARAMETERS);
    return [theta, V, matching, realizedFirmware, realizedSoftware, floor, ceiling];
  };

  it("takes the three columns by their headings and ignores the others", () => {
    const result = value(scores);
    expect(result[0]).toEqual(["Unit", "Demand", "Value index", "Matching", "Realized firmware", "Realized software", "Floor", "Ceiling", "Bottleneck"]);
    expect(result[1]).toEqual(["hub", ...row(0.52, 0.4, 0.17, 0.5), "Software"]);
    expect(result[2]).toEqual(["shell", ...row(0.15, 0.45, 0.6, 0.5), "Hardware"]);
    const turned = scores.map(([unit, h, f, s, overall, word]) => [unit, word, s, overall, h, f]);
    expect(messageOf(() => value(turned))).toBe("no error");
    expect(value(turned)).toEqual(result);
  });

  it("takes three bare columns, with or without names", () => {
    expect(value([[0.52, 0.4, 0.17]])[1]).toEqual([1, ...row(0.52, 0.4, 0.17, 0.5), "Software"]);
    expect(value([["hub", 0.52, 0.4, 0.17]])[1][0]).toBe("hub");
    expect(value([["", "a", "b", "c"], ["hub", 0.52, 0.4, 0.17]])[1][2]).toBe(row(0.52, 0.4, 0.17, 0.5)[1]); // prettier-ignore
  });

  it("names units by year where a table holds several", () => {
    const panel = [["region", "year", "Hardware", "Firmware", "Software"], ["Anhui", 2022, 0.5, 0.5, 0.5], ["Anhui", 2023, 0.6, 0.5, 0.5]]; // prettier-ignore
    expect(value(panel).map(([unit]) => unit)).toEqual(["Unit", "Anhui 2022", "Anhui 2023"]);
  });

  it("gives a row of holes to a unit without scores, and computes the others", () => {
    const notAvailable = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "too little");
    const result = value([...scores, ["bare", notAvailable, "", 0.3, notAvailable, ""], ["half", 0.3, "NA", 0.4, "", ""]]);
    expect(result[3]).toEqual(["bare", "", "", "", "", "", "", "", ""]);
    expect(result[4]).toEqual(["half", "", "", "", "", "", "", "", ""]);
    expect(result.slice(0, 3)).toEqual(value(scores));
    expect(codeOf(() => value([["Hardware", "Firmware", "Software"], [0.3, "NA", 0.4]]))).toBe("#N/A"); // prettier-ignore
  });

  it("matches demand by label, or takes one number for all", () => {
    const byLabel = value(scores, [["shell", 0.5], ["hub", 0.75]]); // prettier-ignore
    expect(byLabel.slice(1).map(([, demand]) => demand)).toEqual([0.75, 0.5]);
    expect(value(scores, [["Unit", "Demand"], ["hub", 0.75], ["shell", 0.5]])).toEqual(byLabel); // prettier-ignore
    expect(value(scores, [[0.75], [0.5]])).toEqual(byLabel);
    expect(value(scores, 0.3 as any)).toEqual(value(scores, [[0.3]]));
    expect(value(scores, [[0.75], ["NA"]])[2]).toEqual(["shell", "", "", "", "", "", "", "", ""]);
  });

  it("names in its errors the argument, row, column and value", () => {
    const wrong = (h: unknown): any[][] => [scores[0], ["hub", h, 0.4, 0.17, 0.3, "x"]];
    expect(messageOf(() => value(wrong(52)))).toBe("scores: row hub, column Hardware is 52; a score lies between 0 and 1. Scale the column first (NORMALIZE).");
    expect(messageOf(() => value(wrong("low")))).toContain('row hub, column Hardware holds "low"');
    expect(messageOf(() => value(wrong("#DIV/0!")))).toContain("row hub, column Hardware holds the error #DIV/0!");
    expect(messageOf(() => value(scores, [[1.2]]))).toBe("demand is 1.2; it must lie between 0 and 1.");
    expect(messageOf(() => value([["Unit", "Hardware", "Software", "Other"], ["a", 0.1, 0.2, 0.3]]))).toContain("Hardware, Firmware and Software"); // prettier-ignore
    expect(messageOf(() => value([[0.1, 0.2]]))).toContain("exactly three columns");
    expect(messageOf(() => value(scores, [["hub", 0.75], ["schell", 0.5]]))).toContain("shell"); // prettier-ignore
  });
});

describe("the params argument", () => {
  const at = (given: any[][]): unknown => value(scores, undefined, given)[1][2];

  it("changes what it names, in any case, with or without a heading", () => {
    const expected = valueIndex(0.52, 0.4, 0.17, 0.5, { ...DEFAULT_PARAMETERS, lambda: 0.5, rho: 0.2 }).value;
    expect(at([["lambda", 0.5], ["rho", 0.2]])).toBe(expected); // prettier-ignore
    expect(at([["Name", "Value"], ["LAMBDA", 0.5], ["Rho", 0.2]])).toBe(expected); // prettier-ignore
    const whole = params().map((row) => (row[0] === "lambda" ? [row[0], 0.5, ...row.slice(2)] : row[0] === "rho" ? [row[0], 0.2, ...row.slice(2)] : row));
    expect(at(whole)).toBe(expected);
    expect(at([["lambda", 0.5], ["rho", 0.2], ["k", ""], [null, null]])).toBe(expected); // prettier-ignore
  });

  it("refuses what it does not know and what is not admissible", () => {
    expect(messageOf(() => at([["lamda", 0.5]]))).toMatch(/"lamda" is no parameter\. Nearest names: lambda/);
    expect(messageOf(() => at([["lambda", 1.5]]))).toBe("params: lambda is 1.5; it must lie between 0 and 1.");
    expect(messageOf(() => at([["rho", 1]]))).toContain("rho is 1");
    expect(messageOf(() => at([["k", "two"]]))).toContain("row k, column Value");
    expect(messageOf(() => at([["k", 1], ["K", 2]]))).toContain('names "k" twice'); // prettier-ignore
    expect(messageOf(() => at([["k", 1, 2]]))).toContain("name and value");
    expect(messageOf(() => sustain(scores, [["delta_min", 0.3]]))).toBe("params: delta_min must not exceed delta_max.");
  });
});

describe("the reports of the model", () => {
  it("GATE keeps shape and labels, and takes hardware as one number, by row or cell by cell", () => {
    const table = [["", "F", "S"], ["hub", 0.4, 0.8], ["shell", "NA", 0.8]]; // prettier-ignore
    const byRow = gate(table, [["hub", 0.5], ["shell", 0.1]]); // prettier-ignore
    expect(byRow[0]).toEqual(["", "F", "S"]);
    expect(byRow[1][2]).toBeCloseTo(0.535, 3);
    expect(byRow[2][1]).toBe("");
    expect(byRow[2][2]).toBeCloseTo(0.24, 3);
    expect(gate(table, [["shell", 0.1], ["hub", 0.5]])).toEqual(byRow); // prettier-ignore
    expect(gate(table, [["", "S", "F"], ["shell", 0.1, 0.1], ["hub", 0.5, 0.5]])).toEqual(byRow); // prettier-ignore
    expect(gate([[0.8, 0.8]], [[0.5, 0.1]])[0].map((x) => x.toFixed(3))).toEqual(["0.535", "0.240"]);
    expect(gate(0.8 as any, 0.5 as any)[0][0]).toBe(byRow[1][2]);
    expect(messageOf(() => gate(table, [["hub", 5], ["shell", 0.1]]))).toContain("hardware: row hub, column Hardware is 5"); // prettier-ignore
    expect(messageOf(() => gate([[1.8]], [[0.5]]))).toContain("row 1, column 1 is 1.8");
    expect(messageOf(() => gate(table, [["", "F", "S"], ["hub", 0.5, 7], ["shell", 0.1, 0.1]]))).toContain("row hub, column S is 7"); // prettier-ignore
  });

  it("SHARES adds shares up to 1 and leaves the switch level blank where there is none", () => {
    const result = shares(scores, [[0.75]]);
    expect(result[0].slice(2)).toEqual(["Hardware share", "Software share", "Hardware gain", "Firmware gain", "Software gain", "Switch level", "Invest first"]);
    expect(result[1][2] + result[1][3]).toBeCloseTo(1, 15);
    expect(result[1][7]).toBeCloseTo(0.195, 2);
    expect(result.slice(1).map((row) => row[8])).toEqual(["Software", "Hardware"]);
    expect(shares(scores, [[0.05]])[2][7]).toBe("");
    expect(shares([[1, 0.5, 1]], [[0]], [["a0", 1]])[1].slice(5)).toEqual([0, 0, "", "none"]);
    expect(shares([[0, 0.4, 0.2]])[1].slice(4, 7)).toEqual(shares([[1e-6, 0.4, 0.2]])[1].slice(4, 7));
  });

  it("STABILITY takes the concentration as argument before the parameter", () => {
    const headings = ["Unit", "Demand", "Mean", "CV", "Floor", "Ceiling", "Comprehensive", "Verdict"];
    const result = stability(scores);
    expect(result[0]).toEqual(headings);
    expect(stability(scores, undefined, 4)).toEqual(result);
    const narrow = stability(scores, undefined, 40);
    expect(narrow[1][3]).toBeLessThan(result[1][3]);
    expect(stability(scores, undefined, undefined, [["nu", 40]])).toEqual(narrow);
    expect(stability(scores, undefined, 4, [["nu", 40]])).toEqual(result);
    expect(messageOf(() => stability(scores, undefined, -1))).toContain("concentration is -1");
  });

  it("SUSTAIN, BALANCE and WHATIF have their headings", () => {
    expect(sustain(scores)[0]).toEqual(["Unit", "Decay", "Half-life", "Retention"]);
    const balanced = balance(scores);
    expect(balanced[0]).toEqual(["Unit", "Demand", "Mismatch", "Balanced ratio", "Lagging", "Bottleneck"]);
    expect(balanced.slice(1).map((row) => row.slice(4))).toEqual([["Software", "Software"], ["Hardware", "Hardware"]]); // prettier-ignore
    expect(balance([[1, 1, 1]])[1].slice(4)).toEqual(["none", "none"]);
    const change = whatif([[0.52, 0.4, 0.17]], [["Hardware", "Firmware", "Software"], [0.52, 0.4, 0.27]], [[0.75]]); // prettier-ignore
    expect(change.map(([measure]) => measure)).toEqual([
      "Measure", "Hardware", "Firmware", "Software", "Realized firmware", "Realized software", "Value index", "Floor", "Half-life",
    ]); // prettier-ignore
    expect(change[3][3]).toBeCloseTo(0.1, 15);
    const [, , index] = value([[0.52, 0.4, 0.27]], [[0.75]])[1];
    expect(change[6][2]).toBe(index);
    for (const [, before, after, difference] of change.slice(1)) expect(difference).toBe(after - before);
    expect(messageOf(() => whatif(scores, [[0.5, 0.5, 0.5]]))).toContain("before has 2 rows");
  });

  it("PARAMS lists every parameter, or a group", () => {
    const all = params();
    expect(all[0]).toEqual(["Name", "Value", "Low", "High", "Draw low", "Draw high", "Basis", "Source", "Meaning"]);
    expect(all).toHaveLength(24);
    expect(params("Gate").map(([name]) => name)).toEqual(["Name", "lambda", "k", "h50"]);
    expect(all.find(([name]) => name === "cost_h")?.slice(4, 7)).toEqual(["", "", "A"]);
    expect(messageOf(() => params("gates"))).toContain("must be one of: gate, value");
  });
});

describe("cells", () => {
  it("never hold NaN or infinity, at the ends of every admissible range", () => {
    const end = fc.constantFrom(0, 1e-9, 0.02, 0.5, 1 - 1e-9, 1);
    const extreme = fc.tuple(...PARAMETER_ROWS.map(({ low, high, value: usual }) => fc.constantFrom(low, usual, high)));
    fc.assert(
      fc.property(end, end, end, end, extreme, (h, f, s, theta, values) => {
        const given = PARAMETER_ROWS.map(({ name }, i) => [name, values[i]]).filter(([name]) => name !== "delta_min" && name !== "delta_max");
        const units = [[h, f, s]];
        const results = [
          value(units, [[theta]], given),
          shares(units, [[theta]], given),
          stability(units, [[theta]], undefined, given),
          sustain(units, given),
          balance(units, [[theta]], given),
          whatif(units, [[1, 0.5, s]], [[theta]], given),
          path(units, undefined as any, undefined, [[theta]], 20, undefined, undefined, given),
          path([...units, [0.5, 0.5, 0.5]], undefined as any, undefined, [[theta]], 20, undefined, undefined, given),
          explain(units, "1", "S1", undefined, [[theta]], undefined, given),
        ];
        for (const cell of results.flat(2)) expect(typeof cell === "string" ? !/NaN|Infinity|undefined/.test(cell) : Number.isFinite(cell)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
