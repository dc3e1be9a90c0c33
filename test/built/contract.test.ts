import { catalog } from "../../src/catalog/functions";
import lock from "../contract.lock.json";
import { loadDist, readMetadata } from "./dist";

/** Saved workbooks hold formulas, so what is locked stays: only optional arguments and words may be added, at the end. */

interface Locked {
  readonly parameters: readonly string[];
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly headings?: readonly string[];
  readonly headingsOfAll?: readonly string[];
  readonly rows?: readonly string[];
}

const locked = Object.entries(lock as unknown as Record<string, Locked>);
const metadata = readMetadata();
const { call } = loadDist();

const declared = (id: string): (typeof metadata.functions)[number] => metadata.functions.find((entry) => entry.id === id)!;

/** The result of a function's example of the catalog, as rows. */
function resultOf(id: string, args = catalog.find((entry) => entry.id === id)!.example.arguments): unknown[][] {
  return call(id, ...args) as unknown[][];
}

test.each(locked)("%s keeps its arguments, their order, and which may be left out", (id, { parameters }) => {
  const signature = declared(id).parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  expect(signature.slice(0, parameters.length)).toEqual(parameters);
  expect(signature.slice(parameters.length).filter((name) => !name.startsWith("["))).toEqual([]);
});

test.each(locked.filter(([, { words }]) => words))("%s keeps its option words and the default, which is the first", (id, { words = {} }) => {
  for (const [name, list] of Object.entries(words)) {
    const parameter = declared(id).parameters.find((entry) => entry.name === name);
    const offered = metadata.enums?.find((entry) => entry.id === parameter?.customEnumId)?.values.map((value) => value.stringValue) ?? [];
    expect(offered).toEqual(expect.arrayContaining([...list]));
    expect(offered[0]).toBe(list[0]);
  }
});

test.each(locked.filter(([, { headings }]) => headings))("%s keeps the headings of its result", (id, { headings }) => {
  expect(resultOf(id)[0]).toEqual(headings);
});

test("PATH keeps the headings of its result for all units", () => {
  const scores = [
    ["Region", "Hardware", "Firmware", "Software"],
    ["Hub", 0.52, 0.4, 0.17],
    ["Shell", 0.15, 0.45, 0.6],
  ];
  expect(resultOf("PATH", [scores])[0]).toEqual(lock.PATH.headingsOfAll);
});

test("PARAMS keeps its names, and WHATIF its measures", () => {
  expect(
    resultOf("PARAMS", [])
      .slice(1)
      .map((row) => row[0]),
  ).toEqual(lock.PARAMS.rows);
  expect(
    resultOf("WHATIF")
      .slice(1)
      .map((row) => row[0]),
  ).toEqual(lock.WHATIF.rows);
});
