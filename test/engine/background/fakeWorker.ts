import type { WorkerLike } from "../../../src/engine/background/TaskQueue";
import { perform, VERSION, type TaskRequest, type WorkerMessage } from "../../../src/engine/background/messages";
import { TASKS, type TaskInput, type TaskName } from "../../../src/engine/background/tasks";

/** Tasks of these tests only; what they were given is counted in `done`. */
export const done: unknown[] = [];

export function addTestTasks(): void {
  Object.assign(TASKS, {
    twice: ({ value }: { value: number }) => {
      done.push(value);
      return { value: value * 2, list: Float64Array.of(value, value) };
    },
    refuses: ({ error }: { error: Error }) => {
      throw error;
    },
  });
}

/** A task of these tests as the queue takes it. */
export function task(name: "twice" | "refuses", input: object): [TaskName, TaskInput<TaskName>] {
  return [name as unknown as TaskName, input as unknown as TaskInput<TaskName>];
}

/** A worker that does as it is told: what it is sent waits in `requests` until the test lets it answer. */
export class FakeWorker implements WorkerLike {
  static all: FakeWorker[] = [];
  onmessage: WorkerLike["onmessage"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  onerror: WorkerLike["onerror"] = null;
  terminated = false;
  readonly requests: TaskRequest[] = [];

  constructor(readonly address = "") {
    FakeWorker.all.push(this);
  }

  postMessage(request: TaskRequest): void {
    this.requests.push(structuredClone(request));
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The worker has loaded. */
  load(version = VERSION): void {
    this.say({ kind: "ready", version });
  }

  /** Answers what it was sent first. */
  answer(): void {
    const request = this.requests.shift();
    if (request) this.say(perform(request));
  }

  /** Does not load, or ends with an error nobody caught. */
  fall(): void {
    this.onerror?.({});
  }

  private say(message: WorkerMessage): void {
    this.onmessage?.({ data: structuredClone(message) });
  }
}

/** The worker made last. */
export function latest(): FakeWorker {
  const worker = FakeWorker.all.at(-1);
  if (!worker) throw new Error("No worker has been made.");
  return worker;
}
