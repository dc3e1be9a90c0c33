import { onPendingTasks } from "../engine/background/background";
import type { ErrorValues } from "../engine/errors";
import { labelKey } from "../engine/table/labels";
import { originOf } from "./errors";
import { readSelection, type TableReading } from "./tableReading";

/** A failed call: the sentence of the cell, and the code and values to say it in another language. */
export interface SessionError {
  readonly error: "#VALUE!" | "#N/A";
  readonly code: string;
  readonly values: ErrorValues;
  readonly message: string;
}

/** What a call returns: the value a cell would show, or why it shows an error. */
export type SessionResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: SessionError };

/**
 * The one engine of cells and pane: published under `Symbol.for("hfs")` when functions.js has loaded.
 * Pane, assessment and command line compute only through it, so they agree with the cells to the last digit.
 */
export interface Session {
  readonly version: string;
  readonly functions: readonly string[];
  /** How many arguments a function takes at most, an invocation not counted (it has a default value); null where there is no such function. */
  maxArguments(id: string): number | null;
  /** Calls a function by its id, as a cell would; never throws. The value may be a promise, and one that rejects tells why through `reasonOf`. */
  call(id: string, args: readonly unknown[]): SessionResult;
  /** The error behind a single cell of a result, if it is one of ours. */
  reasonOf(cell: unknown): SessionError | undefined;
  /**
   * How the functions would read a selection: labels, units, columns with their codes, kinds of cells. Null where it is no table.
   * `activities`: a table of amounts by activity, whose headings may be codes.
   */
  readTable(raw: unknown, options?: { readonly activities?: boolean }): TableReading | null;
  /** Labels with one key are one label to the functions. */
  labelKey(label: string): string;
  /** Tells how many long calculations are open beside the page, whenever that changes; returns how to stop telling. */
  onPending(listener: (count: number) => void): () => void;
}

export const SESSION_KEY = Symbol.for("hfs");

/** A custom function as it is called: with what Excel passes. */
export type CellFunction = (...args: any[]) => unknown;

export function createSession(version: string, functions: ReadonlyMap<string, CellFunction>): Session {
  return {
    version,
    functions: [...functions.keys()],
    maxArguments: (id) => functions.get(id.toUpperCase())?.length ?? null,
    call(id, args) {
      const fn = functions.get(id.toUpperCase());
      if (!fn) return { ok: false, error: { error: "#VALUE!", code: "internal", values: { value: id }, message: `There is no function HFS.${id}.` } };
      try {
        return { ok: true, value: fn(...args) };
      } catch (thrown) {
        return { ok: false, error: describe(thrown) ?? { error: "#VALUE!", code: "internal", values: { value: String(thrown) }, message: String(thrown) } };
      }
    },
    reasonOf: describe,
    readTable: readSelection,
    labelKey,
    onPending: onPendingTasks,
  };
}

function describe(thrown: unknown): SessionError | undefined {
  const origin = originOf(thrown);
  if (!origin) return undefined;
  const code = (thrown as { code?: string }).code;
  return { error: code === CustomFunctions.ErrorCode.notAvailable ? "#N/A" : "#VALUE!", ...origin };
}
