import { HfsError } from "../errors";
import { VERSION, type TaskRequest, type WorkerMessage } from "./messages";
import { runTask, type TaskInput, type TaskName, type TaskOutput } from "./tasks";

/** The part of a browser's Worker that is used. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: WorkerMessage }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { preventDefault?(): void }) => void) | null;
  postMessage(request: TaskRequest): void;
  terminate(): void;
}

/** Whoever may stop caring: Excel's invocation object, or the like. */
export interface Cancel {
  onCanceled?: () => void;
}

interface Ticket {
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
  readonly patience: number;
  readonly resolve: (output: TaskOutput<TaskName>) => void;
  readonly reject: (error: Error) => void;
}

/** A worker that has not said "ready" after this many milliseconds is not waited for any longer. */
const LOADING = 10_000;
/** A task that takes a minute longer than so many times what it should is given up, so that no cell waits for ever. */
const PATIENCE = { times: 100, milliseconds: 60_000 };

/**
 * Tasks on their way to the one worker, which gets them one at a time and in order. Every promise settles: where the worker
 * cannot be made, does not load or dies, the tasks that wait run here. A running task that is cancelled takes the worker
 * with it, since nothing else stops it; the next task gets another one.
 */
export class TaskQueue {
  private waiting: Ticket[] = [];
  private running: Ticket | undefined;
  private worker: WorkerLike | undefined;
  private ready = false;
  private alarm: ReturnType<typeof setTimeout> | undefined;
  private broken = false;

  /** `onPending` is told how many tasks are open whenever that changes. */
  constructor(
    private readonly make: () => WorkerLike,
    private readonly onPending: (count: number) => void = () => undefined,
  ) {}

  /** False once a worker could not be made or did not load: from then on everything runs on the page. */
  get usable(): boolean {
    return !this.broken;
  }

  ask<K extends TaskName>(name: K, input: TaskInput<K>, milliseconds: number, cancel?: Cancel | null): Promise<TaskOutput<K>> {
    return new Promise((resolve, reject) => {
      const patience = PATIENCE.milliseconds + PATIENCE.times * milliseconds;
      const ticket: Ticket = { name, input, patience, resolve: resolve as Ticket["resolve"], reject };
      if (cancel) {
        // Several tasks may serve one cell.
        const others = cancel.onCanceled;
        cancel.onCanceled = () => {
          others?.();
          this.cancel(ticket);
        };
      }
      this.waiting.push(ticket);
      this.tell();
      this.next();
    });
  }

  private next(): void {
    if (this.running || this.waiting.length === 0) return;
    if (!this.worker) this.start();
    if (!this.ready) return;
    const ticket = this.waiting.shift();
    if (!ticket) return;
    this.running = ticket;
    this.alarm = setTimeout(() => this.giveUp(ticket), ticket.patience);
    try {
      this.worker?.postMessage({ name: ticket.name, input: ticket.input });
    } catch {
      // An input that cannot travel.
      this.settle(() => this.runHere(ticket));
    }
  }

  private start(): void {
    try {
      const worker = this.make();
      this.worker = worker;
      this.alarm = setTimeout(() => this.lose(worker), LOADING);
      worker.onmessage = ({ data }) => worker === this.worker && this.hear(data);
      worker.onmessageerror = () => this.lose(worker);
      worker.onerror = (event) => {
        event.preventDefault?.();
        this.lose(worker);
      };
    } catch {
      this.lose(this.worker);
    }
  }

  private hear(message: WorkerMessage): void {
    const ticket = this.running;
    if (message.kind === "ready") {
      if (message.version !== VERSION) return this.lose(this.worker);
      this.stopAlarm();
      this.ready = true;
      this.next();
    } else if (ticket) {
      this.settle(() => {
        if (message.kind === "done") ticket.resolve(message.output);
        else ticket.reject(message.kind === "failed" ? new HfsError(message.code, message.values) : new Error(message.message));
      });
    }
  }

  /** The running task is over, one way or another. */
  private settle(how: () => void): void {
    this.stopAlarm();
    this.running = undefined;
    how();
    this.tell();
    this.next();
  }

  /** The worker is gone: what it was doing and what waits for it is done here. One that never was ready is not tried again. */
  private lose(worker: WorkerLike | undefined): void {
    if (worker !== this.worker) return;
    this.broken ||= !this.ready;
    this.drop();
    const tickets = this.running ? [this.running, ...this.waiting] : this.waiting;
    this.running = undefined;
    this.waiting = [];
    for (const ticket of tickets) this.runHere(ticket);
    this.tell();
  }

  private cancel(ticket: Ticket): void {
    this.stop(ticket, new HfsError("canceled"));
  }

  private giveUp(ticket: Ticket): void {
    this.stop(ticket, new HfsError("gaveUp", { seconds: Math.round(ticket.patience / 1000) }));
  }

  private stop(ticket: Ticket, reason: HfsError): void {
    if (ticket === this.running) {
      this.drop();
      this.settle(() => ticket.reject(reason));
    } else if (this.waiting.includes(ticket)) {
      this.waiting = this.waiting.filter((other) => other !== ticket);
      ticket.reject(reason);
      this.tell();
    }
  }

  private runHere({ name, input, resolve, reject }: Ticket): void {
    try {
      resolve(runTask(name, input));
    } catch (thrown) {
      reject(thrown as Error);
    }
  }

  /** Ends the worker without another word from it. */
  private drop(): void {
    this.stopAlarm();
    this.worker?.terminate();
    this.worker = undefined;
    this.ready = false;
  }

  private stopAlarm(): void {
    clearTimeout(this.alarm);
    this.alarm = undefined;
  }

  private tell(): void {
    this.onPending(this.waiting.length + (this.running ? 1 : 0));
  }
}
