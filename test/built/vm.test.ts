import { CellError } from "../../src/workbench/bridge/customFunctions";
import { version } from "../../src/tools/root";
import { loadDist, readMetadata } from "./dist";

const { associated, session, call } = loadDist();

const scores = [
  ["Region", "H1", "F1", "S1"],
  ["Anhui", 0.52, 0.76, 0.4],
  ["Zhejiang", 0.6, 0.7, 0.8],
];

function thrownBy(body: () => unknown): unknown {
  try {
    body();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
}

test("functions.js runs without a browser and associates every function once", () => {
  const ids = readMetadata().functions.map((entry) => entry.id);
  expect(associated.map(([id]) => id).sort()).toEqual([...ids].sort());
});

test("The session is published with package.json's version and every function", () => {
  expect(session.version).toBe(version());
  expect([...session.functions].sort()).toEqual(associated.map(([id]) => id).sort());
});

test("A function takes as many arguments as the metadata say, the invocation not among them", () => {
  for (const { id, parameters } of readMetadata().functions) expect([id, session.maxArguments(id)]).toEqual([id, parameters.length]);
});

test("SCORE takes the geometric mean over the layers", () => {
  const result = call("SCORE", scores, null, null, null, "none", null, null, null, {}) as unknown[][];
  expect(result[1][0]).toBe("Anhui");
  expect(result[1][4]).toBeCloseTo(Math.cbrt(0.52 * 0.76 * 0.4), 12);
  expect(result.slice(1).map((row) => row[5])).toEqual([2, 1]);
});

test("LOCATION is share over share, and cells with types are unwrapped", () => {
  const typed = (basicValue: number): unknown => ({ type: "Double", basicValue });
  const result = call("LOCATION", [
    [50, 50],
    [typed(20), 80],
  ]) as number[][];
  expect(result[0][0]).toBeCloseTo(0.5 / 0.35, 12);
  expect(result[1][1]).toBeCloseTo(0.8 / 0.65, 12);
});

test("A bad argument throws Excel's own error with a sentence that names argument, row, column and value", () => {
  const thrown = thrownBy(() => call("SCORE", [scores[0], scores[1], ["Zhejiang", 0.6, "many", 0.8]]));
  expect(thrown).toBeInstanceOf(CellError);
  const { code, message } = thrown as CellError;
  expect(code).toBe("#VALUE!");
  for (const word of ["data", "Zhejiang", "F1", "many"]) expect(message).toContain(word);
});

test("The session says the same as the cell, with a code for other languages", () => {
  const args = [[scores[0], scores[1], ["Zhejiang", 0.6, "many", 0.8]]];
  const outcome = session.call("score", args);
  const thrown = thrownBy(() => call("SCORE", ...args)) as CellError;
  expect(outcome).toMatchObject({ ok: false, error: { error: "#VALUE!", code: "textAmongNumbers", message: thrown.message } });
});

test("A range above the limit gets a sentence, not a crash", () => {
  const column = Array.from({ length: 1048576 }, () => [1]);
  const thrown = thrownBy(() => call("NORMALIZE", column)) as CellError;
  expect(thrown).toBeInstanceOf(CellError);
  expect(thrown.message).toContain("rows: 1048576");
});
