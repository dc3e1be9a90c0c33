import { catalog } from "../../src/catalog/functions";
import { untranslated } from "../../src/tools/translate";
import { distPath, loadDist, readDist, readMetadata } from "./dist";
import fs from "fs";

const metadata = readMetadata();
const chinese = readMetadata("functions.zh-CN.json");
const ids = metadata.functions.map((entry) => entry.id);

test("Error cells and cells with data types reach the functions", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
});

test("Excel on the desktop takes no metadata above 1 MB; ours stay below 300 kB", () => {
  for (const name of ["functions.json", "functions.zh-CN.json"]) expect(readDist(name).length).toBeLessThan(300_000);
});

test("Every function has its help page, in both languages, on the add-in's own host", () => {
  for (const entry of [...metadata.functions, ...chinese.functions]) {
    const { protocol, pathname } = new URL(entry.helpUrl ?? "");
    expect(protocol).toBe("https:");
    expect(pathname).toMatch(/\/help\/(zh-CN\/)?[A-Z]+\.html$/);
    expect(fs.existsSync(distPath(pathname.slice(pathname.indexOf("/help/"))))).toBe(true);
  }
});

test("Everything is described in Chinese, and nothing else is", () => {
  expect(untranslated(metadata)).toEqual([]);
});

test("The Chinese differs in descriptions only", () => {
  const bare = (of: typeof metadata): unknown =>
    JSON.parse(JSON.stringify(of, (key, value: unknown) => (["description", "tooltip", "helpUrl"].includes(key) ? undefined : value)));
  expect(bare(chinese)).toEqual(bare(metadata));
  const texts = chinese.functions.flatMap((entry) => [entry.description, ...entry.parameters.map((parameter) => parameter.description)]);
  expect(texts.filter((text) => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
});

test("The catalog holds every function once", () => {
  expect(catalog.map((entry) => entry.id).sort()).toEqual([...ids].sort());
});

test.each(catalog.map((entry) => [entry.id, entry] as const))("The example of %s gives its expected value", (id, { example }) => {
  const result = loadDist().call(id, ...example.arguments) as unknown[][];
  const { row, column, value } = example.expected;
  if (typeof value === "string") expect(result[row][column]).toBe(value);
  else expect(result[row][column]).toBeCloseTo(value, 6);
});

test.each(catalog.map((entry) => [entry.id, entry] as const))("The example of %s shows no error and no number that is none", (id, { example }) => {
  const cells = (loadDist().call(id, ...example.arguments) as unknown[][]).flat();
  expect(cells.filter((cell) => (typeof cell === "number" ? !Number.isFinite(cell) : !["string", "boolean"].includes(typeof cell)))).toEqual([]);
});

test.each([
  ...["LOCATION", "RCA", "TRADE", "SPECIALIZATION", "CONCENTRATION", "VARIETY", "COMPLEXITY", "PROXIMITY", "DENSITY", "OUTLOOK", "PRODUCTIVITY"],
  ...["SHIFTSHARE", "MARKETSHARE", "UPGRADE", "AGGLOMERATION", "CLUSTERS", "ENTRY", "WINDOW", "ENTRYODDS", "MARKET"],
])("The help of %s says in both languages that what stands twice is added up", (id) => {
  const table = (of: typeof metadata): string => of.functions.find((entry) => entry.id === id)?.parameters[0].description ?? "";
  expect(table(metadata)).toContain("added up");
  expect(table(chinese)).toContain("合并相加");
});
