import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { intervals } from "../../src/taskpane/charts/IntervalPlot";
import type { PlotSeries } from "../../src/taskpane/charts/plot";
import { rankTicks } from "../../src/taskpane/charts/scale";
import { WorkbookChart, type WorkbookChartProps } from "../../src/taskpane/charts/WorkbookChart";
import type { ChartDefinition } from "../../src/workbook/port";

const series = (...values: (number | null)[][]): PlotSeries[] => values.map((own, i) => ({ name: `s${i}`, color: "#000000", values: own }));

const definition: ChartDefinition = {
  id: "ranks",
  kind: "intervals",
  title: "How sure the ranks are",
  description: "",
  categories: "A!A1:A30",
  series: ["Rank", "5 %", "95 %", "Median"].map((name) => ({ name, values: "A!A1:A30", color: "#5F6673" })),
  axisTitle: "1 = best",
  place: "A!C1:H30",
};
const draw = (props: Partial<WorkbookChartProps>): string =>
  renderToStaticMarkup(createElement(WorkbookChart, { definition, categories: [], series: [], width: 360, height: 420, theme: "light", ...props }));
const attributes = (svg: string, element: string): Record<string, string>[] =>
  [...svg.matchAll(new RegExp(`<${element} ([^>]*?)/?>`, "g"))].map(([, text]) =>
    Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe("rank intervals", () => {
  const units = Array.from({ length: 30 }, (_, i) => `Province ${i + 1}`);
  const ranks = units.map((_, i) => i + 1);
  const numbers = [ranks, ranks.map((rank) => Math.max(1, rank - 2)), ranks.map((rank) => Math.min(30, rank + 3)), ranks];

  test("the axis begins at 1 and goes on in round steps", () => {
    expect(rankTicks(30)).toEqual([1, 5, 10, 15, 20, 25, 30]);
    expect(rankTicks(30, 4)).toEqual([1, 10, 20, 30]);
    expect(rankTicks(5)).toEqual([1, 2, 3, 4, 5]);
    expect(rankTicks(51)).toEqual([1, 10, 20, 30, 40, 50]);
    expect(rankTicks(1)).toEqual([1, 2]);
  });

  test("a value that is missing stays missing, and a series that is not given has none", () => {
    const own = series([1, 2], [1, null], [Number.NaN, 3]);
    expect(intervals(own, 2)).toEqual([
      { rank: 1, low: 1, high: null, median: null },
      { rank: 2, low: null, high: 3, median: null },
    ]);
  });

  test("rank 1 stands on the left, each row lower than the one before, inside the picture", () => {
    const svg = draw({ categories: units, series: numbers });
    const dots = attributes(svg, "circle").slice(1);
    expect(dots).toHaveLength(30);
    dots.forEach(({ cx, cy }, i) => {
      expect(Number(cx)).toBeLessThanOrEqual(360);
      expect(Number(cy)).toBeLessThanOrEqual(420);
      if (i > 0) expect([Number(cx) > Number(dots[i - 1].cx), Number(cy) > Number(dots[i - 1].cy)]).toEqual([true, true]);
    });
    expect(texts(svg)).toEqual(expect.arrayContaining(["Rank", "5 % – 95 %", "Median", "1 = best", ...units]));
  });

  test("30 names are legible at every width between 270 and 500, and lie over no whisker", () => {
    for (const width of [270, 360, 500]) {
      const svg = draw({ categories: units, series: numbers, width });
      const names = attributes(svg, "text").filter((text) => text["text-anchor"] === "end" && text["font-weight"]);
      expect(names).toHaveLength(30);
      const whiskers = attributes(svg, "line").filter((line) => line.y1 === line.y2 && line["stroke-linecap"]);
      expect(whiskers).toHaveLength(30);
      for (const name of names) expect(Number(name["font-size"])).toBeGreaterThanOrEqual(9);
      expect(Math.max(...names.map(({ x }) => Number(x)))).toBeLessThan(Math.min(...whiskers.map(({ x1 }) => Number(x1))));
      expect(Math.max(...whiskers.map(({ x2 }) => Number(x2)))).toBeLessThanOrEqual(width);
    }
  });

  test("the highlighted one is dark, bold, filled and says its numbers; the others step back", () => {
    const svg = draw({ categories: units, series: numbers, highlight: "Province 7" });
    expect(texts(svg)).toContain("7 (5–10)");
    expect(svg.match(/opacity="0.65"/g)).toHaveLength(29);
    expect(attributes(svg, "circle").filter(({ fill }) => fill === "#111827")).toHaveLength(1);
    const last = draw({ categories: units, series: numbers, highlight: "Province 30" });
    const told = attributes(last, "text").filter(({ stroke }) => stroke === "none");
    expect(told.map((text) => text["text-anchor"])).toEqual(["end"]);
    expect(draw({ categories: units, series: numbers, highlight: "Nowhere" })).not.toContain('opacity="0.65"');
  });

  test("categories without numbers leave their row free, and no numbers at all are no failure", () => {
    const some = draw({
      categories: ["a", "b", "c"],
      series: [
        [1, null, 2],
        [1, null, null],
        [2, null, null],
        [null, null, 2],
      ],
    });
    expect(attributes(some, "circle")).toHaveLength(3);
    expect(some).not.toMatch(/NaN|Infinity/);
    expect(draw({ categories: ["a"], series: [[], [], [], []] })).not.toMatch(/NaN|Infinity/);
    expect(draw({})).not.toMatch(/NaN|Infinity/);
  });

  test("a bar that is missing says so by a dash", () => {
    const bars: ChartDefinition = { ...definition, kind: "bars", series: [{ name: "Total", values: "A!A1:A3", color: "#5F6673" }] };
    const svg = draw({ definition: bars, categories: ["weights", "treatment", "floor"], series: [[0.7, null, 0.00088]], height: 140 });
    expect(texts(svg).filter((text) => text === "–")).toHaveLength(1);
    expect(texts(svg)).toEqual(expect.arrayContaining(["weights", "treatment", "floor", "0.7", "0.001"]));
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});
