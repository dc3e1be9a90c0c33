import type { Session, SessionError } from "../../functions/session";
import { formatAddress, parseAddress } from "../address";
import type { Area, Workbook } from "../port";
import { ask, type Answered } from "./ask";
import { findCalls, type Argument, type HfsCall } from "./parse";
import { tablePart } from "./structured";

/** Where formulas are read: relative addresses belong to the sheet. */
export interface Context {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly sheet: string;
}

/** An argument as the function would get it, with its cells where it is a range. */
export interface Resolved {
  readonly value: unknown;
  readonly area: Area | null;
}

/** What became of a call repeated here. */
export type Repeated =
  | { readonly kind: "result"; readonly grid: readonly (readonly Answered[])[]; readonly args: readonly Resolved[] }
  | { readonly kind: "failed"; readonly error: SessionError; readonly args: readonly Resolved[]; readonly inside: HfsCall | null }
  /** The call cannot be repeated: an argument that only the spreadsheet can compute or that cannot be read, or too many of them. */
  | { readonly kind: "stuck"; readonly why: Why; readonly values: Readonly<Record<string, string | number>> };

type Why = "native" | "unresolved" | "whole" | "noSheet" | "tooMany";

class Stuck extends Error {
  constructor(
    readonly why: Why,
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(why);
  }
}

class InnerFailure extends Error {
  constructor(readonly outcome: Repeated & { kind: "failed" }) {
    super(outcome.error.message);
  }
}

const DEPTH = 8;

/** Calls a function again with the arguments that its formula names. */
export async function repeatCall(call: HfsCall, context: Context, depth = 0): Promise<Repeated> {
  try {
    const most = context.session.maxArguments(call.id);
    if (most !== null && call.args.length > most) throw new Stuck("tooMany", { id: call.id, most, given: call.args.length });
    const args: Resolved[] = [];
    for (const argument of call.args) args.push(await resolve(argument, context, depth));
    const answer = await ask(
      context.session,
      call.id,
      args.map(({ value }) => value),
    );
    return answer.ok ? { kind: "result", grid: answer.grid, args } : { kind: "failed", error: answer.error, args, inside: null };
  } catch (thrown) {
    if (thrown instanceof InnerFailure) return thrown.outcome;
    if (thrown instanceof Stuck) return { kind: "stuck", why: thrown.why, values: thrown.values };
    throw thrown;
  }
}

async function resolve(argument: Argument, context: Context, depth: number): Promise<Resolved> {
  switch (argument.kind) {
    case "blank":
      return { value: null, area: null };
    case "value":
      return { value: argument.value, area: null };
    case "array":
      return { value: argument.rows, area: null };
    case "call":
      return { value: await nested(argument.call, context, depth), area: null };
    case "reference":
      return argument.spill ? spilled(argument.address, argument.text, context, depth) : range(argument.address, argument.text, context);
    case "whole":
      await requireSheet(argument.sheet, context);
      return fail("whole", argument.text);
    case "named":
      return range((await namedRange(argument.name, argument.part, context)) ?? fail("unresolved", argument.text), argument.text, context);
    case "native":
      return fail("native", argument.text);
  }
}

function fail(why: Why, text: string): never {
  throw new Stuck(why, { text });
}

/** An address on a sheet that is not there can be told from one that cannot be read. */
async function requireSheet(sheet: string, { workbook }: Context): Promise<void> {
  if (sheet === "" || sheet.includes("[")) return;
  const there = (await workbook.sheets()).some((one) => one.toLowerCase() === sheet.toLowerCase());
  if (!there) fail("noSheet", sheet);
}

async function range(address: string, text: string, context: Context): Promise<Resolved> {
  const { workbook, sheet } = context;
  const area = parseAddress(address, sheet);
  if (!area || area.sheet.includes("[")) return fail("unresolved", text);
  await requireSheet(area.sheet, context);
  try {
    const { values } = await workbook.read(formatAddress(area));
    return { value: values, area };
  } catch {
    return fail("unresolved", text);
  }
}

async function nested(call: HfsCall, context: Context, depth: number): Promise<readonly (readonly Answered[])[]> {
  if (depth >= DEPTH) return fail("unresolved", call.text);
  const outcome = await repeatCall(call, context, depth + 1);
  if (outcome.kind === "stuck") throw new Stuck(outcome.why, outcome.values);
  if (outcome.kind === "failed") throw new InnerFailure({ ...outcome, inside: outcome.inside ?? call });
  return outcome.grid.map((row) => row.map((cell) => (typeof cell === "object" ? cell.error : cell)));
}

/** `A8#`: what the formula in A8 spills, computed here, with the cells it covers. */
async function spilled(address: string, text: string, context: Context, depth: number): Promise<Resolved> {
  const area = parseAddress(address, context.sheet);
  if (!area) return fail("unresolved", text);
  await requireSheet(area.sheet, context);
  const { formulas } = await context.workbook.read(formatAddress(area));
  const [call] = findCalls(formulas[0][0]);
  if (!call || `=${call.text}` !== formulas[0][0].replace(/^=\s*@?/, "=")) return fail("unresolved", text);
  const grid = await nested(call, { ...context, sheet: area.sheet }, depth);
  return { value: grid, area: { ...area, rows: grid.length, columns: grid[0].length } };
}

/** The cells of a table, of a part of it, or of a defined name; null where there is none. */
async function namedRange(name: string, part: string, { workbook }: Context): Promise<string | null> {
  const same = (other: { name: string }): boolean => other.name.toLowerCase() === name.toLowerCase();
  const table = (await workbook.tables()).find(same);
  if (!table) return part === "" ? ((await workbook.names()).find(same)?.address ?? null) : null;
  const headings = (await workbook.read(formatAddress({ ...table.area, rows: 1 }))).values[0].map((value) => String(value ?? ""));
  const area = tablePart(table.area, headings, part);
  return area && formatAddress(area);
}
