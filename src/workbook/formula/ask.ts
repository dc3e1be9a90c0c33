import type { Session, SessionError } from "../../functions/session";

/** One cell of a result: a value, or why there is none. */
export type Answered = number | string | boolean | SessionError;

export type Answer = { readonly ok: true; readonly grid: readonly (readonly Answered[])[] } | { readonly ok: false; readonly error: SessionError };

/** A long calculation sets `onCanceled`; whoever no longer wants its result calls it. */
export interface Cancel {
  onCanceled?: () => void;
}

/** Calls a function as a cell would and waits for it; single error cells of the result become their reasons. `cancel` is for functions that can be stopped. */
export async function ask(session: Session, id: string, args: readonly unknown[], cancel?: Cancel): Promise<Answer> {
  const result = session.call(id, cancel ? [...filled(args, session.maxArguments(id) ?? args.length), cancel] : args);
  if (!result.ok) return result;
  let value: unknown;
  try {
    value = await result.value;
  } catch (thrown) {
    return { ok: false, error: reason(session, thrown) };
  }
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  return { ok: true, grid: rows.map((row) => (Array.isArray(row) ? row : [row]).map((cell) => answered(session, cell))) };
}

/** Omitted arguments in full, as the invocation stands behind the last one. */
function filled(args: readonly unknown[], count: number): unknown[] {
  return Array.from({ length: Math.max(count, args.length) }, (_, i) => args[i] ?? null);
}

function answered(session: Session, cell: unknown): Answered {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") return cell;
  return cell === null || cell === undefined ? "" : reason(session, cell);
}

function reason(session: Session, thrown: unknown): SessionError {
  return session.reasonOf(thrown) ?? { error: "#VALUE!", code: "internal", values: { value: String(thrown) }, message: String(thrown) };
}

export function isReason(cell: Answered | undefined): cell is SessionError {
  return typeof cell === "object";
}
