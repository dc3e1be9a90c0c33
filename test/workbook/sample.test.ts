import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaOf, formatAddress, parseAddress } from "../../src/workbook/address";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { sampleNames } from "../../src/workbook/sample/layout";
import { RANKED } from "../../src/workbook/sample/paths";
import { PREFILLED } from "../../src/workbook/sample/whatIf";
import { Calculator, type Spill } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);
const inputs = sample.sheets
  .flatMap(({ name, blocks }) =>
    blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, i) =>
        line.map((value, j) => ({
          sheet: name,
          address: formatAddress({ sheet: name, row: row + i, column: column + j, rows: 1, columns: 1 }),
          row: row + i,
          column: column + j,
          value,
        })),
      ),
    ),
  )
  .filter(({ value }) => value !== null);
const formulas = inputs.filter((cell): cell is (typeof inputs)[number] & { value: string } => typeof cell.value === "string" && cell.value.startsWith("="));
const sheetNamed = (name: string): (typeof sample.sheets)[number] => sample.sheets.find((sheet) => sheet.name === name)!;
const dataFile = (name: string): string => readFileSync(join(__dirname, "../../assets/data", name), "utf8");

/** The rows of a report as objects under its headings. */
function rowsOf(address: string, calculator = calculated): Record<string, any>[] {
  const [head, ...rows] = calculator.read(address);
  return rows.map((row) => Object.fromEntries(row.map((value, j) => [String(head[j]), value])));
}

function spillAt(address: string, calculator = calculated): Spill {
  const { sheet, row, column } = areaOf(address);
  return calculator.spills.find((spill) => spill.sheet === sheet && spill.row === row && spill.column === column)!;
}

function report(address: string, calculator = calculated): Record<string, any>[] {
  return rowsOf(formatAddress(spillAt(address, calculator)), calculator);
}

describe("the data of the sample", () => {
  const rows = calculated.read("Data!A5:W35");

  test("are the published table, cell by cell", () => {
    const lines = dataFile("sample_china_provinces_2023.csv").trim().split("\n");
    expect(rows.slice(1).map((row) => row.map((value) => (typeof value === "number" ? value.toFixed(4) : value)).join(","))).toEqual(lines.slice(1));
    expect(rows).toHaveLength(31);
  });

  test("have no blank cell; the one figure that is not published is NA", () => {
    expect(rows.flat().filter((value) => value === null || value === "")).toEqual([]);
    expect(rows.filter((row) => row.includes("NA")).map(([region]) => region)).toEqual(["Xinjiang"]);
  });

  test("stand in a table and show their source on their own sheet and on the first", () => {
    const line = "Quoted from the web site of the National Bureau of Statistics of the People's Republic of China, www.stats.gov.cn";
    expect(sheetNamed("Data").tables).toEqual([{ name: "HFSData", row: 4, column: 0, rows: 31, columns: 23 }]);
    for (const sheet of ["Data", "Read me"]) expect(inputs.filter((cell) => cell.sheet === sheet && String(cell.value).includes(line))).toHaveLength(1);
  });

  test("come with the labels and notes of the framework file", () => {
    const framework = dataFile("sample_framework.csv");
    const listed = calculated.read("'Read me'!A39:F58");
    expect(listed).toHaveLength(20);
    for (const [, label, labelZh, , , note] of listed) {
      expect(framework).toContain(String(label));
      expect(framework).toContain(String(labelZh));
      if (String(note ?? "").includes("NA for")) expect(note).toBe("export orientation, not market breadth; layer only; NA for Xinjiang");
      else expect(framework).toContain(String(note ?? ""));
    }
    expect(listed.map(([code]) => code).join(" ")).toBe("H H1 H H7 H H7 H8 H H F F F5 F F10 F S1 S3 S S6 S6");
    expect(listed.map((row) => row[3]).filter((count) => count !== 30)).toEqual([29]);
  });
});

describe("the formulas of the sample", () => {
  test("all calculate without an error; only what is made for a picture holds #N/A", () => {
    expect(formulas.length).toBeGreaterThan(300);
    for (const { address, value: formula } of formulas) {
      if (formula.includes("NA()")) continue;
      const [[value]] = calculated.read(address);
      expect([address, value instanceof Error || value === null || value === undefined || Number.isNaN(value)]).toEqual([address, false]);
    }
  });

  test("every number outside the data and the yellow cells is a formula", () => {
    const yellow = new Set(
      sample.sheets.flatMap(({ name, formats }) =>
        formats
          .filter(({ format }) => format.fill === "#FFF9DB")
          .flatMap(({ row, column, rows, columns }) =>
            Array.from({ length: rows * columns }, (_, i) => `${name} ${row + Math.floor(i / columns)} ${column + (i % columns)}`),
          ),
      ),
    );
    const numbers = inputs.filter(({ sheet, value }) => typeof value === "number" && !["Data", "Trade", "Input-output"].includes(sheet));
    expect(numbers.map(({ address }) => address)).toEqual(["Robustness!B5", "Robustness!B6", "Robustness!B7", "Roadmap!B6", "'What-if'!G28", "Network!B113"]);
    for (const { sheet, row, column } of numbers) expect(yellow).toContain(`${sheet} ${row} ${column}`);
    // The demand orientation stands in a yellow cell too, taken from the network until another is typed, and so does a plan of equal thirds.
    const taken = formulas.filter(({ sheet, row, column }) => yellow.has(`${sheet} ${row} ${column}`));
    const thirds = Array.from({ length: 45 }, (_, i) => [`Roadmap!${"BCD"[i % 3]}${68 + Math.floor(i / 3)}`, '=IF(ISNUMBER($B$6),$B$6/3,"")']);
    expect(taken.map(({ address, value }) => [address, value])).toEqual([["Paths!B5", "=IF(ISNUMBER(Network!$B$5),Network!$B$5,0.5)"], ...thirds]);
  });

  test("use plain ranges and only functions that every host has", () => {
    const allowed = new Set(
      "IF OR ISBLANK ISTEXT IFERROR INDEX MATCH COUNT COUNTA COUNTIF ISNUMBER LEN EXACT LOWER LEFT MID FIND TEXT ROUND ROW SMALL LARGE MOD MAX SUM CORREL NA PERCENTILE.INC".split(
        " ",
      ),
    );
    for (const { value } of formulas) {
      // The constants {1;2;3} and {1,2,3} in INDEX name rows and columns.
      const bare = value.replace(/"[^"]*"/g, '""').replace(/\{\d([;,]\d)*\}/g, "1");
      expect(bare).not.toMatch(/[#@\][{}]/);
      for (const [, name] of bare.matchAll(/([A-Z][\w.]*)\(/g)) expect(name.startsWith("HFS.") || allowed.has(name)).toBe(true);
    }
  });

  test("refer only to sheets of the sample, also where these bear a suffix", () => {
    const copy = sampleWorkbook(sampleNames(2));
    const names = new Set(copy.sheets.map(({ name }) => name));
    expect(names).toEqual(
      new Set("Read me,Data,Scores,Robustness,Paths,Roadmap,What-if,Trade,Advantage,Input-output,Network".split(",").map((name) => `${name} (2)`)),
    );
    const texts = copy.sheets.flatMap(({ blocks, charts, choices }) => [
      ...blocks.flatMap(({ cells }) => cells.flat().filter((value): value is string => typeof value === "string" && value.startsWith("="))),
      ...charts.flatMap(({ categories, place, highlight, series }) => [
        categories,
        place,
        ...(highlight ? [highlight] : []),
        ...series.flatMap(({ values, x }) => [values, ...(x ? [x] : [])]),
      ]),
      ...choices.map(({ source }) => source),
      copy.start,
    ]);
    const referred = texts.flatMap((text) =>
      [...text.replace(/"[^"]*"/g, '""').matchAll(/(?:'((?:[^']|'')+)'|([A-Za-z]\w*))!/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
    expect(referred.length).toBeGreaterThan(300);
    for (const name of referred) expect(names).toContain(name);
  });

  test("each table of results has a note on its first cell", () => {
    for (const { sheet, row, column } of calculated.spills) {
      const note = sheetNamed(sheet).notes.find((one) => one.row === row && one.column === column);
      expect([sheet, row, column, note === undefined]).toEqual([sheet, row, column, false]);
    }
  });
});

describe("the room on the sheets", () => {
  const within = (spill: Spill, row: number, column: number): boolean =>
    row >= spill.row && row < spill.row + spill.rows && column >= spill.column && column < spill.column + spill.columns;

  test("every result has room: no cell and no other result stands in its way", () => {
    expect(calculated.spills).toHaveLength(63);
    for (const spill of calculated.spills) {
      const inTheWay = inputs.filter(
        ({ sheet, row, column }) => sheet === spill.sheet && within(spill, row, column) && !(row === spill.row && column === spill.column),
      );
      expect([spill.formula, inTheWay.map(({ address }) => address)]).toEqual([spill.formula, []]);
      const others = calculated.spills.filter((other) => other !== spill && other.sheet === spill.sheet);
      for (const other of others)
        for (let i = 0; i < other.rows; i++) for (let j = 0; j < other.columns; j++) expect(within(spill, other.row + i, other.column + j)).toBe(false);
      const { rows, columns } = sheetNamed(spill.sheet);
      expect(spill.row + spill.rows).toBeLessThanOrEqual(rows);
      expect(spill.column + spill.columns).toBeLessThanOrEqual(columns);
    }
  });

  test("no picture covers a cell or a result", () => {
    for (const { charts, name } of sample.sheets)
      for (const { place } of charts) {
        const area = parseAddress(place)!;
        const picture: Spill = { ...area, formula: "" };
        expect(inputs.filter(({ sheet, row, column }) => sheet === name && within(picture, row, column))).toEqual([]);
        for (const spill of calculated.spills.filter(({ sheet }) => sheet === name)) {
          const apart =
            spill.row + spill.rows <= area.row ||
            area.row + area.rows <= spill.row ||
            spill.column + spill.columns <= area.column ||
            area.column + area.columns <= spill.column;
          expect(apart).toBe(true);
        }
      }
  });

  test("is enough for every province", () => {
    const regions = calculated.read("Data!A6:A35").map(([region]) => region);
    for (const region of regions) {
      const other = new Calculator(sample, FUNCTIONS, { "Paths!B4": region });
      expect(other.spills.map(({ formula, rows, columns }) => [formula, rows, columns])).toEqual(
        calculated.spills.map(({ formula, rows, columns }) => [formula, formula.includes("EXPLAIN") ? expect.any(Number) : rows, columns]),
      );
      expect(other.spills.find(({ formula }) => formula.includes("EXPLAIN"))!.rows).toBeLessThanOrEqual(12);
    }
  });
});

describe("what the sample shows", () => {
  const anhui = (calculator = calculated): Record<string, any> => report("Scores!A5", calculator).find(({ Unit }) => Unit === "Anhui")!;

  test("Anhui is preselected with hardware .52, firmware .76, software .40", () => {
    expect(calculated.read("Paths!B4")).toEqual([["Anhui"]]);
    expect([anhui().Hardware, anhui().Firmware, anhui().Software].map((score) => score.toFixed(2))).toEqual(["0.52", "0.76", "0.40"]);
    expect(calculated.read("Scores!A3")[0][0]).toBe("Anhui: hardware 0.52, firmware 0.76, software 0.40; rank 4 of 30. Highest overall: Guangdong.");
  });

  test("ranked paths stand before the others, and the picture shows just these", () => {
    const list = report("Paths!A8");
    expect(list).toHaveLength(17);
    expect(list.map(({ Rank }) => typeof Rank === "number").lastIndexOf(true)).toBe(RANKED - 1);
    expect(list.filter(({ Observed }) => Observed >= 0.5)).toHaveLength(RANKED);
    expect(sheetNamed("Paths").charts[0].series[0].values).toBe(`Paths!$E$9:$E$${8 + RANKED}`);
    expect(calculated.read("'Read me'!A61")[0][0]).toContain(`${RANKED} of 17 paths`);
  });

  test("the first path is named with the second, and two that gain nearly the same are named together", () => {
    const names = report("Paths!A8").map(({ Path, Title }) => `${Path} ${Title}`);
    const said = (calculator: Calculator): unknown => calculator.read("Paths!A6")[0][0];
    expect(said(calculated)).toBe(`For Anhui the first path is ${names[0]}, then ${names[1]}. ${RANKED} paths are ranked; the rest lack data.`);
    const withSecond = (share: number): Calculator =>
      new Calculator(sample, {
        ...FUNCTIONS,
        path: (...args) =>
          (FUNCTIONS.path(...args) as any[][]).map((row, i, rows) => (i === 2 ? [...row.slice(0, 4), share * rows[1][4], ...row.slice(5)] : row)),
      });
    expect(said(withSecond(0.953))).toBe(
      `For Anhui the first paths, with nearly the same gain, are ${names[0]} and ${names[1]}. ${RANKED} paths are ranked; the rest lack data.`,
    );
    expect(said(withSecond(0.952))).toBe(said(calculated));
  });

  test("the explained contributions add up to the gain of the first path", () => {
    const [first] = report("Paths!A8");
    expect(report("Paths!D42").reduce((sum, { Contribution }) => sum + Contribution, 0)).toBeCloseTo(first.Gain, 10);
  });

  test("another path is explained when its code is typed", () => {
    const other = new Calculator(sample, FUNCTIONS, { "Paths!E40": "VD" });
    const gain = report("Paths!A8", other).find(({ Path }) => Path === "VD")!.Gain;
    expect(report("Paths!D42", other).reduce((sum, { Contribution }) => sum + Contribution, 0)).toBeCloseTo(gain, 10);
  });

  test("with fixed goalposts the row Before has the province's own scores, for each kind of province", () => {
    for (const region of ["Anhui", "Beijing", "Qinghai", "Xinjiang"]) {
      const other = new Calculator(sample, FUNCTIONS, { "Paths!B4": region });
      const own = report("Scores!A5", other).find(({ Unit }) => Unit === region)!;
      const [before] = report("'What-if'!F9", other);
      for (const layer of ["Hardware", "Firmware", "Software", "Overall", "Coverage"]) expect(before[layer]).toBeCloseTo(own[layer], 12);
    }
  });

  test("the prefilled value stands in view, lifts hardware and nothing else", () => {
    const now = calculated.read("'What-if'!A22:H41").find(([, code]) => code === PREFILLED.code)!;
    expect(now[0]).toBe("H8 Basic research, % of R&D");
    expect(now[5]).toBeCloseTo(6.7877, 4);
    expect(now.slice(6)).toEqual([PREFILLED.value, PREFILLED.value]);
    const change = Object.fromEntries(report("'What-if'!A9").map(({ Measure, Change }) => [Measure, Change]));
    expect(change.Hardware).toBeGreaterThan(0.01);
    expect(change.Firmware).toBe(0);
    expect(change.Software).toBe(0);
    expect(change["Value index"]).toBeGreaterThan(0);
  });

  test("without new values nothing changes", () => {
    const blank = new Calculator(sample, FUNCTIONS, { "'What-if'!G28": null });
    expect(report("'What-if'!A9", blank).map(({ Change }) => Change)).toEqual(Array(8).fill(0));
    expect(new Set(report("'What-if'!F14", blank).map(({ First }) => First)).size).toBe(1);
  });

  test("the paths of What-if begin with the first path of the list", () => {
    const [first] = report("Paths!A8");
    expect(report("'What-if'!F14")[0].First).toBe(first.Path);
  });
});
