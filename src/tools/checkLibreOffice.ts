import { spawnSync } from "child_process";
import fs from "fs";
import os from "os";
import path from "path";
import { formatAddress } from "../workbook/address";
import type { Book, BookCell } from "../workbook/book/book";
import { compareCells } from "../workbook/handOn/verification";
import { readBook } from "../workbook/xlsx/readBook";
import { DIST, say } from "./root";

/**
 * `npm run check:libreoffice`: opens workbooks in LibreOffice, lets it save them anew, and compares every cell of what it has understood
 * with the file. Only frozen copies can agree: LibreOffice knows no function of an add-in.
 */

const TOLERANCE = 1e-12;
const SHOWN = 20;

const NAMES = fs.existsSync(path.join(DIST, "functions.json"))
  ? (JSON.parse(fs.readFileSync(path.join(DIST, "functions.json"), "utf8")) as { functions: { id: string }[] }).functions.map(({ id }) => id)
  : [];

function libreOffice(): string | null {
  return ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;
}

/** A profile of its own, so that an open LibreOffice is not disturbed and nothing set there counts. */
function savedAnew(program: string, file: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const { status, stderr } = spawnSync(program, [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, file]);
  const out = path.join(folder, path.basename(file));
  if (status !== 0 || !fs.existsSync(out)) throw new Error(`LibreOffice did not open ${file}: ${stderr.toString().trim()}`);
  return out;
}

const read = async (file: string): Promise<Book> => (await readBook(new Uint8Array(fs.readFileSync(file)), path.basename(file), NAMES)).book;

async function check(program: string, file: string): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hfs-libreoffice-"));
  try {
    const [own, theirs] = [await read(file), await read(savedAnew(program, file, folder))];
    let different = 0;
    for (const { name, cells } of own.sheets) {
      const other = theirs.sheets.find((sheet) => sheet.name === name);
      if (!other) {
        say(`  ${name}: LibreOffice has no such sheet`);
        different++;
        continue;
      }
      let agreeing = 0;
      for (const [row, line] of Object.entries(cells))
        for (const [column, cell] of Object.entries(line)) {
          const [mine, found] = [shown(cell), shown(other.cells[Number(row)]?.[Number(column)])];
          if (mine === null && found === null) continue;
          if (compareCells(mine, found, TOLERANCE)) agreeing++;
          else if (++different <= SHOWN)
            say(
              `  ${formatAddress({ sheet: name, row: Number(row), column: Number(column), rows: 1, columns: 1 })}: ${JSON.stringify(mine)} in the file, ${JSON.stringify(found)} in LibreOffice${cell.formula ? `, ${cell.formula}` : ""}`,
            );
        }
      say(`  ${name}: ${agreeing} cells agree`);
    }
    say(`${file}: ${different === 0 ? "every cell agrees" : `${different} cells differ`}`);
    return different;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function shown(cell: BookCell | undefined): NonNullable<BookCell["value"]> | null {
  return cell?.value === "" ? null : (cell?.value ?? null);
}

async function main(files: readonly string[]): Promise<number> {
  const program = libreOffice();
  if (!program) throw new Error("LibreOffice is not installed here: there is no soffice to open the workbook with.");
  const missing = files.find((file) => !fs.existsSync(file));
  if (missing !== undefined) throw new Error(`There is no ${missing}; npm run sample writes the sample.`);
  let different = 0;
  for (const file of files) different += await check(program, file);
  return different === 0 ? 0 : 1;
}

const given = process.argv.slice(2);
main(given.length > 0 ? given : [path.join(DIST, "HFS sample (frozen).xlsx")]).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
