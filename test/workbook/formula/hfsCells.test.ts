import { callsHfs, findHfsCells, mendNames } from "../../../src/workbook/formula/hfsCells";
import { FakeWorkbook } from "../../fakeWorkbook";

describe("formulas that call HFS", () => {
  test.each([
    "=HFS.SCORE(Data!A5:W35)",
    "=hfs.score(A1:B2)",
    "=IFERROR(HFS.PATH(A1:B2),0)",
    "=2*HFS.GATE (A1,B1)",
    "=_xldudf_HFS_SCORE(A1:B2)",
    "='C:\\add ins\\x.xla'!_xldudf_HFS_SCORE(A1:B2)",
    "=[1]!_xldudf_HFS_SCORE(A1:B2)",
  ])("%s is one", (formula) => {
    expect(callsHfs(formula)).toBe(true);
  });

  test.each(['="see HFS.SCORE(A1)"', "=SUM(A1:B2)", "HFS.SCORE(A1)", "=XHFS.SCORE(A1)", "=HFS_Data", "", '="a ""HFS.SCORE(x)"" b"'])(
    "%s is none",
    (formula) => {
      expect(callsHfs(formula)).toBe(false);
    },
  );

  test("damaged names are mended, everything else stays", () => {
    expect(mendNames("=_xldudf_HFS_SCORE(A1:B2)")).toBe("=HFS.SCORE(A1:B2)");
    expect(mendNames("='C:\\add ins\\x.xla'!_xldudf_HFS_SCORE(A1)+[1]!_xldudf_hfs_Path(B1)")).toBe("=HFS.SCORE(A1)+HFS.PATH(B1)");
    expect(mendNames("=IF(A1=\"_xldudf_HFS_SCORE(\", HFS.score('a b'!A1), _xldudf_OTHER_X(1))")).toBe(
      "=IF(A1=\"_xldudf_HFS_SCORE(\", HFS.score('a b'!A1), _xldudf_OTHER_X(1))",
    );
  });

  test("they are found on all sheets, and no others", async () => {
    const workbook = new FakeWorkbook(["One", "Empty", "What-if"]);
    await workbook.write("One!B2", [
      ["=HFS.SCORE(A1:B2)", 5],
      ["text HFS.SCORE(", "=SUM(A1:A2)"],
    ]);
    await workbook.write("'What-if'!C9", [["=_xldudf_HFS_PATH(A1)"]]);
    expect(await findHfsCells(workbook)).toEqual([
      { address: "One!B2", formula: "=HFS.SCORE(A1:B2)" },
      { address: "'What-if'!C9", formula: "=_xldudf_HFS_PATH(A1)" },
    ]);
  });
});
