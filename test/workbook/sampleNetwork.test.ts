import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaOf, columnName } from "../../src/workbook/address";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { FATAL } from "../../src/workbook/sample/networkRaw";
import { nationalTable } from "../fixtures/network/nbs";
import { Calculator } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

type Cell = string | number | Error | null;

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);
const sheet = sample.sheets.find(({ name }) => name === "Network")!;
const read = (address: string, calculator = calculated): Cell[][] => calculator.read(`Network!${address}`) as Cell[][];
const typed = (cells: Record<string, unknown>): Calculator => new Calculator(sample, FUNCTIONS, cells);
const said = (address: string, calculator = calculated): string => String(read(address, calculator)[0][0]);

/** The table as it stands in the file. */
const [headings, ...rows] = readFileSync(join(__dirname, "../../assets/data/sample_china_io_2007.csv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const sectors = rows.filter(([code]) => /^S\d+$/.test(code));
const n = sectors.length;
const names = sectors.map(([, name]) => name);
const column = (code: string): number[] => sectors.map((row) => Number(row[headings.indexOf(code)]));
const Z = sectors.map((row) => row.slice(3, 3 + n).map(Number));
const x = column("GO");
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const each = <T>(work: (i: number) => T): T[] => names.map((_, i) => work(i));

/** Solves (I - M) y = b, b by Gauss elimination, worked out here and by nothing of the add-in. */
function solve(M: (i: number, j: number) => number, b: readonly number[]): number[] {
  const a = each((i) => [...each((j) => (i === j ? 1 : 0) - M(i, j)), b[i]]);
  for (let k = 0; k < n; k++) {
    const pivot = a.slice(k).reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(a[best][k]) ? k + i : best), k);
    [a[k], a[pivot]] = [a[pivot], a[k]];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = a[i][k] / a[k][k];
      for (let j = k; j <= n; j++) a[i][j] -= factor * a[k][j];
    }
  }
  return a.map((row, i) => row[n] / row[i]);
}

const ones = each(() => 1);
const [abroad, inward] = ["EX", "IM"].map(column);
const home = each((i) => 1 + inward[i] / (x[i] - abroad[i] - inward[i]));
const domestic = Z.map((row, i) => row.map((flow) => home[i] * flow));
/** Of the domestic flows; the totals of linkages are the same sums. */
const upstreamness = solve((i, j) => domestic[i][j] / x[i], ones);
const downstreamness = solve((j, i) => domestic[i][j] / x[j], ones);
const demand = each((i) => downstreamness[i] / (upstreamness[i] + downstreamness[i]));
const [backward, forward] = [downstreamness, upstreamness].map((totals) => totals.map((value) => (value * n) / sum(totals)));
const isKey = (i: number): boolean => backward[i] > 1 && forward[i] > 1;

/** Prices and both measures of welfare with one wedge, wages and imported inputs at their old prices. */
function distorted(sector: string, wedge: number): { price: number[]; wage: number; gdp: number } {
  const rate = names.map((name) => (name === sector ? wedge : 0));
  const log = solve(
    (j, i) => domestic[i][j] / x[j],
    rate.map((one) => Math.log(1 + one)),
  );
  const final = each((i) => x[i] - sum(domestic[i]));
  const weight = final.map((value) => value / sum(final));
  const level = sum(each((i) => weight[i] * log[i]));
  const sales = solve((i, j) => domestic[i][j] / x[j] / (1 + rate[j]), weight);
  const labor = sum(each((j) => (sales[j] * (1 - sum(each((i) => domestic[i][j] / x[j])))) / (1 + rate[j])));
  return { price: log.map((value) => 100 * Math.exp(value)), wage: Math.exp(-level), gdp: Math.exp(-level) / labor };
}

/** Where a text stands in column A, counted as on the sheet. */
const rowOf = (text: string, calculator = calculated): number => read("A1:A200", calculator).findIndex(([cell]) => cell === text) + 1;
const places = rowOf("Where sectors stand in the chain");
const links = rowOf("Which sectors are key");
const wedges = rowOf("A distortion and the prices that it moves");

describe("the input-output table", () => {
  test("is that of the file, and the bureau's but for rounding to whole 10 000 yuan", () => {
    const cells = calculated.read("'Input-output'!A7:BB48");
    expect(cells).toEqual(sectors.map(([code, name, chinese, ...amounts]) => [name, chinese, code, ...amounts.map(Number)]));
    const bureau = nationalTable("china2007");
    expect(sectors.map(([code, , chinese]) => [code, chinese])).toEqual(bureau.codes.map((code, i) => [code, bureau.names[i]]));
    Z.flat().forEach((flow, i) => expect(Math.abs(flow - bureau.Z[i])).toBeLessThanOrEqual(0.5));
    for (const code of headings.slice(3 + n)) column(code).forEach((value, i) => expect(Math.abs(value - bureau.column(code)[i])).toBeLessThanOrEqual(0.5));
    expect(new Set(names).size).toBe(42);
  });

  test("balances by rows and, with value added, by columns within a millionth of output", () => {
    const uses = headings.slice(3 + n, -1).map(column);
    each((i) => expect(Math.abs(sum(Z[i]) + sum(uses.map((use) => use[i])) - x[i]) / x[i]).toBeLessThan(1e-6));
    const [added, inputs] = calculated.read("'Input-output'!D54:AS55") as number[][];
    expect(calculated.read("'Input-output'!A50:C55").map((row) => row[2])).toEqual(["COMP", "NPT", "DEP", "OS", "VA", "TI"]);
    each((j) => {
      expect(added[j]).toBe(sum(rows.slice(n).map((row) => Number(row[3 + j]))));
      expect(Math.abs(inputs[j] - x[j]) / x[j]).toBeLessThan(1e-6);
    });
  });

  test("names its source on both sheets and on the first", () => {
    for (const name of ["Input-output", "Network", "Read me"]) {
      const { blocks } = sample.sheets.find((one) => one.name === name)!;
      const texts = blocks
        .flatMap(({ cells }) => cells.flat())
        .filter((cell) => String(cell).includes("Source: National Bureau of Statistics of China, input-output table 2007"));
      expect([name, texts.length]).toEqual([name, 1]);
    }
  });

  test("bears the headings by which the pane knows output, imports, exports and inventories", () => {
    expect(calculated.read("'Input-output'!AT6:BB6")[0]).toEqual(
      "Rural households,Urban households,Government,Fixed investment,Inventories,Exports,Imports,Error,Output".split(","),
    );
    expect(calculated.read("'Input-output'!D6:AS6")[0]).toEqual(names);
  });
});

describe("the check of the table", () => {
  test("tells what HFS.CHECK finds, each with its advice below", () => {
    const found = FUNCTIONS.check(...["A6:AS48", "BB7:BB48", "AT6:BA48", "D54:AS54"].map((range) => calculated.read(`'Input-output'!${range}`))) as Cell[][];
    expect(calculated.read(`Network!BI9:BL${8 + found.length}`)).toEqual(found);
    expect(found.slice(1).map(([finding]) => finding)).toEqual(["Imports inside the flows", "Negative final demand"]);
    expect(said("A9")).toBe("2 findings; mind them in what follows.");
    const lines = read("A10:A15").flat().map(String);
    found.slice(1).forEach(([finding, where, , advice], i) => {
      expect(lines[3 * i]).toBe(`${finding}: ${where}`);
      // Two lines, neither of which runs off a screen.
      expect([lines[3 * i + 1], lines[3 * i + 2]].filter((line) => line !== "").join(" ")).toBe(advice);
      for (const line of lines.slice(3 * i + 1, 3 * i + 3)) expect(line.length).toBeLessThan(150);
    });
    // The largest deficit is that of metal ores.
    const net = each((i) => (x[i] - sum(Z[i])) / x[i]);
    expect(lines[3]).toContain(`Negative final demand: ${names[net.indexOf(Math.min(...net))]};`);
    // But for rounding.
    expect(found[2][2]).toBeCloseTo(Math.min(...net), 6);
    expect(read("BK8:BL8")).toEqual([["", ""]]);
  });

  test("a clean table, a single finding and more than three are told apart", () => {
    const finding = (count: number): Calculator =>
      new Calculator(sample, {
        ...FUNCTIONS,
        check: () => [
          ["Finding", "Where", "Size", "Advice"],
          ...(count === 0
            ? [["No findings", "", "", ""]]
            : Array.from({ length: count }, (_, i) => [`F${i}`, i === 0 ? "" : "here", i === 1 ? "" : 1.25 * i, "do"])),
        ],
      });
    expect(said("A9", finding(0))).toBe("Nothing to object to in the table.");
    expect(read("A10:A15", finding(0)).flat().join("")).toBe("");
    expect(said("A9", finding(1))).toBe("1 finding; mind it in what follows.");
    expect(said("A9", finding(9))).toBe("9 findings; mind them in what follows. 2 are told here, all from BI9 on.");
    expect(read("A10:A15", finding(9)).flat()).toEqual(["F0", "do", "", "F1: here", "do", ""]);
    expect(said("A9", new Calculator(sample, { ...FUNCTIONS, check: () => new Error("#VALUE!") }))).toBe("No answer: select BI9, and the pane says why.");
  });

  describe("a finding that spoils every answer", () => {
    const place = (i: number, j: number): string => `'Input-output'!${columnName(3 + j)}${7 + i}`;
    const exchanged = Object.fromEntries(Z.flatMap((row, i) => row.map((_, j) => [place(i, j), Z[j][i]])));
    const others = sectors.slice(0, -1);
    const totals = Object.fromEntries([
      ...headings.slice(3).map((code, j) => [place(n - 1, j), sum(others.map((row) => Number(row[headings.indexOf(code)])))]),
      ...others.map((_, i) => [place(i, n - 1), sum(Z[i].slice(0, -1))]),
      [place(n - 1, n - 1), sum(others.map((_, i) => sum(Z[i].slice(0, -1))))],
    ]);
    const output = (change: (value: number) => number): Record<string, number> =>
      Object.fromEntries(x.map((value, i) => [`'Input-output'!BB${7 + i}`, change(value)]));
    const cases: [string, Record<string, unknown>][] = [
      ["Transposed", exchanged],
      ["Total by numbers", totals],
      ["Another unit", output((value) => value / 1e4)],
      ["Sectors differ", { "'Input-output'!A9": "Copper" }],
      ["Coefficients in place of flows", Object.fromEntries(Z.flatMap((row, i) => row.map((flow, j) => [place(i, j), flow / x[j]])))],
      ["Spectral radius 1 or above", { [place(1, 1)]: 2 * x[1] }],
      ["Text among numbers", { [place(4, 5)]: "many" }],
    ];

    test.each(cases)("%s: said in its place, and nothing below is answered", (name, cells) => {
      const spoilt = typed(cells);
      expect(said("A9", spoilt).split(" are told here")[0].replace(/ \d+$/, "")).toBe(`${name}: the answers below are blank until this is mended.`);
      const found = calculatedRows(spoilt);
      expect(read("BK8:BL8", spoilt)).toEqual([[found.findIndex(([finding]) => finding === name) + 1, name]]);
      expect(said("A10", spoilt).split(":")[0]).toBe(name);
      const other = found.filter(([finding]) => finding !== name)[0];
      expect(said("A13", spoilt).split(":")[0]).toBe(other ? other[0] : "");
      const blank = [
        "B5",
        "A6:A7",
        `A${places + 1}:A${places + 2}`,
        `A${places + 4}:G${places + 45}`,
        `A${links + 1}:A${links + 2}`,
        `A${links + 4}:F${links + 45}`,
      ];
      for (const area of [...blank, `A${wedges + 3}:A${wedges + 5}`, `A${wedges + 7}:C${wedges + 16}`, `B${wedges + 19}:D${wedges + 20}`])
        expect([area, read(area, spoilt).flat().join("")]).toEqual([area, ""]);
      for (const area of ["P9:W60", "AD9:AM60", "AU9:BA60", "BC10:BG60", "BN9:DD60"])
        expect(
          read(area, spoilt)
            .flat()
            .filter((cell) => cell instanceof Error),
        ).toEqual([]);
      expect(spoilt.read("Paths!B5")).toEqual([[0.5]]);
      expect(String(spoilt.read("Paths!C5")[0][0])).toContain("0.5 is assumed, as Network has no demand orientation for Electrical machinery.");
    });

    const calculatedRows = (calculator: Calculator): Cell[][] => read("BI10:BL39", calculator).filter(([finding]) => finding !== null);

    test("is told by names that HFS.CHECK uses, other findings leave the answers", () => {
      const used = readFileSync(join(__dirname, "../../src/functions/check.ts"), "utf8");
      for (const name of FATAL) expect([name, used.includes(`"${name}"`)]).toEqual([name, true]);
      const doubtful = typed({ "'Input-output'!D54": 1 });
      expect(calculatedRows(doubtful).map(([finding]) => finding)).toContain("Columns out of balance");
      expect(said("A9", doubtful)).toBe("3 findings; mind them in what follows. 2 are told here, all from BI9 on.");
      expect(said("A6", doubtful)).toBe(said("A6"));
    });
  });
});

describe("where sectors stand", () => {
  const order = each((i) => i).sort((a, b) => demand[b] - demand[a]);

  test("every sector once, from final demand to primary inputs, by the definitions", () => {
    const table = read(`A${places + 4}:F${places + 45}`);
    const titles = ["Sector", "Nearer to", "Demand orientation", "Upstreamness", "Downstreamness", "Value added rate"];
    expect(read(`A${places + 3}:G${places + 3}`)[0]).toEqual([...titles, null]);
    expect(table.map(([name]) => name)).toEqual(order.map((i) => names[i]));
    table.forEach(([, word, ...figures], k) => {
      const i = order[k];
      expect(word).toBe(demand[i] >= 0.5 ? "final demand" : "primary inputs");
      const added = sum(rows.slice(n).map((row) => Number(row[3 + i]))) / x[i];
      [demand[i], upstreamness[i], downstreamness[i], added].forEach((value, at) => expect(figures[at]).toBeCloseTo(value, 8));
      expect(Math.abs(added - 1 + sum(each((j) => Z[j][i])) / x[i])).toBeLessThan(1e-6);
      // The columns do not contradict each other.
      const [theta, up, down] = figures as number[];
      expect(down / (up + down)).toBeCloseTo(theta, 12);
      expect(down > up).toBe(word === "final demand");
    });
  });

  test("demand orientation is the same as that of the whole table with exports and imports", () => {
    const given = ["A6:AS48", "BB7:BB48", "AY7:AY48", "AZ7:AZ48"].map((range) => calculated.read(`'Input-output'!${range}`));
    const whole = FUNCTIONS.position(...given) as number[][];
    read("S10:S51").forEach(([value], i) => expect(value).toBeCloseTo(whole[i + 1][3], 12));
  });

  test("the map shows the figures of the table", () => {
    const points = read("Y10:AB51");
    read("P10:S51").forEach(([, up, down, theta], i) => expect(points[i].slice(...((theta as number) >= 0.5 ? [0, 2] : [2, 4]))).toEqual([up, down]));
  });

  test("the findings are made of the numbers", () => {
    const at = (k: number): string => `${names[order[k]].toLowerCase()} (${demand[order[k]].toFixed(3)})`;
    const count = demand.filter((value) => value >= 0.5).length;
    expect(read(`A${places + 1}:A${places + 2}`).flat()).toEqual([
      `${count} of 42 sectors are nearer to final demand than to primary inputs; nearest: ${at(0)} and ${at(1)}.`,
      `Nearest to primary inputs: ${at(41)} and ${at(40)}.`,
    ]);
  });

  test("the chosen sector is told in two lines, whichever it is", () => {
    expect(read("A6:A7").flat()).toEqual([
      "Electrical machinery: 2.25 stages to final use, 2.95 from primary inputs; demand orientation 0.567, place 10 of 42 (1 = nearest to final demand).",
      "Backward index 1.25, forward index 0.872: it pulls its suppliers more than the mean sector does.",
    ]);
    for (const name of ["Chemicals", "Finance", "Agriculture", "construction"]) {
      const i = names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
      const calculator = typed({ "Network!B4": name });
      expect(said("A6", calculator)).toBe(
        `${names[i]}: ${upstreamness[i].toFixed(2)} stages to final use, ${downstreamness[i].toFixed(2)} from primary inputs; demand orientation ${demand[i].toFixed(3)}, place ${order.indexOf(i) + 1} of 42 (1 = nearest to final demand).`,
      );
      const meaning = isKey(i)
        ? "a key sector: it pulls and pushes more than the mean"
        : backward[i] > 1
          ? "it pulls its suppliers more than the mean sector does"
          : forward[i] > 1
            ? "it pushes its customers more than the mean sector does"
            : "it pulls and pushes less than the mean sector";
      const index = (value: number): string => value.toFixed(value < 1 ? 3 : 2);
      expect(said("A7", calculator)).toBe(`Backward index ${index(backward[i])}, forward index ${index(forward[i])}: ${meaning}.`);
      expect(read("B5", calculator)[0][0]).toBeCloseTo(demand[i], 10);
    }
  });
});

describe("which sectors are key", () => {
  const order = each((i) => i).sort((a, b) => backward[b] - backward[a]);

  test("every sector once, by the backward index, with its class", () => {
    const table = read(`A${links + 4}:F${links + 45}`);
    expect(table.map(([name]) => name)).toEqual(order.map((i) => names[i]));
    table.forEach(([, word, back, ahead], k) => {
      const i = order[k];
      expect(word).toBe(isKey(i) ? "key" : backward[i] > 1 ? "backward" : forward[i] > 1 ? "forward" : "weak");
      expect([back, ahead].map((value) => (value as number).toFixed(8))).toEqual([backward[i].toFixed(8), forward[i].toFixed(8)]);
    });
  });

  test("they are named in the finding", () => {
    const key = order.filter(isKey);
    expect(key).toHaveLength(7);
    expect(said(`A${links + 1}`)).toBe(`${key.length} of 42 sectors are key: they pull their suppliers and push their customers more than the mean of all.`);
    expect(said(`A${links + 2}`)).toBe(`Key: ${key.map((i) => names[i].toLowerCase()).join(", ")}.`);
    const none = new Calculator(sample, {
      ...FUNCTIONS,
      linkages: (...args) => (FUNCTIONS.linkages(...args) as Cell[][]).map((row) => row.map((cell) => (cell === "key" ? "weak" : cell))),
    });
    expect(said(`A${links + 2}`, none)).toBe("No sector is above the mean on both.");
  });
});

describe("a wedge and the prices that it moves", () => {
  const signed = (value: number): string => (Math.round(10 * value) === 0 ? "0.0 %" : `${value < 0 ? "" : "+"}${value.toFixed(1)} %`);
  const at = (sector: string, wedge: number): Calculator => typed({ [`Network!B${wedges + 1}`]: sector, [`Network!B${wedges + 2}`]: wedge });

  test.each([
    ["Electricity and heat", 0.1],
    ["Finance", 0.25],
    ["Agriculture", 0.02],
    ["Scrap and waste", 3],
  ])("%s, %f: the ten prices that move most, both measures of welfare, sentences", (sector, wedge) => {
    const calculator = at(sector, wedge);
    const { price, wage, gdp } = distorted(sector, wedge);
    const order = each((i) => i).sort((a, b) => price[b] - price[a]);
    const table = read(`A${wedges + 7}:C${wedges + 16}`, calculator);
    expect(table.map(([name]) => name)).toEqual(order.slice(0, 10).map((i) => names[i]));
    table.forEach(([, level, change], k) => {
      expect(level).toBeCloseTo(price[order[k]], 8);
      expect(change).toBeCloseTo(price[order[k]] - 100, 8);
    });
    const named = order.slice(1, 4).map((i) => `${names[i].toLowerCase()} ${signed(price[i] - 100)}`);
    expect(order[0]).toBe(names.indexOf(sector));
    const own = price[order[0]] - 100;
    const itself = own > 100 * wedge + 0.05 ? " (it buys from itself)" : "";
    expect(read(`A${wedges + 3}:A${wedges + 4}`, calculator).flat()).toEqual([
      `A wedge of ${100 * wedge} % on ${sector.toLowerCase()} raises its own price by ${own.toFixed(1)} %${itself}.`,
      `By way of inputs: ${named.join(", ")}.`,
    ]);
    const welfare = read(`A${wedges + 18}:D${wedges + 20}`, calculator);
    expect(welfare.map(([name]) => name)).toEqual(["Welfare, without = 1", "Real wage (wedge is waste)", "Real GDP (wedge rebated)"]);
    [wage, gdp].forEach((value, k) => {
      expect(welfare[k + 1][1]).toBeCloseTo(1, 10);
      expect(welfare[k + 1][2]).toBeCloseTo(value, 8);
      expect(welfare[k + 1][3]).toBeCloseTo(100 * value - 100, 6);
    });
    expect(wage).toBeLessThan(gdp);
    expect(said(`A${wedges + 5}`, calculator)).toBe(
      `Real wage ${signed(100 * wage - 100)} where the wedge is waste; real GDP ${signed(100 * gdp - 100)} where its proceeds are given back.`,
    );
  });

  test("so small that no price, or no other price, moves by 0.1 % it is said so", () => {
    for (const wedge of [1e-9, 0.0003]) {
      expect(said(`A${wedges + 3}`, at("Finance", wedge))).toBe("With this wedge no price moves by 0.1 %.");
      expect(read(`A${wedges + 4}:A${wedges + 5}`, at("Finance", wedge)).flat()).toEqual(["", ""]);
    }
    const { price } = distorted("Finance", 0.001);
    const [own, next] = [...price].sort((a, b) => b - a).map((value) => value - 100);
    expect(next).toBeLessThan(0.05);
    expect(read(`A${wedges + 3}:A${wedges + 4}`, at("Finance", 0.001)).flat()).toEqual([
      `A wedge of 0.1 % on finance raises its own price by ${own.toFixed(1)} %.`,
      "No other price moves by 0.1 %.",
    ]);
  });

  test("blank, text, zero, out of range or on an unknown sector it is said in words, and nothing is shown below", () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ 2: null }, `No wedge: type one in B${wedges + 2}, for example 10%.`],
      [{ 2: "ten" }, `The wedge in B${wedges + 2} must be a share from 0% to 1000%.`],
      [{ 2: -0.2 }, `The wedge in B${wedges + 2} must be a share from 0% to 1000%.`],
      [{ 2: 11 }, `The wedge in B${wedges + 2} must be a share from 0% to 1000%.`],
      [{ 2: 0 }, `A wedge of 0 moves no price: type another in B${wedges + 2}.`],
      [{ 1: null }, `Choose a sector in B${wedges + 1}.`],
      [{ 1: "Steel*" }, `Steel* is not among the sectors on Input-output. Choose one in B${wedges + 1}.`],
    ];
    for (const [cells, sentence] of cases) {
      const calculator = typed(Object.fromEntries(Object.entries(cells).map(([row, value]) => [`Network!B${wedges + Number(row)}`, value])));
      expect(said(`A${wedges + 3}`, calculator)).toBe(sentence);
      expect(read(`A${wedges + 4}:A${wedges + 5}`, calculator).flat()).toEqual(["", ""]);
      expect(
        read(`A${wedges + 7}:C${wedges + 16}`, calculator)
          .flat()
          .join(""),
      ).toBe("");
      expect(
        read(`B${wedges + 19}:D${wedges + 20}`, calculator)
          .flat()
          .join(""),
      ).toBe("");
      expect(
        read("AT9:BG60", calculator)
          .flat()
          .filter((value) => value instanceof Error),
      ).toEqual([]);
    }
  });
});

describe("a sector that is missing or wrong", () => {
  test("is said in one sentence; the lists stay, and Paths assumes 0.5", () => {
    const cases: [string | null, string][] = [
      [null, "Choose a sector in B4."],
      ...["Steel", "Che*", "*", "Sector"].map((name): [string, string] => [name, `${name} is not among the sectors on Input-output. Choose one in B4.`]),
    ];
    for (const [name, sentence] of cases) {
      const calculator = typed({ "Network!B4": name });
      expect(read("A6:A7", calculator).flat()).toEqual([sentence, ""]);
      expect(read("B5:C5", calculator)[0]).toEqual(["", "No demand orientation: Paths assumes 0.5 unless its B5 holds a number."]);
      expect(read(`A${places}:G${places + 45}`, calculator)).toEqual(read(`A${places}:G${places + 45}`));
      expect(calculator.read("Paths!B5")).toEqual([[0.5]]);
      const why = name === null ? "no sector is chosen on Network" : `Network has no demand orientation for ${name}`;
      expect(String(calculator.read("Paths!C5")[0][0])).toContain(`0.5 is assumed, as ${why}.`);
      expect(calculator.read("Paths!A6")[0][0]).toMatch(/^For Anhui/);
    }
  });

  test("a table that was cleared is told from a wrong name", () => {
    const broken = {
      ...FUNCTIONS,
      ...Object.fromEntries(["position", "linkages", "prices", "wedgecut", "check", "coefficients"].map((name) => [name, () => new Error("#VALUE!")])),
    };
    const cleared = new Calculator(sample, broken, Object.fromEntries(names.map((_, i) => [`'Input-output'!A${7 + i}`, null])));
    expect(said("A6", cleared)).toBe("No sectors: check the table on Input-output.");
    const wrong = new Calculator(sample, broken);
    const seen = (cell: string): string => `No answer: select ${cell}, and the pane says why.`;
    expect([6, 9, wedges + 3].map((row) => said(`A${row}`, wrong))).toEqual(["BN9", "BI9", "BN9"].map(seen));
    const { coefficients } = FUNCTIONS;
    const later = new Calculator(sample, { ...broken, coefficients });
    expect([6, 9, wedges + 3].map((row) => said(`A${row}`, later))).toEqual(["P9", "BI9", "AU9"].map(seen));
    for (const cell of ["P9", "BI9", "AU9", "BN9"]) expect(read(cell, wrong)[0][0]).toBeInstanceOf(Error);
    for (const area of [
      "A7:A7",
      `A${places + 1}:A${places + 2}`,
      `A${links + 1}:A${links + 2}`,
      `A${wedges + 4}:A${wedges + 5}`,
      "A10:A15",
      `A${places + 4}:G${places + 45}`,
      `A${links + 4}:F${links + 45}`,
    ])
      expect([area, read(area, wrong).flat().join("")]).toEqual([area, ""]);
  });

  test("a sector without output has no place, and the others keep theirs", () => {
    const blank =
      (work: (...args: any[]) => unknown) =>
      (...args: any[]): Cell[][] =>
        (work(...args) as Cell[][]).map((row) => (row[0] === "Post" ? [row[0], ...row.slice(1).map((): Cell => "")] : row));
    const without = new Calculator(
      sample,
      { ...FUNCTIONS, position: blank(FUNCTIONS.position), linkages: blank(FUNCTIONS.linkages), prices: blank(FUNCTIONS.prices) },
      { "Network!B4": "Post" },
    );
    expect(read("A6:A7", without).flat()).toEqual(["Post has no place in the chain: it has no output.", ""]);
    for (const top of [places, links]) {
      const [before, after] = [read(`A${top + 4}:B${top + 45}`), read(`A${top + 4}:B${top + 45}`, without)];
      expect(after.slice(0, 41)).toEqual(before.filter(([name]) => name !== "Post"));
      expect(after[41]).toEqual(["Post", ""]);
    }
  });
});

describe("what Paths takes", () => {
  const words = (calculator: Calculator): string => String(calculator.read("Paths!C5")[0][0]);

  test("is the demand orientation of the chosen sector, and follows it", () => {
    expect(calculated.read("Paths!B5")[0][0]).toBeCloseTo(demand[names.indexOf("Electrical machinery")], 10);
    expect(words(calculated)).toBe(
      "0 = supply decides, 1 = the customer decides. From Network: electrical machinery, China 2007; type your own where you know better.",
    );
    expect(read("C5")[0][0]).toBe("Paths takes it as its demand θ (B5 there).");
    const coal = typed({ "Network!B4": "Coal mining" });
    expect(coal.read("Paths!B5")[0][0]).toBeCloseTo(demand[1], 10);
    expect(coal.read("Paths!A8:O25")).not.toEqual(calculated.read("Paths!A8:O25"));
    const own = typed({ "Paths!B5": coal.read("Paths!B5")[0][0] });
    expect(own.read("Paths!A8:O25")).toEqual(coal.read("Paths!A8:O25"));
  });

  test("until another is typed, and it is said how to get it back", () => {
    const own = typed({ "Paths!B5": 0.3 });
    const back = "enter =IF(ISNUMBER(Network!B5),Network!B5,0.5) to take it from Network.";
    expect(words(own)).toBe(`0 = supply decides, 1 = the customer decides. Your own: ${back}`);
    expect(read("C5", own)[0][0]).toBe("Paths has a demand θ of its own in B5.");
    expect(words(typed({ "Paths!B5": null }))).toBe(`0 = supply decides, 1 = the customer decides. 0.5 is assumed, as the cell is blank: ${back}`);
    const again = typed({ "Paths!B5": "=IF(ISNUMBER(Network!B5),Network!B5,0.5)" });
    expect(calculated.read("Paths!B5")).toEqual(again.read("Paths!B5"));
    expect(words(again)).toBe(words(calculated));
  });

  test("a reference that answers a blank text counts as the blank it is", () => {
    const linked = typed({ "Paths!B5": "=Network!B5", "Network!B4": "Steel" });
    expect(linked.read("Paths!B5")).toEqual([[""]]);
    expect(linked.read("Paths!A6")[0][0]).toMatch(/^For Anhui/);
    expect(words(linked)).toBe("0 = supply decides, 1 = the customer decides. 0.5 is assumed, as Network has no demand orientation for Steel.");
    expect(linked.read("Paths!A8:O25")).toEqual(typed({ "Paths!B5": null }).read("Paths!A8:O25"));
  });

  test("a number typed over the cell on Network, or none there, is told from the sector's own", () => {
    const over = typed({ "Network!B5": 0.3 });
    expect(over.read("Paths!B5")).toEqual([[0.3]]);
    expect(words(over)).toBe("0 = supply decides, 1 = the customer decides. From Network, where a number of your own stands in B5.");
    expect(read("C5", over)[0][0]).toBe("Your own number: enter =S8 to take that of the sector.");
    const cleared = typed({ "Network!B5": null });
    expect(cleared.read("Paths!B5")).toEqual([[0.5]]);
    expect(words(cleared)).toBe("0 = supply decides, 1 = the customer decides. 0.5 is assumed, as no number stands in B5 on Network.");
    expect(read("C5", cleared)[0][0]).toBe("No number stands in B5: enter =S8 to take that of the sector.");
    for (const calculator of [over, cleared]) expect(read("A6:A7", calculator)).toEqual(read("A6:A7"));
    expect(read("B5", typed({ "Network!B5": "=S8" }))).toEqual(read("B5"));
  });
});

describe("the pictures of the network", () => {
  test("show every sector once, filled or hollow, and name the chosen one", () => {
    const [map, pull, moved] = sheet.charts;
    const split = (from: string, to: string, filled: (i: number) => boolean, across: readonly number[], up: readonly number[]): void =>
      read(`${from}10:${to}51`).forEach((row, i) => {
        const [shown, hidden] = filled(i) ? [row.slice(0, 2), row.slice(2)] : [row.slice(2), row.slice(0, 2)];
        expect(shown[0]).toBeCloseTo(across[i], 8);
        expect(shown[1]).toBeCloseTo(up[i], 8);
        expect(hidden.map((value) => (value as Error).message)).toEqual(["#N/A", "#N/A"]);
      });
    split("Y", "AB", (i) => demand[i] >= 0.5, upstreamness, downstreamness);
    split("AO", "AR", isKey, backward, forward);
    expect([map.categories, map.highlight, pull.categories, pull.highlight]).toEqual([
      "Network!$P$10:$P$51",
      "Network!$B$4",
      "Network!$AD$10:$AD$51",
      "Network!$B$4",
    ]);
    expect(map.series.map(({ x: across, values, hollow }) => [across, values, hollow ?? false])).toEqual([
      ["Network!$Y$10:$Y$51", "Network!$Z$10:$Z$51", false],
      ["Network!$AA$10:$AA$51", "Network!$AB$10:$AB$51", true],
    ]);
    expect(pull.series.map(({ x: across, values }) => [across, values])).toEqual([
      ["Network!$AO$10:$AO$51", "Network!$AP$10:$AP$51"],
      ["Network!$AQ$10:$AQ$51", "Network!$AR$10:$AR$51"],
    ]);
    expect(moved).toMatchObject({
      kind: "bars",
      categories: `Network!$A$${wedges + 7}:$A$${wedges + 16}`,
      series: [{ values: `Network!$C$${wedges + 7}:$C$${wedges + 16}` }],
    });
  });

  test("lie on what is printed", () => {
    for (const { place } of sheet.charts) {
      const { row, rows: height, column: left, columns } = areaOf(place);
      expect(left + columns).toBeLessThanOrEqual(sheet.printed!.columns);
      expect(row + height).toBeLessThanOrEqual(sheet.printed!.rows);
    }
  });
});
