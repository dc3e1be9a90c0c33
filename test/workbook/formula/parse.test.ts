import { findCalls, split, type Argument } from "../../../src/workbook/formula/parse";

const args = (formula: string): readonly Argument[] => findCalls(formula)[0].args;

describe("taking a formula apart", () => {
  test("tells references, numbers, texts, flags, blanks and inline arrays apart", () => {
    expect(args(`=HFS.SCORE(Data!$A$5:$W$35,,-1.5e2,"a ""b"", c",TRUE,{1,-2;"x",FALSE},5%,A8#)`)).toEqual([
      { kind: "reference", address: "Data!$A$5:$W$35", spill: false, text: "Data!$A$5:$W$35" },
      { kind: "blank", text: "" },
      { kind: "value", value: -150, text: "-1.5e2" },
      { kind: "value", value: 'a "b", c', text: '"a ""b"", c"' },
      { kind: "value", value: true, text: "TRUE" },
      {
        kind: "array",
        rows: [
          [1, -2],
          ["x", false],
        ],
        text: '{1,-2;"x",FALSE}',
      },
      { kind: "value", value: 0.05, text: "5%" },
      { kind: "reference", address: "A8", spill: true, text: "A8#" },
    ]);
  });

  test("reads sheet names in quotes, with commas and doubled quotes in them", () => {
    expect(args(`=HFS.SCORE('a, (b) ''c'''!B2:C3)`)).toEqual([
      { kind: "reference", address: "'a, (b) ''c'''!B2:C3", spill: false, text: "'a, (b) ''c'''!B2:C3" },
    ]);
  });

  test("reads tables, their parts and names", () => {
    expect(args("=HFS.SCORE(Regions[#All],Regions[[#Headers],[H1 R&D]:[S6, x]],Weights)")).toEqual([
      { kind: "named", name: "Regions", part: "#All", text: "Regions[#All]" },
      { kind: "named", name: "Regions", part: "[#Headers],[H1 R&D]:[S6, x]", text: "Regions[[#Headers],[H1 R&D]:[S6, x]]" },
      { kind: "named", name: "Weights", part: "", text: "Weights" },
    ]);
  });

  test("nests our own calls and leaves Excel's as they are", () => {
    const [nested, native, sum] = args("=HFS.VALUE(hfs.score(A1:C3),TRANSPOSE(A1:A3),A1+1)");
    expect(nested).toMatchObject({ kind: "call", call: { id: "SCORE", args: [{ kind: "reference", address: "A1:C3" }] } });
    expect(native).toEqual({ kind: "native", text: "TRANSPOSE(A1:A3)" });
    expect(sum).toEqual({ kind: "native", text: "A1+1" });
  });

  test("finds our calls inside Excel's, and not inside text or longer names", () => {
    expect(findCalls('=IFERROR(HFS.SCORE(A1:B2),"HFS.PATH(x)")&MYHFS.SCORE(A1)+HFS.VALUE(C1)').map(({ id }) => id)).toEqual(["SCORE", "VALUE"]);
    expect(findCalls("=SUM(A1:A3)")).toEqual([]);
  });

  test("knows the names that Excel writes without the add-in", () => {
    expect(findCalls("=_xldudf_HFS_SCORE(A1:B2)").map(({ id, text }) => [id, text])).toEqual([["SCORE", "_xldudf_HFS_SCORE(A1:B2)"]]);
  });

  test("an unfinished call is no call", () => {
    expect(findCalls("=HFS.SCORE(A1:B2")).toEqual([]);
  });

  test("splits only outside quotes, brackets and braces", () => {
    expect(split("a,\"b,c\",(d,e),{f,g},T[h,i],'j,k'!A1", ",")).toEqual(["a", '"b,c"', "(d,e)", "{f,g}", "T[h,i]", "'j,k'!A1"]);
  });
});
