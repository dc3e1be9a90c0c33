import { movedAddress, takesBack, type Move, type Shifting } from "../../src/workbook/moves";

const rows = (kind: "inserted" | "removed", at: number, count: number): Shifting => ({ kind, sheet: "Data", axis: "rows", at, count });
const columns = (kind: "inserted" | "removed", at: number, count: number): Shifting => ({ kind, sheet: "Data", axis: "columns", at, count });
const TABLE = "Data!B4:E10";
const after = (move: Move): string | null => movedAddress(TABLE, move);

describe("an address after a move", () => {
  test("bears the new name of its sheet, and no other", () => {
    const move: Move = { kind: "renamed", from: "Data", to: "My data" };
    expect(["Data!A1:B2", "DATA!A1", "Other!A1", "not an address"].map((one) => movedAddress(one, move))).toEqual([
      "'My data'!A1:B2",
      "'My data'!A1",
      "Other!A1",
      "not an address",
    ]);
  });

  test("is pushed on by what is inserted at its start or before", () => {
    expect(after(rows("inserted", 0, 2))).toBe("Data!B6:E12");
    expect(after(rows("inserted", 3, 1))).toBe("Data!B5:E11");
    expect(after(columns("inserted", 1, 1))).toBe("Data!C4:F10");
  });

  test("is made longer by what is inserted inside, up to its last row or column", () => {
    expect(after(rows("inserted", 4, 1))).toBe("Data!B4:E11");
    expect(after(rows("inserted", 9, 3))).toBe("Data!B4:E13");
    expect(after(columns("inserted", 4, 2))).toBe("Data!B4:G10");
  });

  test("is left by what is inserted after it or on another sheet", () => {
    expect(after(rows("inserted", 10, 5))).toBe(TABLE);
    expect(after(columns("inserted", 5, 1))).toBe(TABLE);
    expect(after({ ...rows("inserted", 0, 2), sheet: "Other" })).toBe(TABLE);
  });

  test("loses what is removed, wherever the removed rows begin and end", () => {
    expect(after(rows("removed", 0, 2))).toBe("Data!B2:E8");
    expect(after(rows("removed", 5, 2))).toBe("Data!B4:E8");
    expect(after(rows("removed", 2, 3))).toBe("Data!B3:E7");
    expect(after(rows("removed", 8, 9))).toBe("Data!B4:E8");
    expect(after(columns("removed", 0, 3))).toBe("Data!A4:B10");
    expect(after(rows("removed", 20, 2))).toBe(TABLE);
  });

  test("is none when nothing of it is left", () => {
    expect(after(rows("removed", 3, 7))).toBeNull();
    expect(after(columns("removed", 0, 30))).toBeNull();
  });

  test("follows cells that push others on only where all of its width is pushed", () => {
    const cells = (first: number, count: number): string | null => after({ ...rows("inserted", 5, 2), across: { first, count } });
    expect(cells(1, 4)).toBe("Data!B4:E12");
    expect(cells(0, 9)).toBe("Data!B4:E12");
    expect(cells(1, 3)).toBe(TABLE);
    expect(cells(2, 5)).toBe(TABLE);
    expect(after({ ...columns("removed", 2, 1), across: { first: 3, count: 7 } })).toBe("Data!B4:D10");
  });

  test("is the one before after what was inserted is removed, at every place", () => {
    for (let at = 0; at < 14; at++)
      for (const count of [1, 3])
        for (const inserted of [rows("inserted", at, count), columns("inserted", at, count)])
          expect(movedAddress(after(inserted)!, { ...inserted, kind: "removed" })).toBe(TABLE);
  });
});

describe("a move takes another back", () => {
  test("where it names the same rows the other way round, or the names the other way round", () => {
    expect(takesBack(rows("inserted", 3, 1), rows("removed", 3, 1))).toBe(true);
    expect(takesBack({ kind: "renamed", from: "B", to: "A" }, { kind: "renamed", from: "A", to: "B" })).toBe(true);
  });

  test("not where anything else differs, or nothing", () => {
    expect(takesBack(rows("inserted", 3, 1), rows("inserted", 3, 1))).toBe(false);
    expect(takesBack(rows("inserted", 3, 1), rows("removed", 4, 1))).toBe(false);
    expect(takesBack(rows("inserted", 3, 1), columns("removed", 3, 1))).toBe(false);
    expect(takesBack({ kind: "renamed", from: "A", to: "B" }, { kind: "renamed", from: "A", to: "B" })).toBe(false);
    expect(takesBack(rows("inserted", 3, 1), { kind: "renamed", from: "A", to: "B" })).toBe(false);
  });
});
