import { demandOrientation } from "../../src/assessment/demandOrientation";
import { diagnose, gainsByHardware, GRID, valueByDemand } from "../../src/assessment/diagnosis";
import { around, type RankInterval } from "../../src/assessment/rankIntervals";
import { firstLayer, planRoadmap, valueFalls } from "../../src/assessment/roadmapPlan";
import type { CellValue } from "../../src/workbook/port";
import { realSession } from "../realSession";

const session = realSession();
const scores = (h: number, f: number, s: number): (string | number)[][] => [
  ["Unit", "Hardware", "Firmware", "Software"],
  ["Hub", h, f, s],
];
const HUB = scores(0.52, 0.4, 0.17);

async function diagnosed(table = HUB, demand: number | null = 0.75) {
  const outcome = await diagnose(session, table, demand, null);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

describe("the diagnosis", () => {
  test("holds what the functions say of the same scores", async () => {
    const found = await diagnosed();
    const value = (session.call("VALUE", [HUB, 0.75]) as { value: CellValue[][] }).value[1];
    const stability = (session.call("STABILITY", [HUB, 0.75]) as { value: CellValue[][] }).value[1];
    const shares = (session.call("SHARES", [HUB, 0.75]) as { value: CellValue[][] }).value[1];
    expect([found.value, found.floor, found.ceiling, found.realized.S]).toEqual([value[2], value[6], value[7], value[5]]);
    expect([found.mean, found.spread, found.verdict]).toEqual([stability[2], stability[3], stability[7]]);
    expect([found.gains.H, found.gains.S, found.switchLevel]).toEqual([shares[4], shares[6], shares[7]]);
  });

  test("an OEM hub is past the level at which brand first pays, a design shell is not (theory 3.5)", async () => {
    const hub = await diagnosed();
    expect(hub.switchLevel).toBeLessThan(0.52);
    const shell = await diagnosed(scores(0.15, 0.45, 0.6), 0.5);
    expect(shell.switchLevel).toBeGreaterThan(0.15);
  });

  test("the curve over demand runs from hardware alone to software alone, within floor and ceiling", async () => {
    const found = await diagnosed();
    const curve = await valueByDemand(session, HUB, null);
    expect(curve).toHaveLength(GRID.length);
    expect(curve[0]).toBeCloseTo(found.ceiling ?? NaN, 12);
    expect(curve[curve.length - 1]).toBeCloseTo(found.floor ?? NaN, 12);
    curve.forEach((value, i) => i > 0 && expect(value).toBeLessThanOrEqual((curve[i - 1] ?? NaN) + 1e-12));
  });

  test("the gains of hardware and software cross at the switch level", async () => {
    const { switchLevel } = await diagnosed();
    const { H, S } = await gainsByHardware(session, HUB, 0.75, null);
    GRID.forEach((h, i) => {
      if (i > 0 && Math.abs(h - (switchLevel ?? NaN)) > 0.01) expect(Number(S[i]) > Number(H[i])).toBe(h > (switchLevel ?? NaN));
    });
  });

  test("a simpler process opens the gate further and never lowers the value", async () => {
    const plain = await diagnosed();
    const simple = await diagnose(session, HUB, 0.75, [["h50", 0.3]]);
    expect(simple.ok && simple.value.value).toBeGreaterThan(plain.value ?? NaN);
  });
});

describe("demand orientation", () => {
  const none = [null, null, null, null, null];

  test("is not known before an answer, the mean of answers after, and what was given outright in any case", async () => {
    expect(await demandOrientation(session, { demand: null, components: none })).toBeNull();
    expect((await demandOrientation(session, { demand: null, components: [0.4, null, null, null, 0.8] }))?.value).toBeCloseTo(0.6, 12);
    expect(await demandOrientation(session, { demand: 0.1, components: [0.4, null, null, null, 0.8] })).toEqual({ value: 0.1, low: null, high: null });
  });

  test("has a range of one standard error, none from a single answer", async () => {
    const two = await demandOrientation(session, { demand: null, components: [0.4, null, null, null, 0.8] });
    expect([two?.low, two?.high]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(0.8, 12)]);
    expect(await demandOrientation(session, { demand: null, components: [null, null, null, 0.3, null] })).toEqual({ value: 0.3, low: null, high: null });
  });
});

test("the units around one are those next to it in rank, and all where there are few", () => {
  const intervals = ["a", "b", "c", "d", "e"].map((unit, i): RankInterval => ({ unit, rank: i === 1 ? null : i + 1, median: null, low: null, high: null }));
  expect(around(intervals, "d", 2).map(({ unit }) => unit)).toEqual(["c", "d"]);
  expect(around(intervals, "a", 3).map(({ unit }) => unit)).toEqual(["a", "c", "d"]);
  expect(around(intervals, "e", 9).map(({ unit }) => unit)).toEqual(["a", "c", "d", "e"]);
});

test("a roadmap spends each year's effort, is worth no less than any rule, and names the layer that comes first", async () => {
  const outcome = await planRoadmap(session, HUB, 0.6, 10, 0.75, null);
  if (!outcome.ok) throw new Error(outcome.error.message);
  const { years, strategies } = outcome.value;
  expect(years).toHaveLength(11);
  years.slice(0, -1).forEach(({ efforts: { H, F, S } }) => expect(Number(H) + Number(F) + Number(S)).toBeCloseTo(0.6, 9));
  strategies.forEach(({ share }) => expect(share).toBeLessThanOrEqual(1 + 1e-12));
  expect(firstLayer(outcome.value)).toBe("S");
  expect(valueFalls(outcome.value)).toBe(Number(years[10].value) < Number(years[0].value));
});

test("the value index falls under next to no effort, and what looks level does not fall", async () => {
  const outcome = await planRoadmap(session, HUB, 0.01, 10, 0.75, null);
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(valueFalls(outcome.value)).toBe(true);
  const ending = (value: number | null): boolean =>
    valueFalls({ ...outcome.value, years: [0.504, value].map((one) => ({ ...outcome.value.years[0], value: one })) });
  expect([ending(0.501), ending(0.499), ending(0.494), ending(0.6), ending(null)]).toEqual([false, false, true, false, false]);
});
