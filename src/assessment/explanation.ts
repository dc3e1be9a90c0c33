import type { SessionError } from "../functions/session";

/** A sentence of the pane: a key of the words for explaining, and what it is filled with. */
export interface Remark {
  readonly key:
    | "fine"
    | "notOurs"
    | "typed"
    | "repeats"
    | "inSpill"
    | "inSpillUnknown"
    | "spill"
    | "spillUnknown"
    | "spillTable"
    | "spillMerged"
    | "name"
    | "nameUnknown"
    | "busy"
    | "calc"
    | "ref"
    | "connect"
    | "native"
    | "unresolved"
    | "whole"
    | "noSheet"
    | "tooMany"
    | "unparsed"
    | "inside"
    | "also";
  readonly values: Readonly<Record<string, string | number>>;
}

/** Why a cell shows an error, in remarks of the pane and the functions' own sentence. */
export interface Explanation {
  readonly address: string;
  /** What the cell shows: `#VALUE!`. */
  readonly shown: string;
  readonly formula: string;
  readonly remarks: readonly Remark[];
  readonly error: SessionError | null;
  /** The cell to look at. */
  readonly goTo: string | null;
  /** What can be done about it with one press. */
  readonly remedy: "calculateCell" | "repairAll" | null;
}

export function remark(key: Remark["key"], values: Remark["values"] = {}): Remark {
  return { key, values };
}
