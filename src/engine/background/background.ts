import { TaskQueue, type Cancel, type WorkerLike } from "./TaskQueue";
import { runTask, type TaskInput, type TaskName, type TaskOutput } from "./tasks";

/** Work below this many milliseconds is done at once: a message to and fro would take longer than the wait is worth. */
const WORTH_IT = 50;

/** The little of a browser that is used where it exists; there may be nothing but ECMAScript's own objects. */
interface Surroundings {
  readonly document?: { readonly currentScript?: { readonly src?: string } | null };
  readonly Worker?: new (address: string) => WorkerLike;
  readonly setTimeout?: unknown;
}

const surroundings = globalThis as unknown as Surroundings;

/** worker.js beside functions.js. A script's own address is known only while it loads. */
const address = workerAddress(surroundings.document?.currentScript?.src);

function workerAddress(src = ""): string | undefined {
  const pattern = /functions\.js(?=[?#]|$)/;
  return pattern.test(src) ? src.replace(pattern, "worker.js") : undefined;
}

const listeners = new Set<(count: number) => void>();
const queue =
  address === undefined
    ? undefined
    : new TaskQueue(
        () => makeWorker(address),
        (count) => listeners.forEach((listener) => listener(count)),
      );

function makeWorker(from: string): WorkerLike {
  const { Worker } = surroundings;
  if (!Worker) throw new Error("There is no Worker.");
  return new Worker(from);
}

/**
 * Runs a task: at once where it is short, else beside the page in a worker where there is one, as a promise that always settles.
 * Where there is no worker the same code runs inline. `milliseconds` is a rough cost from the sizes. Work that goes to the worker
 * sets `cancel.onCanceled`: whoever no longer wants the result calls it, and the promise rejects with `canceled`.
 */
export function inBackground<K extends TaskName>(
  name: K,
  input: TaskInput<K>,
  milliseconds: number,
  cancel?: Cancel | null,
): TaskOutput<K> | Promise<TaskOutput<K>> {
  if (milliseconds <= WORTH_IT || !queue?.usable || !surroundings.Worker || !surroundings.setTimeout) return runTask(name, input);
  return queue.ask(name, input, milliseconds, cancel);
}

/** Goes on with a result that may come later. */
export function whenDone<T, R>(result: T | Promise<T>, next: (value: T) => R | Promise<R>): R | Promise<R> {
  return isPromise(result) ? result.then(next) : next(result);
}

/** True for a result that comes later. */
export function isPromise<T>(result: T | Promise<T>): result is Promise<T> {
  return typeof result === "object" && result !== null && typeof (result as { then?: unknown }).then === "function";
}

/** Tells how many tasks are on their way to the worker or in it, whenever that changes; returns how to stop telling. */
export function onPendingTasks(listener: (count: number) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
