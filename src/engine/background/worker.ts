import { buffersOf, describe, perform, VERSION, type TaskRequest, type WorkerMessage } from "./messages";

/** The worker's entry, built into worker.js: a request comes in, its answer goes out. */

interface WorkerScope {
  onmessage: ((event: { readonly data: TaskRequest }) => void) | null;
  postMessage(message: WorkerMessage, transfer?: ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  const answer = perform(data);
  try {
    scope.postMessage(answer, answer.kind === "done" ? [...buffersOf(answer.output)] : []);
  } catch (thrown) {
    scope.postMessage(describe(thrown));
  }
};

scope.postMessage({ kind: "ready", version: VERSION });
