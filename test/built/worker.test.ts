import vm from "vm";
import type { TaskRequest, WorkerMessage } from "../../src/engine/background/messages";
import { nested } from "../bench/advantage.bench";
import { loadDist, readDist } from "./dist";

/** functions.js and worker.js as they were built, each in a context of its own, with messages that are copied between them. */

const file = readDist("worker.js");

interface Scope {
  onmessage: ((event: { data: TaskRequest }) => void) | null;
}

/** A browser's Worker as far as it is used: everything it says comes later. */
class VmWorker {
  static addresses: string[] = [];
  static requests: TaskRequest[] = [];
  onmessage: ((event: { data: WorkerMessage }) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  private readonly scope: Scope;

  constructor(address: string) {
    VmWorker.addresses.push(address);
    const postMessage = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => {
      const data = structuredClone(message, { transfer });
      setTimeout(() => this.onmessage?.({ data }), 0);
    };
    this.scope = vm.createContext({ postMessage }) as Scope;
    vm.runInContext(file, this.scope as object, { filename: "worker.js" });
  }

  postMessage(request: TaskRequest): void {
    VmWorker.requests.push(request);
    const data = structuredClone(request);
    setTimeout(() => this.scope.onmessage?.({ data }), 0);
  }

  terminate(): void {
    this.onmessage = null;
  }
}

const browser = { document: { currentScript: { src: "https://example.org/hfs/functions.js" } }, setTimeout, clearTimeout };

const table = [
  ["Region", "H1 R&D", "H2 roads", "F1 courts", "S1 brands", "S2 patents"],
  ["Anhui", 0.52, 0.31, 0.76, 0.4, 12],
  ["Zhejiang", 0.6, 0.35, 0.7, 0.8, 30],
  ["Jiangsu", 0.66, 0.3, 0.72, 0.7, 28],
  ["Hubei", 0.45, 0.5, 0.6, 0.55, 17],
  ["Sichuan", 0.4, 0.2, 0.5, "NA", 15],
  ["Gansu", 0.2, 0.1, 0.45, 0.2, 3],
];
const arguments_ = (draws: number, seed = 1): unknown[] => [table, null, null, null, null, null, draws, seed, null];
const LONG = 100_000;

const bare = loadDist();

/** A result's numbers and texts, whichever context its arrays come from. */
const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

beforeEach(() => {
  VmWorker.addresses = [];
  VmWorker.requests = [];
});

test("where there is no worker, long work is done at once", () => {
  const result = bare.call("RANKS", ...arguments_(LONG), {}) as unknown[][];
  expect(result[0]).toEqual(["Unit", "Rank", "Median", "Low", "High", "At rank"]);
  expect(result).toHaveLength(table.length);
});

test.each(["RANKS", "OUTRANKS"])("the worker's %s is the page's own, to the last digit", async (id) => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  const promise = page.call(id, ...arguments_(LONG), {}) as Promise<unknown>;
  expect(typeof promise.then).toBe("function");
  expect(plain(await promise)).toEqual(plain(bare.call(id, ...arguments_(LONG), {})));
  expect(VmWorker.addresses).toEqual(["https://example.org/hfs/worker.js"]);
  expect(VmWorker.requests).toHaveLength(1);
});

test("so is its SENSITIVITY", async () => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  const given = [table, null, null, null, 4096, 1, {}];
  const promise = page.call("SENSITIVITY", ...given) as Promise<unknown>;
  expect(typeof promise.then).toBe("function");
  expect(plain(await promise)).toEqual(plain(bare.call("SENSITIVITY", ...given)));
});

test("so are complexity, density and outlook of a large table, asked for together and again", async () => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  const large = nested(400, 2000);
  const calls = [["COMPLEXITY", large], ["DENSITY", large], ["OUTLOOK", large, "index"], ["OUTLOOK", large, "gain"], ["COMPLEXITY", large, "activities"], ["DENSITY", large]] as const; // prettier-ignore
  const answers = calls.map(([id, ...args]) => page.call(id, ...args) as Promise<unknown>);
  expect(answers.every((answer) => typeof answer.then === "function")).toBe(true);
  const found = await Promise.all(answers);
  // As text: comparing some hundred thousand cells one by one takes half a minute.
  calls.forEach(([id, ...args], i) => expect(JSON.stringify(found[i]) === JSON.stringify(bare.call(id, ...args))).toBe(true));
  expect(VmWorker.requests.map(({ name }) => name)).toEqual(expect.arrayContaining(["findComplexity", "findDensity", "findOutlookIndex", "findOutlookGain"]));
  expect(VmWorker.addresses).toHaveLength(1);
}, 60_000);

test("short work does not go there", () => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  expect(plain(page.call("RANKS", ...arguments_(10), {}))).toEqual(plain(bare.call("RANKS", ...arguments_(10), {})));
  expect(VmWorker.addresses).toEqual([]);
});

test("an argument that is wrong is said at once, in a sentence", () => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  expect(() => page.call("RANKS", ...arguments_(LONG * 10), {})).toThrow(/^draws is 1000000/);
});

test("a worker that does not load changes no result", async () => {
  const Missing = class {
    onerror: ((event: object) => void) | null = null;
    constructor() {
      setTimeout(() => this.onerror?.({}), 0);
    }
    terminate(): void {}
  };
  const page = loadDist({ ...browser, Worker: Missing });
  expect(plain(await page.call("RANKS", ...arguments_(LONG), {}))).toEqual(plain(bare.call("RANKS", ...arguments_(LONG))));
  expect(Array.isArray(page.call("RANKS", ...arguments_(LONG), {}))).toBe(true);
});

test("the invocation cancels: the older of two calls rejects, the newer one answers", async () => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  const invocation: { onCanceled?: () => void } = {};
  const older = page.call("RANKS", ...arguments_(LONG), invocation) as Promise<unknown>;
  const newer = page.call("RANKS", ...arguments_(LONG, 2), {}) as Promise<unknown>;
  invocation.onCanceled?.();
  await expect(older).rejects.toMatchObject({ code: "#N/A", message: "The calculation was stopped before its end; calculate again for the result." });
  expect(plain(await newer)).toEqual(plain(bare.call("RANKS", ...arguments_(LONG, 2))));
});

test("the session tells how many calculations are open", async () => {
  const page = loadDist({ ...browser, Worker: VmWorker });
  const heard: number[] = [];
  page.session.onPending((count) => heard.push(count));
  await Promise.all([page.call("RANKS", ...arguments_(LONG), {}), page.call("RANKS", ...arguments_(LONG, 2), {})]);
  expect(heard).toEqual([1, 2, 1, 0]);
});

test("worker.js speaks first, and says what is wrong with a request that no task is for", () => {
  const said: WorkerMessage[] = [];
  const scope = vm.createContext({ postMessage: (message: WorkerMessage) => said.push(message) }) as Scope;
  vm.runInContext(file, scope as object);
  expect(said).toEqual([{ kind: "ready", version: bare.session.version }]);
  scope.onmessage?.({ data: { name: "none", input: {} } as unknown as TaskRequest });
  expect(said[1]).toMatchObject({ kind: "broken" });
});
