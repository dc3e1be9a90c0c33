import fs from "fs";
import path from "path";
import { FileProblem } from "../workbook/xlsx/fileProblem";
import { readBook } from "../workbook/xlsx/readBook";
import { UsageError } from "./commandLine";

/** Reading and writing of files, with a sentence where it cannot be done. */
export function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch (thrown) {
    throw new UsageError(`${file} cannot be read: ${reason(thrown)}.`);
  }
}

/** The workbook in a file. `names`: the add-in's functions, without prefix. */
export async function readWorkbook(file: string, bytes: Uint8Array, names: readonly string[]): ReturnType<typeof readBook> {
  try {
    return await readBook(bytes, titleOf(file), names);
  } catch (thrown) {
    if (thrown instanceof FileProblem) throw new UsageError(`${file} cannot be read. ${thrown.message}`);
    throw thrown;
  }
}

export function writeBytes(file: string, bytes: Uint8Array): void {
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    fs.writeFileSync(file, bytes);
  } catch (thrown) {
    throw new UsageError(`${file} cannot be written: ${reason(thrown)}.`);
  }
}

/** Nothing is written over unless it is asked for, and never the file that was read. */
export function refuseOverwriting(file: string, out: string, force: boolean): void {
  if (path.resolve(file) === path.resolve(out)) throw new UsageError(`${out} is the workbook itself; give the result another name.`);
  if (!force && fs.existsSync(out)) throw new UsageError(`${out} is there already; --force writes over it.`);
}

function titleOf(file: string): string {
  return path.basename(file).replace(/\.xlsx$/i, "");
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it is not allowed",
  EPERM: "it is not allowed",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "the disk is full",
};

function reason(thrown: unknown): string {
  const { code, message } = thrown as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}
