import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaOf } from "../../src/workbook/address";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { Calculator } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

type Cell = string | number | Error | null;

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);
const sheet = sample.sheets.find(({ name }) => name === "Advantage")!;
const read = (address: string, calculator = calculated): Cell[][] => calculator.read(`Advantage!${address}`) as Cell[][];
const chosen = (province: string | null): Calculator => new Calculator(sample, FUNCTIONS, { "Advantage!B4": province });
const dataFile = (name: string): string[][] =>
  readFileSync(join(__dirname, "../../assets/data", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));

/** The table as it stands in the file, and shares worked out from it by hand. */
const [headings, ...rows] = dataFile("sample_spain_provinces_2022.csv");
const names = headings.slice(1, 22).map((heading) => heading.replace(/^\d+ /, ""));
const amounts = new Map(rows.map(([name, ...cells]) => [name, cells.slice(0, 21).map(Number)]));
const provinces = [...amounts.keys()].filter((name) => name !== "Sin provincia asignada");
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const totals = (members: readonly string[]): number[] => names.map((_, j) => sum(members.map((name) => amounts.get(name)![j])));
const quotients = (province: string, reference: readonly number[]): number[] => {
  const own = amounts.get(province)!;
  return own.map((value, j) => value / sum(own) / (reference[j] / sum(reference)));
};
const spain = totals([...amounts.keys()]);
const complexity = dataFile("sample_hs_sections.csv")
  .slice(1)
  .map(([, , value]) => Number(value));
const present = (province: string): boolean[] => quotients(province, totals(provinces)).map((value) => value >= 1);
const SOME = ["Navarra", "Barcelona", "Ceuta", "Madrid", "Ávila"];

describe("the data on exports", () => {
  test("are those of the file: 52 provinces, 21 sections and what has none, with accents", () => {
    expect(calculated.read("Trade!A6:W57")).toEqual(rows.slice(0, 52).map(([name, ...cells]) => [name, ...cells.map(Number)]));
    expect(calculated.read("Trade!A5:W5")[0]).toEqual(["Province", ...names, "Unspecified"]);
    expect(calculated.read("Trade!B4:V4")[0]).toEqual(names.map((_, j) => j + 1));
    expect(provinces).toHaveLength(52);
    expect(provinces).toEqual(expect.arrayContaining(["Álava", "A Coruña", "Cádiz"]));
  });

  test("Spain is the provinces and what belongs to none of them, which stands apart from the table", () => {
    const [name, ...cells] = calculated.read("Trade!A60:V60")[0];
    expect(name).toBe("Spain");
    cells.forEach((value, j) => expect(value).toBeCloseTo(spain[j], 3));
    expect(calculated.read("Trade!A58:A59")).toEqual([[null], ["Sin provincia asignada"]]);
    expect(calculated.read("Trade!A62:V62")[0]).toEqual(["Complexity", ...complexity]);
  });

  test("show source and licence on both sheets", () => {
    for (const address of ["Trade!A3", "Advantage!A5"]) {
      const text = String(calculated.read(address)[0][0]);
      for (const part of ["OEC", "py-economic-complexity", "MIT", "2022 Datawheel, LLC", "US dollars"]) expect(text).toContain(part);
    }
  });

  test("the sections of both files are the same, machines the most complex, minerals the least", () => {
    const sections = dataFile("sample_hs_sections.csv").slice(1);
    expect(sections.map(([, name]) => name)).toEqual(names);
    expect(names[complexity.indexOf(Math.max(...complexity))]).toBe("Machines");
    expect(names[complexity.indexOf(Math.min(...complexity))]).toBe("Mineral Products");
  });
});

describe("what a province is specialized in", () => {
  test.each(SOME)("%s: location quotients against Spain, the largest first, with their shares", (province) => {
    const table = read("A10:F30", chosen(province));
    const expected = quotients(province, spain);
    const own = amounts.get(province)!;
    expect([...table.map(([name]) => name)].sort()).toEqual([...names].sort());
    table.forEach(([name, quotient, share, , value], i) => {
      const j = names.indexOf(name as string);
      expect(quotient).toBeCloseTo(expected[j], 10);
      expect(share).toBeCloseTo(own[j] / sum(own), 10);
      expect(value).toBe(complexity[j]);
      if (i > 0) expect(quotient).toBeLessThanOrEqual((table[i - 1][1] as number) + 1e-6);
    });
  });

  test("equal quotients keep the order of the data: no section twice, none left out", () => {
    const [, ...order] = read("W9:W30", chosen("Ceuta"));
    expect(quotients("Ceuta", spain).filter((value) => value === 0).length).toBeGreaterThan(1);
    expect(order.map(([i]) => i as number).sort((a, b) => a - b)).toEqual(names.map((_, j) => j + 1));
  });

  test("the finding is made of the numbers", () => {
    expect(read("A6:A7").flat()).toEqual([
      "Navarra: transportation 2.5 times its share in Spain's exports, paper goods 2.0, machines 1.8; 5 of 21 sections present.",
      "Nearest absent section: plastics and rubbers (density 0.37, complexity 1.81).",
    ]);
    for (const province of [...SOME, "Almería", "Melilla"]) {
      const said = String(read("A6", chosen(province))[0][0]);
      const most = quotients(province, spain)
        .map((value, j) => ({ value, name: names[j].toLowerCase() }))
        .filter(({ value }) => value >= 1)
        .sort((a, b) => b.value - a.value)
        .slice(0, 3)
        .map(({ value, name }, i) => `${name} ${value.toFixed(1)}${i === 0 ? " times its share in Spain's exports" : ""}`);
      expect(said.split("; ")[0]).toBe(`${province}: ${most.join(", ")}`);
      expect(said).toContain(`; ${present(province).filter(Boolean).length} of 21 sections present.`);
    }
  });
});

describe("what is near but absent", () => {
  /** Density by the definition: of a section's proximities to the others, the share that goes to present ones. */
  const densities = (province: string): number[] => {
    const has = new Map(provinces.map((name) => [name, present(name)]));
    const number = names.map((_, j) => provinces.filter((name) => has.get(name)![j]).length);
    const proximity = (j: number, k: number): number =>
      j === k ? 0 : provinces.filter((name) => has.get(name)![j] && has.get(name)![k]).length / Math.max(number[j], number[k]);
    return names.map((_, j) => sum(names.map((__, k) => (has.get(province)![k] ? proximity(j, k) : 0))) / sum(names.map((__, k) => proximity(j, k))));
  };

  test.each(SOME)("%s: the eight nearest absent sections, with density, complexity and quotient", (province) => {
    const expected = densities(province);
    const order = names.map((_, j) => j).filter((j) => !present(province)[j]);
    order.sort((a, b) => Math.round(1e6 * expected[b]) - Math.round(1e6 * expected[a]) || a - b);
    const table = read("A35:E42", chosen(province));
    expect(table.map(([name]) => name)).toEqual(order.slice(0, 8).map((j) => names[j]));
    table.forEach(([, density, value, , quotient], i) => {
      expect(density).toBeCloseTo(expected[order[i]], 10);
      expect(value).toBe(complexity[order[i]]);
      expect(quotient).toBeCloseTo(quotients(province, spain)[order[i]], 10);
    });
  });

  test("the sentence compares with the mean complexity of what is present", () => {
    expect(read("A33")[0][0]).toBe(
      "The sections present have a mean complexity of 1.37. The nearest of the absent ones below that is more complex: plastics and rubbers.",
    );
    for (const province of SOME) {
      const own = complexity.filter((_, j) => present(province)[j]);
      const mean = sum(own) / own.length;
      const above = read("A35:C42", chosen(province)).find(([, , value]) => (value as number) > mean);
      expect(read("A33", chosen(province))[0][0]).toBe(
        `The sections present have a mean complexity of ${mean.toFixed(2)}. ${above ? `The nearest of the absent ones below that is more complex: ${String(above[0]).toLowerCase()}` : "None of the absent ones below is more complex"}.`,
      );
    }
  });

  test("a province that lacks fewer than eight sections has a shorter list", () => {
    const few = new Calculator(
      sample,
      { ...FUNCTIONS, rca: (table: any[][]) => table.map((row, i) => row.map((cell, j) => (i === 0 || j === 0 ? cell : j > 2 ? 2 : 0.5))) },
      {},
    );
    const table = read("A35:E42", few);
    expect(
      table
        .slice(0, 2)
        .map(([name]) => name)
        .sort(),
    ).toEqual(names.slice(0, 2).sort());
    expect(table.slice(2).flat().join("")).toBe("");
  });

  test("the picture has each section once, hollow where present, and never a blank that would be drawn at zero", () => {
    for (const province of SOME) {
      const cells = read("Z10:AC30", chosen(province));
      const has = present(province);
      cells.forEach((row, j) => {
        const [shown, hidden] = has[j] ? [row.slice(0, 2), row.slice(2)] : [row.slice(2), row.slice(0, 2)];
        expect(shown.map((value) => typeof value)).toEqual(["number", "number"]);
        expect(shown[1]).toBe(complexity[j]);
        expect(hidden.map((value) => (value as Error).message)).toEqual(["#N/A", "#N/A"]);
      });
    }
    const [{ kind, categories, series, highlight, place }] = sheet.charts;
    expect({ kind, categories, highlight }).toEqual({ kind: "scatter", categories: "Advantage!$P$10:$P$30", highlight: "Advantage!$A$35" });
    expect(series.map(({ x, values, hollow }) => [x, values, hollow ?? false])).toEqual([
      ["Advantage!$Z$10:$Z$30", "Advantage!$AA$10:$AA$30", true],
      ["Advantage!$AB$10:$AB$30", "Advantage!$AC$10:$AC$30", false],
    ]);
    const area = areaOf(place);
    expect(area.column + area.columns).toBeLessThanOrEqual(sheet.printed!.columns);
  });
});

describe("how specialized the provinces are", () => {
  const head = read("A1:A120").findIndex(([cell]) => cell === "Unit", 0);
  const start = read("A1:A120").findIndex(([cell], i) => cell === "Unit" && i > head);
  const krugman = (province: string): number => {
    const own = amounts.get(province)!;
    return sum(own.map((value, j) => Math.abs(value / sum(own) - spain[j] / sum(spain))));
  };

  test("the table holds all of them, against Spain", () => {
    const table = read(`A${start + 1}:I${start + 53}`);
    expect(table[0]).toEqual(["Unit", "Krugman", "Hoover", "Herfindahl", "Herfindahl normalized", "Hachman", "Entropy", "Theil", "Gini"]);
    table.slice(1).forEach(([name, index, hoover], i) => {
      expect(name).toBe(provinces[i]);
      expect(index).toBeCloseTo(krugman(provinces[i]), 10);
      expect(hoover).toBeCloseTo(krugman(provinces[i]) / 2, 10);
    });
  });

  test.each(SOME)("%s: its line, and its place by each measure counted from the most specialized", (province) => {
    const calculator = chosen(province);
    const table = read(`A${start + 2}:I${start + 53}`, calculator);
    const [line, place] = read(`A${head + 2}:I${head + 3}`, calculator);
    expect(line).toEqual(table.find(([name]) => name === province));
    expect(place[0]).toBe("Place, 1 = the most specialized");
    place.slice(1).forEach((value, j) => {
      const own = line[j + 1] as number;
      const down = ["Hachman", "Entropy"].includes(read(`A${start + 1}:I${start + 1}`)[0][j + 1] as string);
      expect(value).toBe(1 + table.filter((row) => (down ? (row[j + 1] as number) < own : (row[j + 1] as number) > own)).length);
    });
  });

  test("the sentence names index, place and the most specialized province", () => {
    expect(read(`A${head}`)[0][0]).toBe("Navarra: Krugman index 0.73, place 44 of 52 (1 = the most specialized). Most specialized: Almería.");
  });
});

describe("the limits that are said", () => {
  test("hold the correlation with a complexity from the provinces alone", () => {
    const own = (FUNCTIONS.complexity(calculated.read("Trade!A5:V57"), "activities") as any[][]).slice(1).map((row) => row[2] as number);
    const [mx, my] = [sum(own) / 21, sum(complexity) / 21];
    const product = (a: number[], ma: number, b: number[], mb: number): number => sum(a.map((value, j) => (value - ma) * (b[j] - mb)));
    const r = product(own, mx, complexity, my) / Math.sqrt(product(own, mx, own, mx) * product(complexity, my, complexity, my));
    expect(read("A1:A60").flat()).toContain(
      `Complexity is that of world trade. From the provinces alone it would be another order: the correlation with it is ${r.toFixed(2)}.`,
    );
  });

  test("the two small territories export as little as is said", () => {
    for (const name of ["Ceuta", "Melilla"])
      expect(
        sum(
          rows
            .find(([own]) => own === name)!
            .slice(1)
            .map(Number),
        ),
      ).toBeLessThan(30e6);
  });
});

describe("a province that is missing or wrong", () => {
  test("is said in one sentence, and nothing but the picture's #N/A is left", () => {
    const cases: [string | null, string][] = [
      [null, "Choose a province in B4."],
      ...["Catalonia", "Ba*", "*", "?vila", "Province"].map((name): [string, string] => [
        name,
        `${name} is not among the provinces on Trade. Choose one in B4.`,
      ]),
    ];
    for (const [province, sentence] of cases) {
      const calculator = chosen(province);
      expect(read("A6:A7", calculator).flat()).toEqual([sentence, ""]);
      expect(read("V8", calculator)).toEqual([[0]]);
      expect(read("A45:A60", calculator).flat().join("")).not.toContain("Krugman index");
      expect(read("A10:F30", calculator).flat().join("")).toBe("");
      expect(read("A33", calculator)[0][0]).toBe("");
      expect(read("A35:E42", calculator).flat().join("")).toBe("");
      expect(read("Z10", calculator)[0][0]).toEqual(new Error("#N/A"));
    }
  });

  test("capitals do not matter", () => {
    expect(read("A10:F30", chosen("navarra"))).toEqual(read("A10:F30"));
  });

  test("a table that was cleared is told from a wrong name", () => {
    const cleared = (corner: number, columns: string[], province: string | null): Cell =>
      read(
        "A6",
        new Calculator(
          sample,
          { ...FUNCTIONS, location: () => new Error("#VALUE!") },
          {
            "Advantage!B4": province,
            ...Object.fromEntries(provinces.flatMap((_, i) => columns.map((column) => [`Trade!${column}${corner + i}`, null]))),
          },
        ),
      )[0][0];
    for (const province of ["Navarra", null]) expect(cleared(6, ["A", "B", "V"], province)).toBe("No provinces: check the table on Trade.");
    expect(cleared(6, ["B", "C"], "Navarra")).toBe("No answer: check the table on Trade.");
  });

  test("a section without density or advantage leaves the answers on the others", () => {
    const blank =
      (work: (...args: any[]) => any[][], section: number) =>
      (...args: any[]): any[][] =>
        work(...args).map((row, i) => row.map((cell, j) => (i > 0 && j === section ? "" : cell)));
    const real = FUNCTIONS as Record<string, (...args: any[]) => any[][]>;
    // Plastics and rubbers, the nearest absent section of Navarra, is the seventh.
    const noDensity = new Calculator(sample, { ...FUNCTIONS, density: blank(real.density, 7) });
    expect(read("A6", noDensity)).toEqual(read("A6"));
    expect(read("A35:B41", noDensity)).toEqual(read("A36:B42"));
    expect(read("Z16:AC16", noDensity)[0].map((value) => (value as Error).message)).toEqual(["#N/A", "#N/A", "#N/A", "#N/A"]);
    // Transportation, the seventeenth, has the largest quotient of Navarra.
    const none = new Calculator(sample, { ...FUNCTIONS, location: blank(real.location, 17), rca: blank(real.rca, 17), density: blank(real.density, 17) });
    expect(read("A10:C29", none)).toEqual(read("A11:C30"));
    expect(read("A30:D30", none)).toEqual([["Transportation", "", "", ""]]);
    expect(String(read("A6", none)[0][0])).toMatch(
      /^Navarra: paper goods 2\.0 times its share in Spain's exports, machines 1\.8, .*; 4 of 21 sections present\.$/,
    );
  });

  test("other errors are told from it", () => {
    const broken = new Calculator(sample, {
      ...FUNCTIONS,
      density: () => {
        throw new Error("text in the table");
      },
    });
    expect(read("A6", broken)[0][0]).toBe("No answer: check the table on Trade.");
  });
});
