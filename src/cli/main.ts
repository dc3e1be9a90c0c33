import path from "path";
import { catalog } from "../catalog/functions";
import { describer } from "../workbook/handOn/about";
import { writeBook } from "../workbook/xlsx/writeBook";
import { writeResults } from "../workbook/xlsx/writeResults";
import { calculateBook } from "./calculateBook";
import { HELP, readCommand, UsageError, type Command } from "./commandLine";
import { readBytes, readWorkbook, refuseOverwriting, writeBytes } from "./files";
import { loadFunctions, loadMetadata } from "./loadFunctions";
import { allAgree, reportOf } from "./report";
import { sampleFiles } from "./sampleFiles";
import { verifyBook } from "./verifyBook";

/** functions.js and functions.json stand beside the built command line. */
const FOLDER = __dirname;

const today = (): string => new Date().toISOString().slice(0, 10);
const say = (text: string): void => void process.stdout.write(text);

async function run(command: Command): Promise<number> {
  if (command.name === "help") {
    say(HELP);
    return 0;
  }
  const { functions, session } = loadFunctions(FOLDER);
  if (command.name === "version") {
    say(`${session.version}\n`);
    return 0;
  }
  const tools = { functions, metadata: loadMetadata(FOLDER) };
  switch (command.name) {
    case "verify": {
      const results = [];
      let unread = false;
      for (const file of command.files) {
        try {
          const { book, left } = await readWorkbook(file, readBytes(file), session.functions);
          const verification = await verifyBook(book, left, tools, command.tolerance);
          if (!command.json) say(reportOf(file, verification, session.version));
          results.push({ file, agree: allAgree(verification), ...verification });
        } catch (thrown) {
          if (!(thrown instanceof UsageError)) throw thrown;
          process.stderr.write(`${thrown.message}\n`);
          unread = true;
        }
      }
      if (command.json) say(`${JSON.stringify({ version: session.version, node: process.versions.node, files: results }, null, 2)}\n`);
      return unread ? 2 : results.every(({ agree }) => agree) ? 0 : 1;
    }
    case "calc": {
      refuseOverwriting(command.file, command.out, command.force);
      const bytes = readBytes(command.file);
      const { book } = await readWorkbook(command.file, bytes, session.functions);
      const calculated = await calculateBook(book, tools);
      writeBytes(command.out, await writeResults(bytes, calculated.book));
      if (calculated.kept > 0) say(`${calculated.kept} formulas with functions that are only known to Excel keep their saved values.\n`);
      say(`${command.out} is written.\n`);
      return 0;
    }
    case "sample": {
      const about = {
        version: session.version,
        date: command.date,
        describe: describer(
          tools.metadata.functions.map(({ description = "", ...one }) => ({ ...one, description })),
          catalog,
        ),
      };
      const { live, frozen } = await sampleFiles(tools, about);
      for (const [name, book] of [
        ["HFS sample.xlsx", live],
        ["HFS sample (frozen).xlsx", frozen],
      ] as const) {
        const file = path.join(command.folder, name);
        writeBytes(file, await writeBook(book, session.functions));
        say(`${file} is written.\n`);
      }
      return 0;
    }
  }
}

/** 2 for what the user can mend; what is our fault shows where it happened. */
async function main(): Promise<void> {
  try {
    process.exitCode = await run(readCommand(process.argv.slice(2), today()));
  } catch (thrown) {
    const plain = thrown instanceof UsageError;
    process.stderr.write(`${plain ? thrown.message : thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
    process.exitCode = 2;
  }
}

void main();
