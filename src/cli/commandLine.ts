import { parseArgs } from "util";
import { TOLERANCE } from "../workbook/handOn/verification";

/** What is asked on the command line. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | { readonly name: "verify"; readonly files: readonly string[]; readonly tolerance: number; readonly json: boolean }
  | { readonly name: "calc"; readonly file: string; readonly out: string; readonly force: boolean }
  | { readonly name: "sample"; readonly folder: string; readonly date: string };

/** A command that cannot be carried out as it was given: exit status 2. */
export class UsageError extends Error {}

export const HELP = `HFS on .xlsx workbooks, without Excel

  hfs-excel verify book.xlsx [more.xlsx ...] [--tolerance 1e-9] [--json]
      Calculates every HFS formula from its inputs, frozen ones included, and
      compares it with the value saved in the file. What Excel calculates
      itself keeps its saved value. Numbers agree within the tolerance as a
      share of the larger one (or of 0.001); text and errors must be the same.
      Exit status: 0 all agree; 1 something differs, could not be checked, or
      there is no HFS formula; 2 the command or a file could not be read.

  hfs-excel calc book.xlsx -o out.xlsx [--force]
      Writes the same workbook with every formula calculated anew.

  hfs-excel sample [folder] [--date 2026-11-26]
      Writes the sample workbook, live and frozen.

  hfs-excel --help, --version
`;

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  tolerance: { type: "string" },
  json: { type: "boolean" },
  out: { type: "string", short: "o" },
  force: { type: "boolean" },
  date: { type: "string" },
} as const;

const ALLOWED = { verify: ["tolerance", "json"], calc: ["out", "force"], sample: ["date"] } as const;

export function readCommand(args: readonly string[], today: string): Command {
  const { values, positionals } = parsed(args);
  const [name, ...files] = positionals;
  if (values.help || (name === undefined && !values.version)) return { name: "help" };
  if (values.version) return { name: "version" };
  if (name !== "verify" && name !== "calc" && name !== "sample") throw new UsageError(`There is no command ${name}; there are verify, calc and sample.`);
  const allowed: readonly string[] = ALLOWED[name];
  const odd = Object.keys(values).find((option) => !allowed.includes(option));
  if (odd) throw new UsageError(`${name} has no option --${odd}.`);
  if (name === "verify") {
    if (files.length === 0) throw new UsageError("verify needs a workbook: hfs-excel verify book.xlsx");
    return { name, files, tolerance: toleranceOf(values.tolerance), json: values.json ?? false };
  }
  if (name === "calc") {
    if (files.length !== 1 || values.out === undefined)
      throw new UsageError("calc needs one workbook and a name for the result: hfs-excel calc book.xlsx -o out.xlsx");
    return { name, file: files[0], out: values.out, force: values.force ?? false };
  }
  if (files.length > 1) throw new UsageError("sample needs one folder at most.");
  const date = values.date ?? today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) throw new UsageError(`--date is ${date}; it must be a day such as 2026-11-26.`);
  return { name, folder: files[0] ?? ".", date };
}

function parsed(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function toleranceOf(text: string | undefined): number {
  if (text === undefined) return TOLERANCE;
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value < 1)) throw new UsageError(`--tolerance is ${text}; it must be a number from 0 to below 1, such as 1e-9.`);
  return value;
}
