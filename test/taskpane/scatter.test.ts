import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PlotSeries } from "../../src/taskpane/charts/plot";
import { naming, points } from "../../src/taskpane/charts/scatterPoints";
import { textWidth } from "../../src/taskpane/charts/scale";
import { placeLabels } from "../../src/taskpane/charts/ternary";
import { WorkbookChart, type WorkbookChartProps } from "../../src/taskpane/charts/WorkbookChart";
import type { ChartDefinition } from "../../src/workbook/port";

type Column = (number | null)[];

const group = (name: string, x: Column, values: Column, hollow = false): PlotSeries => ({ name, color: "#000000", x, values, hollow });

const definition: ChartDefinition = {
  id: "map",
  kind: "scatter",
  title: "What is near",
  description: "A point per section.",
  categories: "A!A1:A6",
  series: [
    { name: "present", x: "A!B1:B6", values: "A!C1:C6", color: "#5F6673", hollow: true },
    { name: "absent", x: "A!D1:D6", values: "A!E1:E6", color: "#0072B2" },
  ],
  axisTitle: "Complexity",
  xAxisTitle: "Relatedness density",
  place: "A!G1:L20",
};
const categories = ["Machines", "Metals", "Textiles", "Footwear", "Weapons", "Foods"];
/** Present: the first three; absent: the others. */
const xs: Column[] = [
  [0.6, 0.5, 0.4, null, null, null],
  [null, null, null, 0.3, 0.55, 0.45],
];
const series: Column[] = [
  [1.2, 0.5, -0.8, null, null, null],
  [null, null, null, -1.1, 0.9, -0.4],
];
const draw = (props: Partial<WorkbookChartProps> = {}): string =>
  renderToStaticMarkup(createElement(WorkbookChart, { definition, categories, series, xs, width: 420, height: 320, theme: "light", ...props }));
const attributes = (svg: string, element: string): Record<string, string>[] =>
  [...svg.matchAll(new RegExp(`<${element} ([^>]*?)/?>`, "g"))].map(([, text]) =>
    Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
/** The marks by the name they are given for the mouse. */
const marks = (svg: string): Map<string, Record<string, string>> =>
  new Map(
    [...svg.matchAll(/<circle ([^>]*)><title>([^:]*):/g)].map(([, text, name]) => [
      name,
      Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
    ]),
  );
/** The names beside the marks, with the space that they take. */
const names = (svg: string): { text: string; left: number; right: number; top: number; bottom: number; weight: string }[] =>
  [...svg.matchAll(/<text ([^>]*paint-order[^>]*)>([^<]*)</g)].map(([, own, text]) => {
    const at = Object.fromEntries([...own.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    const width = textWidth(text, Number(at["font-size"]));
    const left = Number(at.x) - (at["text-anchor"] === "end" ? width : at["text-anchor"] === "middle" ? width / 2 : 0);
    return { text, left, right: left + width, top: Number(at.y) - Number(at["font-size"]) * 0.75, bottom: Number(at.y), weight: at["font-weight"] };
  });

describe("the points of a scatter", () => {
  test("are the categories with both numbers; a missing one is no point at zero", () => {
    const own = [group("hollow", [1, null, 3], [4, 5, null], true), group("filled", [null, 2, Number.NaN], [null, 7, 1])];
    expect(points(own)).toEqual([
      { series: 0, category: 0, x: 1, y: 4 },
      { series: 1, category: 1, x: 2, y: 7 },
    ]);
    expect(points([{ name: "without x", color: "#000000", values: [1, 2] }])).toEqual([]);
  });

  test("hollow ones are drawn first, whatever the order of the groups", () => {
    const own = [group("filled", [1], [1]), group("hollow", [1], [1], true)];
    expect(points(own).map(({ series: s }) => s)).toEqual([1, 0]);
  });

  test("are named group by group in turn, filled first, from the upper right; the chosen one before all", () => {
    const own = [group("hollow", [0, 10, 5, null], [0, 10, 5, null], true), group("filled", [null, null, 1, 9], [null, null, 1, 9])];
    const shown = points(own);
    expect(naming(shown, own, -1).map((i) => [shown[i].series, shown[i].category])).toEqual([
      [1, 3],
      [0, 1],
      [1, 2],
      [0, 2],
      [0, 0],
    ]);
    const chosen = shown.findIndex(({ series: s, category }) => s === 0 && category === 0);
    expect(naming(shown, own, chosen)[0]).toBe(chosen);
    expect(naming(shown, own, chosen)).toHaveLength(5);
  });

  test("are compared on both axes by their range, not by their size", () => {
    const own = [group("a", [0, 1000, 500], [0.3, 0, 0.2])];
    // 0 + 1, 1 + 0 and 0.5 + 2/3.
    expect(naming(points(own), own, -1)[0]).toBe(2);
  });

  test("on one line, or in one place, have an order too", () => {
    const own = [group("a", [2, 2], [1, 3])];
    expect(naming(points(own), own, -1)).toEqual([1, 0]);
    expect(naming([], own, -1)).toEqual([]);
  });
});

describe("a scatter over the cells", () => {
  test("puts larger x to the right and larger y higher, inside the picture at every size", () => {
    for (const [width, height] of [
      [270, 220],
      [420, 320],
      [700, 460],
    ]) {
      const found = marks(draw({ width, height }));
      expect([...found.keys()].sort()).toEqual([...categories].sort());
      const all = categories.map((name, i) => ({
        x: xs[0][i] ?? xs[1][i]!,
        y: series[0][i] ?? series[1][i]!,
        cx: Number(found.get(name)!.cx),
        cy: Number(found.get(name)!.cy),
      }));
      for (const a of all) {
        expect([a.cx >= 5, a.cx <= width - 5, a.cy >= 30, a.cy <= height - 5]).toEqual([true, true, true, true]);
        for (const b of all) expect([Math.sign(a.cx - b.cx), Math.sign(b.cy - a.cy)]).toEqual([Math.sign(a.x - b.x), Math.sign(a.y - b.y)]);
      }
    }
  });

  test("keeps distances: equal steps of the numbers are equal steps on the picture", () => {
    const found = marks(
      draw({
        categories: ["a", "b", "c"],
        xs: [[0.1, 0.2, 0.4], []],
        series: [[-1, 0, 2], []],
      }),
    );
    const [a, b, c] = ["a", "b", "c"].map((name) => [Number(found.get(name)!.cx), Number(found.get(name)!.cy)]);
    expect((c[0] - b[0]) / (b[0] - a[0])).toBeCloseTo(2, 9);
    expect((c[1] - b[1]) / (b[1] - a[1])).toBeCloseTo(2, 9);
  });

  test("shows groups by filling, names them beside a mark and names both axes", () => {
    const svg = draw();
    const found = marks(svg);
    expect(["Machines", "Metals", "Textiles"].map((name) => found.get(name)!.fill)).toEqual(["none", "none", "none"]);
    expect(["Footwear", "Weapons", "Foods"].map((name) => found.get(name)!.fill)).toEqual(["#0072B2", "#0072B2", "#0072B2"]);
    expect(found.get("Machines")!.stroke).toBe("#5F6673");
    expect(texts(svg)).toEqual(expect.arrayContaining(["present", "absent", "Complexity", "Relatedness density"]));
    // Six marks and two of the key.
    expect(attributes(svg, "circle")).toHaveLength(8);
    expect(svg).toContain("<desc");
    expect(svg).toContain("A point per section.");
    expect(draw({ theme: "dark" })).toContain("#56B4E9");
  });

  test("draws the line of zero where an axis crosses it, darker than the others", () => {
    const strong = attributes(draw({ xs: [[0.9, 0.8, 0.7], []] }), "line").filter(({ stroke }) => stroke === "#9CA3AF");
    expect(strong).toHaveLength(1);
    expect(strong[0].y1).toBe(strong[0].y2);
    const far = draw({ xs: [[5, 6], []], series: [[10, 11], []], categories: ["a", "b"] });
    expect(attributes(far, "line").filter(({ stroke }) => stroke === "#9CA3AF")).toEqual([]);
  });

  test("the highlighted category is named, dark and bold, even among many", () => {
    const many = Array.from({ length: 30 }, (_, i) => `Activity ${i + 1}`);
    const props = {
      categories: many,
      xs: [many.map((_, i) => i / 30), many.map(() => null)],
      series: [many.map((_, i) => Math.sin(i)), many.map(() => null)],
    };
    const svg = draw({ ...props, highlight: "Activity 3" });
    const bold = names(svg).filter(({ weight }) => weight === "600");
    expect(bold.map(({ text }) => text)).toEqual(["Activity 3"]);
    expect(marks(svg).get("Activity 3")).toMatchObject({ stroke: "#111827", fill: "none" });
    expect(names(svg).length).toBeLessThanOrEqual(7);
    expect(names(draw({ ...props, highlight: "Nowhere" })).every(({ weight }) => weight === "400")).toBe(true);
    expect(marks(draw({ highlight: "Weapons" })).get("Weapons")).toMatchObject({ fill: "#111827" });
  });

  test("at most seven names, over no other name and within the picture, wherever the points are", () => {
    const number = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 25 }), fc.integer({ min: 270, max: 700 }), (places, width) => {
        const svg = draw({
          width,
          categories: places.map((_, i) => `Section with a name ${i}`),
          xs: [places.map(([x]) => x), []],
          series: [places.map(([, y]) => y), []],
          highlight: "Section with a name 0",
        });
        expect(svg).not.toMatch(/NaN|Infinity/);
        const placed = names(svg);
        expect(placed.length).toBeLessThanOrEqual(7);
        expect(placed.filter(({ weight }) => weight === "600")).toHaveLength(1);
        placed.forEach((a, i) => {
          expect([a.left >= 0, a.right <= width, a.top >= 0, a.bottom <= 320]).toEqual([true, true, true, true]);
          placed.slice(i + 1).forEach((b) => expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true));
        });
      }),
    );
  });

  test("a category without numbers is no point, and no numbers at all are no failure", () => {
    const some = draw({ xs: [[0.6, null], []], series: [[1.2, 3], []] });
    expect([...marks(some).keys()]).toEqual(["Machines"]);
    expect(some).not.toMatch(/NaN|Infinity/);
    for (const nothing of [draw({ xs: [], series: [] }), draw({ categories: [], xs: [[], []], series: [[], []] })]) {
      expect(marks(nothing).size).toBe(0);
      expect(nothing).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe("names beside marks", () => {
  test("leave the picture neither above nor below where its height is given", () => {
    const low = placeLabels([{ x: 50, y: 98, radius: 4, text: "wide name" }], [0], 11, 100, 100);
    expect(low).toHaveLength(1);
    expect(low[0].y).toBeLessThanOrEqual(100);
    const high = placeLabels([{ x: 50, y: 3, radius: 4, text: "wide name" }], [0], 11, 100, 100);
    expect(high[0].y).toBeGreaterThanOrEqual(11);
  });
});
