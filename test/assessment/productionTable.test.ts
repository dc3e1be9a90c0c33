import { readDataset } from "../../src/assessment/dataset";
import { findProductionTables, positionArguments, positionFormula, productionParts, readProduction } from "../../src/assessment/productionTable";
import type { CellValue } from "../../src/workbook/port";
import { formatAddress } from "../../src/workbook/address";
import { writeSample } from "../../src/workbook/sample/writeSample";
import { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { positionWorkbook, TABLE, TABLE_ADDRESS } from "./positionExample";

const session = realSession();

async function parts(table: CellValue[][]): Promise<ReturnType<typeof productionParts>> {
  const address = formatAddress({ sheet: "IO", row: 0, column: 0, rows: table.length, columns: table[0].length });
  const dataset = await readDataset(new FakeWorkbook(["IO"]).fill("IO!A1", table), session, address);
  if (!dataset) throw new Error("no table");
  return productionParts(dataset);
}

describe("an input-output table", () => {
  test("is taken apart into flows with their labels, output, trade and inventories", async () => {
    const found = await parts(TABLE);
    if (typeof found === "string") throw new Error(found);
    expect(positionFormula(found)).toBe("=HFS.POSITION(IO!$A$1:$F$5,IO!$K$2:$K$5,IO!$I$2:$I$5,IO!$J$2:$J$5,IO!$H$2:$H$5)");
    const called = session.call("POSITION", positionArguments(found));
    if (!called.ok) throw new Error(called.error.message);
    expect((called.value as unknown[][]).map((row) => row[0])).toEqual(["Sector", "Coal", "Steel", "Machines", "Services"]);
  });

  test("is found in the sample, with its trade and inventories", async () => {
    const workbook = new FakeWorkbook();
    await writeSample(workbook);
    expect(await findProductionTables(workbook, session)).toEqual(["'Input-output'!A6:BB48"]);
    const found = await readProduction(workbook, session, "'Input-output'!A6:BB48");
    const column = (name: string): string => `'Input-output'!$${name}$7:$${name}$48`;
    expect(typeof found === "object" && positionFormula(found)).toBe(
      `=HFS.POSITION('Input-output'!$A$6:$AS$48,${["BB", "AY", "AZ", "AX"].map(column).join(",")}+${column("BA")})`,
    );
  });

  test("statistical errors go with the inventories, or stand in for them", async () => {
    const wide = TABLE.map((row, i) => [...row.slice(0, 7), i === 0 ? "统计误差" : i, ...row.slice(7)]);
    const found = await parts(wide);
    if (typeof found === "string") throw new Error(found);
    expect(positionFormula(found)).toBe("=HFS.POSITION(IO!$A$1:$F$5,IO!$L$2:$L$5,IO!$J$2:$J$5,IO!$K$2:$K$5,IO!$I$2:$I$5+IO!$H$2:$H$5)");
    const inventories = TABLE.slice(1, 5).map((row) => Number(row[7]));
    expect(positionArguments(found)[4]).toEqual(inventories.map((value, i) => [value + i + 1]));
    const alone = await parts(wide.map((row) => row.filter((_, j) => j !== 8)));
    expect(typeof alone === "object" && positionFormula(alone)).toMatch(/,IO!\$H\$2:\$H\$5\)$/);
  });

  test("may bear names on both sides and its output as a row", async () => {
    const found = await parts([
      ["", "煤炭", "钢铁"],
      ["煤炭", 1, 6],
      ["钢铁", 2, 3],
      ["增加值", 7, 11],
      ["总投入", 10, 20],
    ]);
    expect(typeof found === "object" && positionFormula(found)).toBe("=HFS.POSITION(IO!$A$1:$C$3,IO!$B$5:$C$5)");
  });

  test("is closed where exports or imports are missing: one alone would be wrong", async () => {
    const found = await parts(TABLE.map((row) => row.filter((_, j) => j !== 8)));
    expect(typeof found === "object" && positionFormula(found)).toBe("=HFS.POSITION(IO!$A$1:$F$5,IO!$J$2:$J$5)");
  });

  test("is none without a square block under the rows' own names, or without output", async () => {
    expect(await parts(TABLE.map((row, i) => row.map((cell, j) => (i === 0 && j >= 2 ? `T${j}` : cell))))).toBe("noSquare");
    expect(await parts(TABLE.map((row) => row.slice(0, -1)))).toBe("noOutput");
  });

  test("is found among the workbook's tables, and nothing else is", async () => {
    const workbook = positionWorkbook();
    expect(await findProductionTables(workbook, session)).toEqual([TABLE_ADDRESS]);
    expect(await readProduction(workbook, session, "IO!N1:O3")).toBe("notTable");
  });
});
