import { HfsError } from "../../../src/engine/errors";
import { TaskQueue, type Cancel } from "../../../src/engine/background/TaskQueue";
import { addTestTasks, done, FakeWorker, latest, task } from "./fakeWorker";

let pending: number[];
let queue: TaskQueue;

beforeAll(addTestTasks);

beforeEach(() => {
  jest.useFakeTimers();
  FakeWorker.all = [];
  done.length = 0;
  pending = [];
  queue = new TaskQueue(
    () => new FakeWorker(),
    (count) => pending.push(count),
  );
});

afterEach(() => jest.useRealTimers());

const twice = (value: number, cancel?: Cancel, input: object = { value }): Promise<unknown> => queue.ask(...task("twice", input), 100, cancel);
const result = (value: number): unknown => ({ value: value * 2, list: Float64Array.of(value, value) });

/** What a promise has come to by now. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  const state = await Promise.race([
    promise.then(
      () => "fulfilled",
      () => "rejected",
    ),
    // Later than the handlers above, however the promise settled.
    (async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      return "open";
    })(),
  ]);
  return state;
}

describe("work that goes well", () => {
  test("the worker is made with the first task and kept for the next", async () => {
    expect(FakeWorker.all).toHaveLength(0);
    const first = twice(1);
    expect(latest().requests).toEqual([]);
    latest().load();
    latest().answer();
    expect(await first).toEqual(result(1));
    const second = twice(2);
    latest().answer();
    expect(await second).toEqual(result(2));
    expect(FakeWorker.all).toHaveLength(1);
  });

  test("the worker gets one task at a time, in order", async () => {
    const order: number[] = [];
    const all = [1, 2, 3].map((value) => twice(value).then(() => order.push(value)));
    latest().load();
    for (const value of [1, 2, 3]) {
      expect(latest().requests.map(({ input }) => input)).toEqual([{ value }]);
      latest().answer();
    }
    await Promise.all(all);
    expect(order).toEqual([1, 2, 3]);
    expect(done).toEqual([1, 2, 3]);
  });

  test("the number of open tasks is told", async () => {
    const all = [twice(1), twice(2)];
    latest().load();
    latest().answer();
    latest().answer();
    await Promise.all(all);
    expect(pending).toEqual([1, 2, 1, 0]);
  });

  test("an error of the engine arrives with its code and values, any other with its message", async () => {
    const ours = queue.ask(...task("refuses", { error: 0 }), 100);
    const other = queue.ask(...task("refuses", { error: 0 }), 100);
    latest().load();
    latest().onmessage?.({ data: { kind: "failed", code: "tooFewColumns", values: { argument: "data", given: 1, needed: 2 } } });
    latest().onmessage?.({ data: { kind: "broken", message: "a defect" } });
    const error = await ours.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HfsError);
    expect(error).toMatchObject({ code: "tooFewColumns", values: { argument: "data", given: 1, needed: 2 } });
    await expect(other).rejects.toThrow("a defect");
  });
});

describe("a worker that fails", () => {
  test("one that cannot be made leaves the work to the page, then and later", async () => {
    queue = new TaskQueue(() => {
      throw new Error("not allowed");
    });
    expect(await twice(1)).toEqual(result(1));
    expect(queue.usable).toBe(false);
  });

  test("one that does not load leaves everything that waits to the page, in order", async () => {
    const all = [twice(1), twice(2), twice(3)];
    latest().fall();
    expect(await Promise.all(all)).toEqual([1, 2, 3].map(result));
    expect(done).toEqual([1, 2, 3]);
    expect(queue.usable).toBe(false);
    expect(latest().terminated).toBe(true);
  });

  test("one that says nothing for ten seconds is not waited for", async () => {
    const promise = twice(1);
    jest.advanceTimersByTime(9_999);
    expect(await stateOf(promise)).toBe("open");
    jest.advanceTimersByTime(1);
    expect(await promise).toEqual(result(1));
    expect(queue.usable).toBe(false);
  });

  test("one of another version is not used", async () => {
    const promise = twice(1);
    latest().load("0.0.0");
    expect(latest().requests).toEqual([]);
    expect(await promise).toEqual(result(1));
    expect(latest().terminated).toBe(true);
  });

  test("one that dies in the middle loses nothing, and later work gets another", async () => {
    const all = [twice(1), twice(2)];
    latest().load();
    latest().fall();
    expect(await Promise.all(all)).toEqual([1, 2].map(result));
    const later = twice(3);
    expect(FakeWorker.all).toHaveLength(2);
    latest().load();
    latest().answer();
    expect(await later).toEqual(result(3));
    expect(pending.at(-1)).toBe(0);
  });

  test("errors of tasks that run on the page reject their own promises only", async () => {
    const bad = queue.ask(...task("refuses", { error: new HfsError("allZero", { argument: "data" }) }), 100);
    const good = twice(2);
    latest().fall();
    await expect(bad).rejects.toMatchObject({ code: "allZero" });
    expect(await good).toEqual(result(2));
  });

  test("an input that cannot travel is worked on here, and the next task goes its way", async () => {
    const odd = twice(1, undefined, { value: 1, uncloneable: () => 0 });
    const next = twice(2);
    latest().load();
    expect(await odd).toEqual(result(1));
    expect(latest().requests.map(({ input }) => input)).toEqual([{ value: 2 }]);
    latest().answer();
    expect(await next).toEqual(result(2));
  });

  test("a task that never ends is given up, and the next one gets another worker", async () => {
    const endless = twice(1);
    const next = twice(2);
    latest().load();
    // A minute, and a hundred times the expected tenth of a second.
    jest.advanceTimersByTime(69_999);
    expect(await stateOf(endless)).toBe("open");
    jest.advanceTimersByTime(1);
    await expect(endless).rejects.toMatchObject({ code: "gaveUp", values: { seconds: 70 } });
    expect(FakeWorker.all.map((worker) => worker.terminated)).toEqual([true, false]);
    latest().load();
    latest().answer();
    expect(await next).toEqual(result(2));
  });
});

describe("cancelling", () => {
  test("a task that waits is dropped and never done", async () => {
    const cancel: Cancel = {};
    const first = twice(1);
    const second = twice(2, cancel);
    const third = twice(3);
    latest().load();
    cancel.onCanceled?.();
    await expect(second).rejects.toMatchObject({ code: "canceled" });
    latest().answer();
    latest().answer();
    expect(await Promise.all([first, third])).toEqual([1, 3].map(result));
    expect(done).toEqual([1, 3]);
    expect(FakeWorker.all).toHaveLength(1);
  });

  test("a running task takes its worker with it, and what waits gets another", async () => {
    const cancel: Cancel = {};
    const first = twice(1, cancel);
    const second = twice(2);
    latest().load();
    const old = latest();
    cancel.onCanceled?.();
    await expect(first).rejects.toMatchObject({ code: "canceled" });
    expect(old.terminated).toBe(true);
    expect(FakeWorker.all).toHaveLength(2);
    // A message that was under way when the worker ended answers nothing.
    old.answer();
    expect(await stateOf(second)).toBe("open");
    latest().load();
    latest().answer();
    expect(await second).toEqual(result(2));
  });

  test("no worker is made for nothing when the only task is cancelled", async () => {
    const cancel: Cancel = {};
    const only = twice(1, cancel);
    latest().load();
    cancel.onCanceled?.();
    await expect(only).rejects.toMatchObject({ code: "canceled" });
    expect(FakeWorker.all).toHaveLength(1);
    expect(pending.at(-1)).toBe(0);
  });

  test("it comes too late for a task that is done", async () => {
    const cancel: Cancel = {};
    const first = twice(1, cancel);
    latest().load();
    latest().answer();
    cancel.onCanceled?.();
    expect(await first).toEqual(result(1));
    expect(latest().terminated).toBe(false);
  });
});
