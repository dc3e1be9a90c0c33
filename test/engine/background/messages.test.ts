import { HfsError } from "../../../src/engine/errors";
import { buffersOf, perform } from "../../../src/engine/background/messages";
import { addTestTasks, task } from "./fakeWorker";

beforeAll(addTestTasks);

const request = (...[name, input]: ReturnType<typeof task>) => ({ name, input });

test("a request is answered with the task's output", () => {
  expect(perform(request(...task("twice", { value: 3 })))).toEqual({ kind: "done", output: { value: 6, list: Float64Array.of(3, 3) } });
});

test("an error of the engine travels as code and values, any other as its message", () => {
  const error = new HfsError("tooFewColumns", { argument: "data", given: 1, needed: 2 });
  expect(perform(request(...task("refuses", { error })))).toEqual({ kind: "failed", code: "tooFewColumns", values: error.values });
  expect(perform(request(...task("refuses", { error: new RangeError("a defect") })))).toEqual({ kind: "broken", message: "a defect" });
});

test("every buffer of an output is found once, at any depth", () => {
  const shared = new Float64Array(8);
  const own = new Uint8Array(2);
  const found = [...buffersOf({ a: shared, b: [{ c: shared.subarray(2, 4) }, own], d: "text", e: null, f: 1 })];
  expect(found).toHaveLength(2);
  expect(found[0]).toBe(shared.buffer);
  expect(found[1]).toBe(own.buffer);
});
