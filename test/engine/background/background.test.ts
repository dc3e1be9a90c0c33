import type * as Background from "../../../src/engine/background/background";
import type * as Fake from "./fakeWorker";

const here = globalThis as { document?: unknown; Worker?: unknown };
let fake: typeof Fake;

/** The module as it is when functions.js has loaded from an address, with or without a Worker. */
function loadFrom(src: string | undefined, Worker: unknown): typeof Background {
  if (src !== undefined) here.document = { currentScript: { src } };
  here.Worker = Worker;
  const loaded = jest.requireActual<typeof Background>("../../../src/engine/background/background");
  delete here.document;
  return loaded;
}

beforeEach(() => {
  jest.resetModules();
  fake = jest.requireActual<typeof Fake>("./fakeWorker");
  fake.addTestTasks();
});

afterEach(() => {
  delete here.document;
  delete here.Worker;
});

const long = ["twice", { value: 4 }] as unknown as ReturnType<typeof Fake.task>;
const result = { value: 8, list: Float64Array.of(4, 4) };

test.each([
  ["no script's address", undefined, true],
  ["no Worker", "https://example.org/hfs/functions.js", false],
  ["another file's address", "https://example.org/hfs/bundle.js", true],
])("with %s the result is there at once", (_, src, exists) => {
  const { inBackground } = loadFrom(src, exists ? fake.FakeWorker : undefined);
  expect(inBackground(...long, 1e6)).toEqual(result);
  expect(fake.FakeWorker.all).toHaveLength(0);
});

test("short work is done at once", () => {
  const { inBackground } = loadFrom("https://example.org/functions.js", fake.FakeWorker);
  expect(inBackground(...long, 50)).toEqual(result);
  expect(fake.FakeWorker.all).toHaveLength(0);
});

test.each([
  ["https://example.org/hfs/functions.js", "https://example.org/hfs/worker.js"],
  ["https://example.org/hfs/functions.js?v=7#x", "https://example.org/hfs/worker.js?v=7#x"],
  ["functions.js", "worker.js"],
])("long work of %s goes to %s", async (src, address) => {
  const { inBackground } = loadFrom(src, fake.FakeWorker);
  const promise = inBackground(...long, 51);
  expect(promise).toBeInstanceOf(Promise);
  const worker = fake.latest();
  expect(worker.address).toBe(address);
  worker.load();
  worker.answer();
  expect(await promise).toEqual(result);
});

test("a page that forbids workers gets its result, and from then on at once", async () => {
  const { inBackground } = loadFrom("functions.js", function Forbidden() {
    throw new Error("SecurityError");
  });
  expect(await inBackground(...long, 1e6)).toEqual(result);
  expect(inBackground(...long, 1e6)).toEqual(result);
});

test("an invocation without a handler of its own gets one, and none is needed", async () => {
  const { inBackground } = loadFrom("functions.js", fake.FakeWorker);
  const invocation: { onCanceled?: () => void } = {};
  const promise = inBackground(...long, 1e6, invocation) as Promise<unknown>;
  const other = inBackground(...long, 1e6, null);
  fake.latest().load();
  invocation.onCanceled?.();
  await expect(promise).rejects.toMatchObject({ code: "canceled" });
  fake.latest().load();
  fake.latest().answer();
  expect(await other).toEqual(result);
});

test("listeners hear how many tasks are open until they leave", async () => {
  const { inBackground, onPendingTasks } = loadFrom("functions.js", fake.FakeWorker);
  const heard: number[] = [];
  const leave = onPendingTasks((count) => heard.push(count));
  const promise = inBackground(...long, 1e6);
  fake.latest().load();
  fake.latest().answer();
  await promise;
  leave();
  const later = inBackground(...long, 1e6);
  fake.latest().answer();
  await later;
  expect(heard).toEqual([1, 0]);
});

test("an answer that is there and one that comes later go on alike", async () => {
  const { whenDone } = loadFrom(undefined, undefined);
  expect(whenDone(3, (value) => value + 1)).toBe(4);
  expect(await whenDone(Promise.resolve(3), (value) => value + 1)).toBe(4);
});
