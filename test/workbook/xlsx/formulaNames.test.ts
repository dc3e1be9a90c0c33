import fc from "fast-check";
import { isDynamic } from "../../../src/workbook/xlsx/dynamicArrays";
import { fromFile, toFile } from "../../../src/workbook/xlsx/formulaNames";
import { movedFormula } from "../../../src/workbook/xlsx/sharedFormula";

const NAMES = new Set(["SCORE", "PATH", "RCA"]);

describe("formulas as a file holds them", () => {
  test.each([
    ["=HFS.SCORE(A1:B2)", "_xldudf_HFS_SCORE(A1:B2)"],
    ['=IFERROR(HFS.PATH(A1,"HFS.PATH("),0)', 'IFERROR(_xldudf_HFS_PATH(A1,"HFS.PATH("),0)'],
    ["=XLOOKUP(A1,B:B,C:C)+MAXIFS(A:A,B:B,1)", "_xlfn.XLOOKUP(A1,B:B,C:C)+_xlfn.MAXIFS(A:A,B:B,1)"],
    ["=FILTER(A1:A9,B1:B9>0)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>0)"],
    ["=SORT(A1:A9)", "_xlfn._xlws.SORT(A1:A9)"],
    ["=LET(x,A1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=SUM('北 京'!$A$1#)", "SUM(_xlfn.ANCHORARRAY('北 京'!$A$1))"],
    ["=@A1:A9*2", "_xlfn.SINGLE(A1:A9)*2"],
    ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
    ["=SUM(filter!A1)", "SUM(filter!A1)"],
    ['="a@b.c A1# FILTER("', '"a@b.c A1# FILTER("'],
  ])("%s stands in it as %s, and comes back", (formula, file) => {
    expect(toFile(formula, NAMES)).toBe(file);
    expect(fromFile(file, NAMES)).toBe(formula);
  });

  test("this row of a table is named with its table", () => {
    expect(toFile("=[@GDP]/[@[Jobs 2023]]", NAMES, "HFSData")).toBe("HFSData[[#This Row],[GDP]]/HFSData[[#This Row],[Jobs 2023]]");
    expect(toFile("=HFSData[@GDP]", NAMES)).toBe("HFSData[[#This Row],[GDP]]");
  });

  test.each(["[1]!_xldudf_HFS_SCORE(A1)", "'C:\\add ins\\x.xla'!_xldudf_HFS_SCORE(A1)", "_xldudf_hfs_score(A1)", "HFS.SCORE(A1)"])(
    "%s is read as ours",
    (file) => {
      expect(fromFile(file, NAMES).toUpperCase()).toBe("=HFS.SCORE(A1)");
    },
  );

  test("names that are not ours stay as they are, by the list and not by their look", () => {
    expect(fromFile("_xldudf_HFS_OTHER(A1)+_xldudf_PLSFIX_CAGR(B1)", NAMES)).toBe("=_xldudf_HFS_OTHER(A1)+_xldudf_PLSFIX_CAGR(B1)");
    expect(toFile("=HFS.OTHER(A1)", NAMES)).toBe("HFS.OTHER(A1)");
  });

  test("whatever is nested in whatever: to the file and back is the same formula", () => {
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.constantFrom(
          "A1",
          "$B$2:C9",
          "Data!A1",
          "'a ''b'' 北'!C3",
          "1.5",
          "TRUE",
          '"x ""HFS.SCORE("" ,"',
          "HFSData[GDP]",
          "HFSData[[#All],[a b]]",
          "Rate",
          "{1,2;3,4}",
          "A1#",
          "Sheet_1!D4#",
        ),
        fc
          .tuple(
            fc.constantFrom("HFS.SCORE", "HFS.RCA", "SUM", "XLOOKUP", "FILTER", "SORTBY", "IFNA", "TEXTJOIN", "IF", "NORM.S.DIST"),
            fc.array(tie("formula"), { minLength: 1, maxLength: 3 }),
          )
          .map(([name, args]) => `${name}(${args.join(",")})`),
        fc.tuple(tie("formula"), fc.constantFrom("+", "*", "&", " - ", "<=", "^"), tie("formula")).map((parts) => parts.join("")),
        tie("formula").map((inner) => `(${inner})`),
      ),
    }));
    fc.assert(
      fc.property(formula, (inner) => {
        expect(fromFile(toFile(`=${inner}`, NAMES), NAMES)).toBe(`=${inner}`);
      }),
    );
  });
});

describe("a formula that several cells share", () => {
  test.each([
    ["A1+$B1+C$1+$D$1", 2, 3, "D3+$B3+F$1+$D$1"],
    ["SUM(Data!A1:B2)*'A1 x'!C3", 1, 1, "SUM(Data!B2:C3)*'A1 x'!D4"],
    ['"A1"&A1&LOG10(A1)', 1, 0, '"A1"&A2&LOG10(A2)'],
    ["SUM(A:A)+SUM(1:2)+SUM($B:C)", 1, 2, "SUM(C:C)+SUM(2:3)+SUM($B:E)"],
    ["Table1[A1]+A1+1E5", 0, 1, "Table1[A1]+B1+1E5"],
    ["A1", -1, 0, "A1048576"],
    ["HFS.SCORE(A1:B2)", 1, 0, "HFS.SCORE(A2:B3)"],
  ])("%s moved by %d and %d is %s", (formula, rows, columns, expected) => {
    expect(movedFormula(formula, rows, columns)).toBe(expected);
  });
});

describe("a formula is marked as a dynamic array", () => {
  test.each([
    "=HFS.SCORE(A1)",
    "=IFERROR(HFS.PATH(A1),0)",
    "=A1:A9*2",
    "=SUM((A1:A9>1)*1)",
    "=FILTER(A1:A9,B1:B9)",
    "=MAX(IF(A1:A9>0,1))",
    "=SUM(A1#)",
    "=ABS(A1:A9)",
    "={1,2}",
  ])("%s: one cell of old would not do", (formula) => {
    expect(isDynamic(formula)).toBe(true);
  });

  test.each(["=SUM(A1:A9)", "=A1+1", "=INDEX(Data!A1:C9,MATCH(1,Data!$A$1:$A$9,0),2)", '=IF(A1="a:b",1,0)', '=COUNTIF(A1:A9,">0")', "=SUM('a b'!A1:A9, B1)"])(
    "not %s",
    (formula) => {
      expect(isDynamic(formula)).toBe(false);
    },
  );
});
