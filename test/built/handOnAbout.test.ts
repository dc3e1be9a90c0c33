import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { catalog } from "../../src/catalog/functions";
import { areaOf } from "../../src/workbook/address";
import { BookWorkbook } from "../../src/workbook/book/bookWorkbook";
import { emptyBook } from "../../src/workbook/book/sampleBook";
import { InputFinder } from "../../src/workbook/formula/references";
import { annotationOf } from "../../src/workbook/handOn/annotation";
import { describer } from "../../src/workbook/handOn/about";

test("every function that is built has a whole sentence and a source for notes", () => {
  const { functions } = JSON.parse(readFileSync(resolve(__dirname, "../../dist/functions.json"), "utf8")) as {
    functions: { id: string; description: string }[];
  };
  const describeIt = describer(functions, catalog);
  for (const { id } of functions) {
    expect(describeIt(id)?.meaning).toMatch(/^.{20,320}[.?]$/);
    expect(describeIt(id)?.source).not.toBe("");
  }
});

test("notes on random draws tell their number and seed, also where they are left out", async () => {
  const { functions } = JSON.parse(readFileSync(resolve(__dirname, "../../dist/functions.json"), "utf8")) as {
    functions: { id: string; description: string; parameters: { name: string; description: string }[] }[];
  };
  const about = { version: "1", date: "2026-11-26", describe: describer(functions, catalog) };
  const workbook = new BookWorkbook(emptyBook("Book"));
  const options = async (formula: string): Promise<readonly string[]> =>
    (await annotationOf(formula, areaOf("Sheet1!A1"), new InputFinder(workbook), about)).options;
  expect(await options("=HFS.RANKS(B1:D9)")).toEqual(["draws 1000 (default)", "seed 1 (default)"]);
  expect(await options("=HFS.RANKS(B1:D9,,,,,,500,F1)")).toEqual(["draws 500"]);
  expect(await options('=HFS.SCORE(B1:D9,,,,"none")')).toEqual([expect.stringContaining('"none"')]);
  const drawing = functions.filter(({ parameters }) => parameters.some(({ name }) => name === "seed" || name === "draws"));
  expect(drawing.length).toBeGreaterThan(3);
  for (const { id, parameters } of drawing)
    for (const { name } of parameters)
      if (name === "seed" || name === "draws")
        expect({ id, name, preset: about.describe(id)?.drawn?.[name] }).toEqual({ id, name, preset: expect.stringMatching(/^\d+$/) });
});
