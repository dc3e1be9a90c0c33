import { HfsError, type ErrorCode, type ErrorValues } from "../errors";
import { runTask, type TaskInput, type TaskName, type TaskOutput } from "./tasks";

/** What the page and the worker say to each other. */

/** To the worker: do this. One at a time. */
export interface TaskRequest {
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
}

/** From the worker: "ready" once, when it has loaded, then one answer per request. */
export type WorkerMessage =
  | { readonly kind: "ready"; readonly version: string }
  | { readonly kind: "done"; readonly output: TaskOutput<TaskName> }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly values: ErrorValues }
  | { readonly kind: "broken"; readonly message: string };

declare const HFS_VERSION: string;

/** A worker from another version (an old file out of a cache) is not used: it might compute otherwise. */
export const VERSION = typeof HFS_VERSION === "string" ? HFS_VERSION : "";

/** Does what a request asks for. Never throws. */
export function perform({ name, input }: TaskRequest): WorkerMessage {
  try {
    return { kind: "done", output: runTask(name, input) };
  } catch (thrown) {
    return describe(thrown);
  }
}

/** An error as it travels: a class instance would arrive without its class. */
export function describe(thrown: unknown): WorkerMessage {
  if (thrown instanceof HfsError) return { kind: "failed", code: thrown.code, values: thrown.values };
  return { kind: "broken", message: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** The buffers of the typed arrays in an output, each once: they are handed over instead of copied. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    found.add(value.buffer as ArrayBuffer);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) buffersOf(inner, found);
  }
  return found;
}
