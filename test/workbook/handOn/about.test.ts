import { describer, firstSentence } from "../../../src/workbook/handOn/about";
import { cutPages } from "../../../src/workbook/handOn/pages";
import { keptValue } from "../../../src/workbook/handOn/shown";

describe("descriptions of functions", () => {
  const describeIt = describer(
    [{ id: "RCA", description: "Comparative advantage of every region. Convention: Balassa.", parameters: [{ name: "table" }, { name: "form" }] }],
    [{ id: "RCA", source: "Balassa (1965)." }],
  );

  test("are the first sentence, the source, and the names of the arguments", () => {
    const known = { meaning: "Comparative advantage of every region.", source: "Balassa (1965).", parameters: ["table", "form"], drawn: {} };
    expect(describeIt("rca")).toEqual(known);
    expect(describeIt("OTHER")).toBeNull();
  });

  test.each([
    ["One of e.g. two. Three.", "One of e.g. two."],
    ["Share of 0.5 or more. Then.", "Share of 0.5 or more."],
    ["As in J. Smith and P. Lee. Next.", "As in J. Smith and P. Lee."],
    ["What reaches the row's. Convention: H.", "What reaches the row's."],
    ["No full stop", "No full stop"],
    ["Is it? Yes: 3 of 4. (Else blank.) More.", "Is it? Yes: 3 of 4."],
    ["得分。其余", "得分。"],
  ])("%s", (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe("a long text in pages", () => {
  test("is whole again, and no page begins or ends with a space or half a sign", () => {
    const text = 'a "b"  😀 <地区> & '.repeat(500);
    const pages = cutPages(text, 300);
    expect(pages.join("")).toBe(text);
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/[^\s\uD800-\uDBFF]$/);
    for (const page of pages.slice(1)) expect(page).toMatch(/^[^\s\uDC00-\uDFFF]/);
  });
});

describe("a value that is kept", () => {
  test.each([
    [1.5, 1.5],
    [true, true],
    [null, null],
    ["#N/A", "#N/A"],
    ["", "'"],
    ["=1+1", "'=1+1"],
    ["'x", "''x"],
    ["#1 of 5", "'#1 of 5"],
  ])("%p is written as %p", (value, input) => {
    expect(keptValue(value)).toBe(input);
  });
});
