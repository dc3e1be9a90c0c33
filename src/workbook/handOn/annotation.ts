import { formatAddress } from "../address";
import type { InputFinder } from "../formula/references";
import { findCalls, type Argument, type HfsCall } from "../formula/parse";
import type { Area } from "../port";
import type { About } from "./about";

/** What is told about a formula, in a note, in the log and beside frozen values. */
export interface Annotation {
  readonly formula: string;
  /** Ids of the functions, each once. */
  readonly functions: readonly string[];
  /** The cells that it refers to. */
  readonly areas: readonly Area[];
  /** The addresses of these cells, behind the name that stands for them: `Regions (Data!A5:W35)`. */
  readonly inputs: readonly string[];
  /** Arguments that are values: `method "entropy"`, `seed 42`; those of random draws also where they are left out. */
  readonly options: readonly string[];
  readonly meanings: readonly { readonly id: string; readonly meaning: string; readonly source: string }[];
}

/** Reads a formula in the cell `at`. */
export async function annotationOf(formula: string, at: Area, finder: InputFinder, about: About): Promise<Annotation> {
  const calls = allCalls(formula);
  const functions = functionsOf(formula);
  const inputs = await finder.of(formula, at);
  return {
    formula,
    functions,
    areas: inputs.map(({ area }) => area),
    inputs: inputs.map(({ text, area }) => (/^(?:.*!)?[$A-Z\d:]+$/i.test(text) ? formatAddress(area) : `${text} (${formatAddress(area)})`)),
    options: calls.flatMap((call) => optionsOf(call, about, functions.length > 1)),
    meanings: functions.flatMap((id) => {
      const known = about.describe(id);
      return known ? [{ id, meaning: known.meaning, source: known.source }] : [];
    }),
  };
}

/** Ids of all our functions in a formula, the outer ones first, each once. */
export function functionsOf(formula: string): string[] {
  return [...new Set(allCalls(formula).map(({ id }) => id))];
}

/** The calls of our functions, those inside others and inside the spreadsheet's own included. */
function allCalls(formula: string): HfsCall[] {
  return findCalls(formula).flatMap((call) => [call, ...call.args.flatMap((argument) => (isRead(argument) ? [] : allCalls(argument.text)))]);
}

function isRead({ kind }: Argument): boolean {
  return kind !== "call" && kind !== "native";
}

function optionsOf(call: HfsCall, about: About, named: boolean): string[] {
  const { parameters = [], drawn = {} } = about.describe(call.id) ?? {};
  const name = (option: string): string => `${named ? `${call.id}: ` : ""}${option}`;
  const given = call.args.flatMap(({ kind, text }, i) =>
    kind === "value" || kind === "array" ? [name(`${parameters[i] ?? `argument ${i + 1}`} ${text}`)] : [],
  );
  const left = Object.entries(drawn).filter(([parameter]) => (call.args[parameters.indexOf(parameter)]?.kind ?? "blank") === "blank");
  return [...given, ...left.map(([parameter, preset]) => name(`${parameter} ${preset} (default)`))];
}
