import fc from "fast-check";
import { linePath } from "../../src/taskpane/charts/LinePlot";
import { labelled, layBars, type PlotSeries } from "../../src/taskpane/charts/plot";
import { extent, fitText, niceTicks, spread, textWidth, wrapText } from "../../src/taskpane/charts/scale";
import { frameOf, gridLines, placeLabels, project, sharesOf, type Shares } from "../../src/taskpane/charts/ternary";

const series = (...values: (number | null)[][]): PlotSeries[] => values.map((own, i) => ({ name: `s${i}`, color: "#000000", values: own }));

describe("axes", () => {
  test("are marked at round numbers that hold the whole range", () => {
    expect(niceTicks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(0, 0.165)).toEqual([0, 0.05, 0.1, 0.15, 0.2]);
    expect(niceTicks(-3, 7, 4)).toEqual([-5, -2.5, 0, 2.5, 5, 7.5]);
    expect(niceTicks(0, 0)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(0, 5e-324)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks(0.1 + 0.2, 0.3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(niceTicks(-1e20, -1e20)).toEqual([-1e20, -8e19, -6e19, -4e19, -2e19, 0]);
  });
  test("of any range begin at or below it, end at or above it and rise evenly", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (low, width) => {
        fc.pre(width > Math.abs(low) * 1e-9);
        const ticks = niceTicks(low, low + width);
        const slack = width * 1e-6;
        expect(ticks[0]).toBeLessThanOrEqual(low + slack);
        expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(low + width - slack);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });
  test("of bars begin at zero, of lines where the values are far from it", () => {
    expect(extent([0.7, 0.9, null], true)).toEqual([0, 0.9]);
    expect(extent([0.7, 0.9], false)).toEqual([0.7, 0.9]);
    expect(extent([0.1, 0.9], false)).toEqual([0, 0.9]);
    expect(extent([-2, 3], true)).toEqual([-2, 3]);
    expect(extent([null], true)).toEqual([0, 1]);
  });
});

describe("bars", () => {
  test("stand beside one another inside their slot and leave out what is missing", () => {
    const bars = layBars(series([0.5, null], [0.2, 0.4]), 2, 100, false);
    expect(bars.map(({ category, series: s }) => [category, s])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(bars[0].across + bars[0].thickness).toBeCloseTo(bars[1].across, 9);
    expect(bars.every(({ category, across, thickness }) => across >= category * 50 && across + thickness <= (category + 1) * 50)).toBe(true);
  });
  test("stacked, positive and negative parts grow apart from zero", () => {
    expect(layBars(series([2], [-1], [3]), 1, 50, true).map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [0, -1],
      [2, 5],
    ]);
  });
  test("the highlighted category keeps its label and its neighbours give way", () => {
    expect(labelled(["a", "b", "c", "d", "e", "f"], 3, "b")).toEqual([false, true, false, false, false, false]);
    expect(labelled(["a", "b", "c", "d"], 2)).toEqual([true, false, true, false]);
  });
});

describe("lines", () => {
  test("break at a missing value", () => {
    expect(
      linePath(
        [1, null, 2, 3],
        (i) => i,
        (value) => value,
      ),
    ).toBe("M0.0 1.0M2.0 2.0L3.0 3.0");
  });
});

describe("texts", () => {
  test("Chinese takes a full square, and a text is cut where its width ends", () => {
    expect(textWidth("硬件层", 10)).toBe(30);
    expect(fitText("Own brands and product definition", 11, 80).endsWith("…")).toBe(true);
    expect(textWidth(fitText("Own brands and product definition", 11, 80), 11)).toBeLessThanOrEqual(80);
    expect(fitText("short", 11, 80)).toBe("short");
  });
  test("a title breaks into lines, Chinese between any two signs", () => {
    expect(wrapText("Gain of the ranked paths", 13, 90)).toHaveLength(2);
    expect(wrapText("各省硬件层固件层软件层得分", 10, 70, 2)).toEqual(["各省硬件层固件", "层软件层得分"]);
    expect(wrapText("one", 13, 90)).toEqual(["one"]);
  });
  test("names at the ends of lines are pushed apart and stay inside", () => {
    const placed = spread([10, 11, 12, 95], 13, 0, 100);
    expect([...placed].sort((a, b) => a - b).every((y, i, all) => i === 0 || y - all[i - 1] >= 13 - 1e-9)).toBe(true);
    expect(Math.max(...placed)).toBeLessThanOrEqual(100);
  });
});

describe("the triangle of layers", () => {
  test("shares add up to one, and a missing score has no place", () => {
    expect(sharesOf({ scores: { H: 0.2, F: 0.2, S: 0.4 } })).toEqual([0.25, 0.25, 0.5]);
    expect(sharesOf({ scores: { H: 0.2, F: null, S: 0.4 } })).toBeNull();
    expect(sharesOf({ scores: { H: 0, F: 0, S: 0 } })).toBeNull();
  });
  test("the full triangle has hardware at the left foot, firmware on top, software at the right foot", () => {
    const full = { least: [0, 0, 0] as const, reach: 1 };
    const height = 100 * (Math.sqrt(3) / 2);
    expect(project([1, 0, 0], full, 100)).toEqual({ x: 0, y: height });
    expect(project([0, 1, 0], full, 100)).toEqual({ x: 50, y: 0 });
    expect(project([0, 0, 1], full, 100)).toEqual({ x: 100, y: height });
  });
  test("any points lie inside the frame that is drawn for them, and so does the point of balance", () => {
    const point = fc
      .tuple(...([0, 1, 2] as const).map(() => fc.double({ min: 0.001, max: 1, noNaN: true })))
      .map(([h, f, s]): Shares => [h / (h + f + s), f / (h + f + s), s / (h + f + s)]);
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const frame = frameOf(points);
        for (const shares of [...points, [1 / 3, 1 / 3, 1 / 3] as const]) {
          const { x, y } = project(shares, frame, 1);
          const height = Math.sqrt(3) / 2;
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(height + 1e-9);
          const half = y / height / 2;
          expect(Math.abs(x - 0.5)).toBeLessThanOrEqual(half + 1e-9);
        }
      }),
    );
  });
  test("grid lines run along equal shares from side to side", () => {
    const lines = gridLines({ least: [0, 0, 0], reach: 1 }, 100, 2);
    expect(lines).toHaveLength(3);
    for (const { from, to } of lines) expect(Math.hypot(from.x - to.x, from.y - to.y)).toBeCloseTo(50, 9);
  });
  test("the chosen unit is named first and names do not cover one another", () => {
    const circles = [
      { x: 50, y: 50, radius: 4, text: "Anhui" },
      { x: 52, y: 51, radius: 4, text: "Hunan" },
      { x: 150, y: 50, radius: 4, text: "Fujian" },
    ];
    const labels = placeLabels(circles, [0, 1, 2], 11, 200);
    expect(labels[0].text).toBe("Anhui");
    const spans = labels.map(({ text, x, y, anchor }) => {
      const width = textWidth(text, 11);
      const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
      return { left, right: left + width, y };
    });
    spans.forEach((a, i) => spans.slice(i + 1).forEach((b) => expect(a.right < b.left || b.right < a.left || Math.abs(a.y - b.y) > 11).toBe(true)));
  });
});
