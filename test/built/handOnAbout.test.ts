import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { catalog } from "../../src/catalog/functions";
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
