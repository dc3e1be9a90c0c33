import { calibrate, fit } from "../../src/functions/calibration";
import { path } from "../../src/functions/paths";
import { value } from "../../src/functions/model";
import { simulate } from "../engine/calibration/support";
import type { ScorePanel } from "../../src/engine/calibration/panel";
import { messageOf } from "./messages";
import figures from "../fixtures/calibration/calibration.json";

type Cells = unknown[][];

const HEADINGS = ["Region", "Year", "Value", "Hardware", "Firmware", "Software", "Demand", "Openness"];
const rows = figures.panel.map(([unit, year, ...numbers]): unknown[] => [`R${String(unit + 1).padStart(2, "0")}`, year, ...numbers]);
const panel = [HEADINGS, ...rows];
const scores = [
  ["Unit", "Hardware", "Firmware", "Software"],
  ["Hub", 0.52, 0.4, 0.17],
];
const numbersOf = (result: Cells): unknown[][] => result.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(7)) : cell)));
const firstOf = (result: Cells): unknown[] => result.map((row) => row[0]);
/** A simulated panel of twelve years as a list: unit, year, value, hardware, firmware, software, demand. */
const listOf = ({ logValue, year, hardware, firmware, software, demand }: ScorePanel): unknown[][] =>
  Array.from(logValue, (log, i) => [`U${Math.floor(i / 12)}`, 2000 + year[i], Math.exp(log), hardware[i], firmware[i], software[i], demand[i]]);
/** Less the remarks that name columns. */
const withoutColumns = (result: Cells): Cells => result.filter(([first]) => !/^(Value|Passed over)[:,]/.test(String(first)));
const remark = (result: Cells, name: string): unknown => result.find((row) => row[0] === name)?.[1];

describe("CALIBRATE", () => {
  const result = calibrate(panel as never, "both", 20, 7) as Cells;

  test("names the parameters as PARAMS does, then gamma and the controls by their headings", () => {
    expect(result[0]).toEqual(["Parameter", "Estimate", "Low", "High", "Identified"]);
    expect(firstOf(result).slice(1, 7)).toEqual(["rho", "lambda", "h50", "a0", "gamma", "Openness"]);
    figures.fits.both.estimates.forEach((expected, j) => expect(result[j + 1][1]).toBeCloseTo(expected, 5));
    figures.quantiles[0].forEach((expected, j) => expect(result[j + 1][2]).toBeCloseTo(expected, 4));
    expect(result.slice(1, 7).every((row) => ["yes", "weak", "no"].includes(row[4] as string))).toBe(true);
    expect(result.every((row) => row.length === 5)).toBe(true);
  });

  test("remarks on what the figures rest on, and that they are no effect", () => {
    expect(remark(result, "Observations used")).toBe(figures.panel.length);
    expect(remark(result, "Observations left out")).toBe(0);
    expect(remark(result, "Units")).toBe(14);
    expect(remark(result, "Within R2")).toBeCloseTo(figures.within.both, 8);
    const above = figures.panel.filter(([, , , h, f, s]) => Math.max(f, s) > h).length;
    expect(remark(result, "Share above the gate")).toBeCloseTo(above / figures.panel.length, 12);
    expect(remark(result, "Draws used")).toBe(20);
    expect(firstOf(result)).toContain("Descriptive fit, not an effect: scores may follow value added.");
    expect(firstOf(result)).toContain("Noise in scores makes the gate look weaker and substitution easier.");
    expect(result.flat().every((cell) => typeof cell === "string" || Number.isFinite(cell))).toBe(true);
  });

  test("goes into params as it is, whole or its first rows, with or without the heading", () => {
    const own = result.slice(1, 5).map((row) => row.slice(0, 2));
    const expected = value(scores as never, undefined, own as never);
    expect(value(scores as never, undefined, result as never)).toEqual(expected);
    expect(value(scores as never, undefined, result.slice(0, 5) as never)).toEqual(expected);
    expect(expected).not.toEqual(value(scores as never));
    expect(path(scores as never, "Hub", undefined, undefined, 3, undefined, undefined, result as never)).toHaveLength(4);
  });

  test("a control that is called as a parameter does not become one", () => {
    const named = [[...HEADINGS.slice(0, 7), "k"], ...rows];
    const found = calibrate(named as never, "both", 0) as Cells;
    expect(found[6][0]).toBe("k");
    expect(value(scores as never, undefined, found as never)).toEqual(value(scores as never, undefined, found.slice(0, 5) as never));
  });

  test("blanks stand for intervals without draws", () => {
    const found = calibrate(panel as never, "both", 0) as Cells;
    expect(found.slice(1, 7).map((row) => row.slice(2, 4))).toEqual(Array.from({ length: 6 }, () => ["", ""]));
    expect(remark(found, "Draws used")).toBeUndefined();
  });

  test("reads columns in any order by their headings, in the given order without, and rows in any order", () => {
    const order = [3, 7, 1, 5, 0, 2, 6, 4];
    const turned = panel.map((row, i) => [i === 0 ? "地区名" : "华东", ...order.map((j) => row[j])]);
    turned[0][order.indexOf(0) + 1] = "单位";
    turned[0][order.indexOf(1) + 1] = "年份";
    turned[0][order.indexOf(3) + 1] = "h";
    turned[0][order.indexOf(6) + 1] = "THETA";
    turned[0][order.indexOf(4) + 1] = "firmware ";
    const found = calibrate(turned as never, "both", 20, 7) as Cells;
    expect(withoutColumns(found)).toEqual(withoutColumns(result));
    expect(firstOf(found)).toContain("Passed over, as they hold no numbers: 地区名.");
    const backwards = [...rows].reverse();
    expect(firstOf(calibrate(backwards as never, "both", 20, 7))[6]).toBe("column 8");
    expect((calibrate(backwards as never, "both", 20, 7) as Cells).slice(1).map((row) => row.slice(1))).toEqual(result.slice(1).map((row) => row.slice(1)));
  });

  test("takes the value under any heading after the year, years as text, and passes over SCORE's further columns and codes", () => {
    const wide = panel.map((row, i) => [
      i === 0 ? "adcode" : 110000 + i,
      row[0],
      i === 0 ? "macro" : "East",
      i === 0 ? row[1] : `${String(row[1])}年`,
      i === 0 ? "Output per worker" : row[2],
      ...row.slice(3),
      ...(i === 0 ? ["Overall", "Rank", "Coverage"] : [0.5, i, 1]),
    ]);
    const found = calibrate(wide as never, "both", 20, 7) as Cells;
    expect(withoutColumns(found)).toEqual(withoutColumns(result));
    expect(firstOf(found).slice(7, 9)).toEqual(["Value: Output per worker", "Passed over, as they hold no numbers: macro."]);
  });

  const headed = (heading: unknown, at = 2): Cells => panel.map((row, i) => row.map((cell, j) => (i === 0 && j === at ? heading : cell)));

  test("says which column it took for the value, by its heading or where it stands", () => {
    expect(result[7]).toEqual(["Value: Value", "", "", "", ""]);
    expect(firstOf(calibrate(rows as never, "both", 0))[7]).toBe("Value: third column");
    expect(firstOf(calibrate(rows.map(([unit, ...others]) => [unit, "East", ...others]) as never, "both", 0)).slice(7, 9)).toEqual([
      "Value: column 4",
      "Passed over, as they hold no numbers: column 2.",
    ]);
  });

  test.each([
    "VA per worker",
    "VA_per_worker",
    "Value added (yuan)",
    "Gross value added",
    "Output per worker",
    "GDP per capita",
    "Labour productivity",
    "productivity",
    "工业增加值",
    "全员劳动生产率",
    "人均GDP",
    "人均地区生产总值",
  ])("takes a column headed %s before other columns of numbers that stand left of it", (heading) => {
    const employment = headed(heading).map((row, i) => [...row.slice(0, 2), i === 0 ? "Employment" : 50 + ((i * 37) % 23), ...row.slice(2)]);
    const found = calibrate(employment as never, "both", 0) as Cells;
    expect(found.slice(6, 9).map(([first]) => first)).toEqual(["Employment", "Openness", `Value: ${heading}`]);
  });

  test("of several headings that may be the value takes Value, then value added, then a productivity", () => {
    const two = (left: string, right: string): unknown => {
      const both = headed(right).map((row, i) => [...row.slice(0, 2), i === 0 ? left : 50 + ((i * 37) % 23), ...row.slice(2)]);
      return firstOf(calibrate(both as never, "both", 0)).find((text) => /^Value: /.test(String(text)));
    };
    expect(two("GDP per capita", "Value")).toBe("Value: Value");
    expect(two("GDP per capita", "Value added")).toBe("Value: Value added");
    expect(two("Productivity", "VA per worker")).toBe("Value: VA per worker");
    expect(two("Value added growth", "GDP per capita")).toBe("Value: GDP per capita");
    expect(two("增加值增速", "劳动生产率")).toBe("Value: 劳动生产率");
  });

  test.each(["ln VA per worker", "log(output)", "lnVA", "Log value", "log_gdp", "增加值对数", "ln"])(
    "refuses a value headed %s, whose logarithm it would take again",
    (heading) => {
      expect(() => calibrate(headed(heading) as never, "both", 0)).toThrow(
        `panel: the value is taken from column "${heading}"; its logarithm is taken here, so give it in levels, or head another column Value.`,
      );
    },
  );

  test.each(["Logistics", "LNG output", "Lending"])("takes %s for no logarithm", (heading) => {
    expect(firstOf(calibrate(headed(heading) as never, "both", 0))[7]).toBe(`Value: ${heading}`);
  });

  test("reads the units of SCORE's labels, which end in the year where there are several", () => {
    for (const [between, after] of [
      [" ", ""],
      ["-", ""],
      ["省", "年"],
    ]) {
      const labelled = panel.map((row, i) => (i === 0 ? row : [`${String(row[0])}${between}${String(row[1])}${after}`, ...row.slice(1)]));
      expect(calibrate(labelled as never, "both", 20, 7)).toEqual(result);
    }
  });

  test("keeps names that end in another number than the year", () => {
    const zones = panel.map((row, i) => (i === 0 ? row : [`Zone ${String(row[0])} 2015`, ...row.slice(1)]));
    expect(remark(calibrate(zones as never, "both", 0) as Cells, "Units")).toBe(14);
    const glued = panel.map((row, i) => (i === 0 ? row : [`${i}${String(row[1])}x`, ...row.slice(1)]));
    expect(remark(calibrate(glued as never, "none", 0) as Cells, "Units")).toBe(rows.length);
  });

  test("says so where every unit has one row", () => {
    const sentence = "Every unit has one row, so the intervals take rows as independent.";
    const single = panel.map((row, i) => (i === 0 ? row : [`Firm ${i}`, ...row.slice(1)]));
    expect(firstOf(calibrate(single as never, "year", 20))).toContain(sentence);
    expect(firstOf(calibrate(single as never, "year", 0))).not.toContain(sentence);
    expect(firstOf(result)).not.toContain(sentence);
  });

  test("calls it R2 without effects, and gives the spread of ln(h/s*) before and after effects", () => {
    const pooled = calibrate(panel as never, "none", 0) as Cells;
    expect(remark(pooled, "R2")).toBeCloseTo(figures.within.none, 8);
    expect(remark(pooled, "Within R2")).toBeUndefined();
    expect(remark(pooled, "SD of ln(h/s*) within effects")).toBeUndefined();
    expect(remark(result, "R2")).toBeUndefined();
    expect(remark(result, "SD of ln(h/s*) within effects")).toBeLessThan(remark(result, "SD of ln(h/s*)") as number);
  });

  test("gives no interval for what it marks no", () => {
    const falling = panel.map((row, i) => row.map((cell, j) => (i > 0 && j === 2 ? 1 / Number(cell) : cell)));
    const found = calibrate(falling as never, "both", 20) as Cells;
    for (const row of found.slice(1, 6)) expect([row[4], row[2], row[3]]).toEqual(["no", "", ""]);
    for (const row of result.slice(1, 7)) expect([row[2], row[3]].includes("")).toBe(row[4] === "no");
  });

  test("names controls that hold nothing, and knows the layers by longer headings", () => {
    const wide = panel.map((row, i) => [...row, i === 0 ? "R&D" : "NA", ""]);
    ["Hardware score", "Firmware score", "Software score"].forEach((heading, layer) => (wide[0][3 + layer] = heading));
    const found = calibrate(wide as never, "both", 20, 7) as Cells;
    expect(withoutColumns(found)).toEqual(withoutColumns(result));
    expect(firstOf(found)).toContain("Passed over, as they hold no numbers: R&D.");
  });

  test("takes a heading that is undefined for a blank", () => {
    expect(firstOf(calibrate(headed(undefined, 7) as never, "both", 0))[6]).toBe("column 8");
  });

  test("assumes demand of 0.5 where there is none, and says so", () => {
    const without = panel.map((row) => row.filter((_, j) => j !== 6));
    const half = panel.map((row, i) => row.map((cell, j) => (i > 0 && j === 6 ? 0.5 : cell)));
    const [one, two] = [without, half].map((given) => calibrate(given as never, "both", 0) as Cells);
    expect(one.slice(0, 7)).toEqual(two.slice(0, 7));
    expect(firstOf(one)).toContain("Demand was not given: 0.5 is assumed in every row.");
    expect(firstOf(two)).not.toContain("Demand was not given: 0.5 is assumed in every row.");
  });

  test("leaves rows with missing cells out and counts them", () => {
    const holes = [...panel, ["R1", 2050, "NA", 0.5, 0.5, 0.5, 0.5, 1], ["R1", 2051, 1, null, 0.5, 0.5, 0.5, 1], ["R2", 2051, 1, 0.2, 0.5, 0.5, 0.5, ""]];
    const found = calibrate([...holes, [null, null, "", null, null, "", null, null]] as never, "both", 20, 7) as Cells;
    expect(remark(found, "Observations left out")).toBe(3);
    expect(numbersOf(found.slice(1, 7))).toEqual(numbersOf(result.slice(1, 7)));
  });

  test("says that few units make rough intervals, and why a parameter is told badly", () => {
    const sim = simulate({ seed: 9, units: 4, years: 12 });
    const list = listOf(sim).map((row) => row.slice(0, 6));
    const found = calibrate(list as never, "both", 20) as Cells;
    expect(firstOf(found)).toContain("Few units: the intervals are rough.");
    const weak = found.slice(1, 5).filter((row) => row[4] !== "yes");
    expect(weak.length).toBeGreaterThan(0);
    for (const row of weak) expect(firstOf(found).some((text) => new RegExp(`(^|, )${String(row[0])}(,.*)? (weak|no): `).test(String(text)))).toBe(true);
  });
});

describe("CALIBRATE refuses", () => {
  const changed = (at: number, column: number, cell: unknown): never =>
    panel.map((row, i) => (i === at ? row.map((old, j) => (j === column ? cell : old)) : row)) as never;
  const unit = String(rows[0][0]);
  const year = String(rows[0][1]);

  test.each([
    ["a value that is not positive", changed(1, 2, 0), `panel: the value of ${unit} ${year} is 0; it must be above 0, since its logarithm is explained.`],
    ["a score outside 0 to 1", changed(1, 4, 40), `panel: row ${unit} ${year}, column Firmware is 40; a score lies between 0 and 1.`],
    ["demand outside 0 to 1", changed(1, 6, -1), `panel: row ${unit} ${year}, column Demand is -1; it must lie between 0 and 1.`],
    ["a score of 0", changed(1, 3, 0), `panel: row ${unit} ${year}, column Hardware is 0, which has no logarithm.`],
    ["text among numbers", changed(1, 7, "high"), `panel: row ${unit} ${year}, column Openness holds "high", not a number.`],
    ["an error cell", changed(1, 2, "#DIV/0!"), `panel: row ${unit} ${year}, column value holds the error #DIV/0!`],
    ["a year that is none", changed(1, 1, 2010.5), `panel: row 2 (${unit}), column year holds 2010.5, which is no year.`],
    ["a missing year", changed(1, 1, ""), `panel: row 2 (${unit}), column year is blank; every row needs one.`],
    ["a missing unit", changed(1, 0, null), `panel: row 2, column unit is blank; every row needs one.`],
    ["a unit twice in a year", [...panel, rows[0]] as never, `panel: ${unit} stands twice in ${year} (rows 2 and ${rows.length + 2}).`],
    ["too few columns", panel.map((row) => row.slice(0, 5)) as never, "panel has 5 columns; at least six are needed"],
    [
      "a heading too few",
      changed(0, 5, "Brands"),
      "panel lacks a column headed Software. Needed: Unit, Year, Value, Hardware, Firmware, Software; the headings are Region, Year, ",
    ],
    ["the headings alone", [HEADINGS] as never, "panel: no row has all of year, value, hardware, firmware, software and the further columns."],
    [
      "nothing complete",
      [HEADINGS, ["A", 2010, "NA", 0.1, 0.2, 0.3, 0.4, 5]] as never,
      "panel: no row has all of year, value, hardware, firmware, software and the further columns.",
    ],
    ["numbers of other things", [[1, 2, 3, 4, 5, 6, 7]] as never, "panel: row 1 2, column Hardware is 4; a score lies between 0 and 1."],
  ])("%s", (_, given, sentence) => {
    expect(messageOf(() => calibrate(given, "both", 0)).slice(0, sentence.length)).toBe(sentence);
  });

  test("few draws, unknown words, and nothing at all", () => {
    expect(() => calibrate(panel as never, "both", 5)).toThrow("draws is 5; it must be 0 for no intervals, or at least 20.");
    expect(() => calibrate(panel as never, "both", 2001)).toThrow("draws is 2001; it must lie between 0 and 2000.");
    expect(() => calibrate(panel as never, "twoway")).toThrow('effects is "twoway"; it must be one of: both, unit, year, none.');
    for (const nothing of [
      null,
      [
        [null, ""],
        ["", null],
      ],
    ])
      expect(() => calibrate(nothing as never)).toThrow("panel is missing.");
  });

  test("a panel where too few rows are above the gate, with the share, as #N/A", () => {
    const high = panel.map((row, i) => row.map((cell, j) => (i > 0 && j === 3 ? 0.99 : cell)));
    expect(() => calibrate(high as never)).toThrow("panel: in 0 % of the rows firmware or software is above hardware; at least 10 % are needed");
    try {
      calibrate(high as never);
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: "#N/A" });
    }
  });

  test("a control that says nothing, by its name", () => {
    const flat = panel.map((row, i) => [...row, i === 0 ? "Ten" : 10]);
    expect(() => calibrate(flat as never)).toThrow("panel: the control Ten does not vary, or follows from effects both. Leave it out.");
    const twice = panel.map((row, i) => [...row, i === 0 ? "Twice" : Number(row[7]) * 2]);
    expect(() => calibrate(twice as never)).toThrow("panel: the control Twice follows from the controls before it and the effects.");
  });
});

describe("A panel without a gate", () => {
  test("does not call a lambda told whose interval begins at 0, and sends the reader to FIT", () => {
    for (const seed of [1, 2, 3]) {
      const list = listOf(simulate({ seed, effects: true, lambda: 0 }));
      const found = calibrate(list as never, "both", 60) as Cells;
      const [, , lambda, h50] = found;
      expect(lambda[2]).toBeCloseTo(0, 6);
      expect([lambda[4], h50[4]]).not.toContain("yes");
      if (lambda[4] === "weak") expect(firstOf(found).join(" ")).toContain("lambda may be 0, which is no gate");
    }
  });
});

describe("A result of CALIBRATE as params", () => {
  const table = (word: string): Cells => [
    ["Parameter", "Estimate", "Low", "High", "Identified"],
    ["rho", 0.9, 0.1, 0.95, "weak"],
    ["a0", 0.99, 0, 0.99, word],
    ["gamma", 0.1, -0.2, 0.4, "weak"],
  ];
  const scores = [["A", 0.5, 0.4, 0.6]];

  test("gives what it could tell, and keeps the default of what is marked no", () => {
    expect(value(scores as never, undefined, table("no") as never)).toEqual(value(scores as never, undefined, [["rho", 0.9]] as never));
    expect(value(scores as never, undefined, table("yes") as never)).toEqual(
      value(scores as never, undefined, [
        ["rho", 0.9],
        ["a0", 0.99],
      ] as never),
    );
  });
});

describe("FIT", () => {
  const result = fit(panel as never) as Cells;

  test("sets the gated model beside four rivals, with the figures of an independent program", () => {
    expect(result[0]).toEqual(["Model", "RMSE in", "RMSE out", "AICc", "Verdict"]);
    expect(firstOf(result).slice(1, 6)).toEqual(["HFS gated", "log-linear", "CES without gate", "Leontief", "mean score"]);
    for (const name of ["log-linear", "Leontief", "mean score"] as const) {
      const row = result.find(([model]) => model === name)!;
      const { rmse, out, aicc } = figures.rivals[name];
      [rmse, out, aicc].forEach((expected, j) => expect(row[j + 1]).toBeCloseTo(expected, 7));
    }
    expect(result[1][4]).toBe("best out of sample");
    expect(result[2][4]).toMatch(/^\d+\.\d % worse out of sample than HFS gated$/);
    expect(result[3][4]).toMatch(/^\d+\.\d % worse out of sample than HFS gated; lambda 0 against the gate: LR 122\.53, p 1\.3e-27$/);
  });

  test("adds the last three years left out where there are six", () => {
    expect(firstOf(result).slice(6)).toEqual(
      firstOf(result)
        .slice(1, 6)
        .map((name) => `Last 3 years out: ${String(name)}`),
    );
    expect(result[7].slice(0, 4)).toEqual(["Last 3 years out: log-linear", "", expect.closeTo(figures.rivals["log-linear"].last, 8), ""]);
    const short = [HEADINGS, ...rows.filter(([, year]) => Number(year) < 2015)];
    expect(fit(short as never, "none") as Cells).toHaveLength(6);
  });

  test("says where the data do not support gating", () => {
    const sim = simulate({ seed: 31, effects: true });
    const linear = listOf(sim).map(([unit, year, , h, f, s], i) => {
      const value = Math.pow(Number(h), 0.5) * Math.pow(Number(f), 0.2) * Math.pow(Number(s), 0.4) * (1 + 0.1 * Math.sin(7 * i));
      return [unit, year, value, h, f, s];
    });
    const [, gated, logLinear, ungated] = fit(linear as never) as Cells;
    // The row without a gate is worse than the gated one here: to recommend it would be refuted two rows below.
    expect(ungated[2]).toBeGreaterThan(gated[2] as number);
    expect(gated[4]).toMatch(
      /^your data do not support gating; lambda 0 does worse: keep the index uncalibrated; \d+\.\d % worse out of sample than log-linear$/,
    );
    expect(logLinear[4]).toBe("best out of sample");
    const ungatedTruth = listOf(simulate({ seed: 5, effects: true, lambda: 0 }));
    expect((fit(ungatedTruth as never) as Cells)[1][4]).toMatch(/^your data do not support gating; lambda 0 is recommended; /);
    const falling = panel.map((row, i) => row.map((cell, j) => (i > 0 && j === 2 ? 1 / Number(cell) : cell)));
    expect((fit(falling as never) as Cells)[1][4]).toMatch(
      /^value does not rise with the index \(gamma is not positive\); your data do not support gating; lambda 0 does worse: keep the index uncalibrated; /,
    );
  });

  test("calls no model 0.0 % worse", () => {
    const list = listOf(simulate({ seed: 3, effects: true, lambda: 0 }));
    const [, gated, , ungated] = fit(list as never) as Cells;
    expect(Number(ungated[2]) / Number(gated[2]) - 1).toBeGreaterThan(1e-6);
    expect(ungated[4]).toMatch(/^less than 0\.1 % worse out of sample than HFS gated; /);
  });

  test("holds what params names, but no estimates of CALIBRATE", () => {
    const held = fit(panel as never, "both", [["lambda", 0.5]] as never) as Cells;
    expect(held[1][1]).toBeGreaterThan(result[1][1] as number);
    expect(held[2]).toEqual([...result[2].slice(0, 4), expect.any(String)]);
    expect(held[3][4]).not.toContain("LR");
    // Estimates on all units would be held where units are left out: an error out of sample that is none.
    expect(() => fit(panel as never, "both", calibrate(panel as never, "both", 0) as never)).toThrow(
      "params holds estimates of CALIBRATE; FIT must estimate them anew wherever units are left out. Leave params out, or name what to hold.",
    );
    expect(() => fit(panel as never, "both", [["lamda", 0.5]] as never)).toThrow('params: "lamda" is no parameter. Nearest names: lambda');
  });
});
