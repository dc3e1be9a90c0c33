import { fail, HfsError } from "../../src/engine/errors";
import { answer, originOf } from "../../src/functions/errors";
import { createSession } from "../../src/functions/session";

const noLayer = (): never => fail("noLayerCode", { argument: "data" });

describe("what a function answers", () => {
  test("a value at once, a promised value later", async () => {
    expect(answer(() => [[1]])).toEqual([[1]]);
    const later = answer<number[][]>(() => Promise.resolve([[1]])) as unknown;
    expect(later).toBeInstanceOf(Promise);
    expect(await later).toEqual([[1]]);
  });

  test("an error of the engine becomes Excel's, thrown or as a rejection", async () => {
    const rejected: unknown = await Promise.resolve(answer(() => Promise.reject(new HfsError("canceled")))).catch((error: unknown) => error);
    expect(rejected).toMatchObject({ code: "#N/A", message: "The calculation was stopped before its end; calculate again for the result." });
    expect(originOf(rejected)).toMatchObject({ code: "canceled" });
    expect(() => answer(noLayer)).toThrow(expect.objectContaining({ code: "#VALUE!" }));
  });

  test("a body that promises may throw at once, and after its promise", async () => {
    expect(() => answer<number>(() => (noLayer(), Promise.resolve(1)))).toThrow(expect.objectContaining({ code: "#VALUE!" }));
    const rejected: unknown = await Promise.resolve(answer(() => Promise.resolve(1).then(noLayer))).catch((error: unknown) => error);
    expect(originOf(rejected)).toMatchObject({ code: "noLayerCode", values: { argument: "data" } });
  });

  test("a defect says so, thrown or as a rejection", async () => {
    const rejected: unknown = await Promise.resolve(answer(() => Promise.reject(new RangeError("too deep")))).catch((error: unknown) => error);
    expect(originOf(rejected)).toMatchObject({ code: "internal", values: { value: "too deep" } });
  });
});

describe("the session", () => {
  const cancelable = (_data: any[][], _draws?: number, _invocation: CustomFunctions.CancelableInvocation = {}): any[][] => [];

  test("counts no invocation among a function's arguments", () => {
    const session = createSession("0.0.0", new Map([["RANKED", cancelable]]));
    expect(session.maxArguments("ranked")).toBe(2);
    expect(session.maxArguments("none")).toBeNull();
  });

  test("hands a promise on, and knows why it rejected", async () => {
    const session = createSession("0.0.0", new Map([["LATER", () => answer(() => Promise.reject(new HfsError("gaveUp", { seconds: 70 })))]]));
    const outcome = session.call("LATER", []);
    expect(outcome.ok).toBe(true);
    const thrown: unknown = await Promise.resolve(outcome.ok && outcome.value).catch((error: unknown) => error);
    expect(session.reasonOf(thrown)).toMatchObject({ error: "#N/A", code: "gaveUp", values: { seconds: 70 } });
  });
});
