import { readDataset, type Dataset } from "../../src/assessment/dataset";
import { plainCase } from "../../src/assessment/case";
import { explainPath, layersOf, nearTie, rankPaths, type RankedPath } from "../../src/assessment/paths";
import { en } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS, withCell } from "./example";

const session = realSession();

async function read(table?: readonly (readonly (string | number | null)[])[]): Promise<Dataset> {
  const dataset = await readDataset(exampleWorkbook(table), session, ADDRESS);
  if (!dataset) throw new Error("no table");
  return dataset;
}

describe("the ranking of paths", () => {
  test("is HFS.PATH with all paths, the unranked ones apart with their reason", async () => {
    const outcome = await rankPaths(session, plainCase(await read(), "South", null));
    const called = session.call("PATH", [REGIONS, "South", null, null, 50]);
    if (!outcome.ok || !called.ok) throw new Error("PATH failed");
    const [headings, ...rows] = called.value as (string | number)[][];
    const at = (row: (string | number)[], heading: string): string | number => row[headings.indexOf(heading)];
    const all = [...outcome.value.ranked, ...outcome.value.unranked];
    expect(all.map(({ id, title, reason }) => [id, title, reason])).toEqual(rows.map((row) => [at(row, "Path"), at(row, "Title"), at(row, "Reason")]));
    expect(outcome.value.ranked.map(({ rank, gain }) => [rank, gain])).toEqual(
      rows.filter((row) => at(row, "Rank") !== "").map((row) => [at(row, "Rank"), at(row, "Gain")]),
    );
    expect(outcome.value.unranked.length).toBeGreaterThan(0);
    expect(outcome.value.unranked.every(({ observed, gain }) => observed !== null && observed < 0.5 && gain === null)).toBe(true);
  });

  test("lists every path of the catalogue but A1 and A2, which the pane says are left out", async () => {
    const outcome = await rankPaths(session, plainCase(await read(), "South", null));
    const called = session.call("PATHS", []);
    if (!outcome.ok || !called.ok) throw new Error("PATH failed");
    const [headings, ...rows] = called.value as (string | number)[][];
    const listed = new Set([...outcome.value.ranked, ...outcome.value.unranked].map(({ id }) => id));
    const left = rows.map((row) => String(row[headings.indexOf("Path")])).filter((id) => !listed.has(id));
    expect(left).toEqual(["A1", "A2"]);
    for (const words of [en, zhCN]) for (const id of left) expect(words.pathView.leftOut).toContain(id);
  });

  test("tells the paths that have conditions, a tag being none", async () => {
    const outcome = await rankPaths(session, { ...plainCase(await read(), "South", null) });
    if (!outcome.ok) throw new Error("PATH failed");
    const all = [...outcome.value.ranked, ...outcome.value.unranked];
    const conditional = all.filter((path) => path.conditional).map(({ id }) => id);
    expect(conditional.sort()).toEqual(["B2", "B5", "D3", "E1", "I1", "S1", "S2", "VA"]);
    for (const { conditional: has, reason } of outcome.value.ranked) expect(/Ready \d|Readiness not tested/.test(reason)).toBe(has);
  });

  test("says in the reason when demand was not given, and changes with it", async () => {
    const dataset = await read();
    const [assumed, given, high] = await Promise.all([
      rankPaths(session, plainCase(dataset, "South", null)),
      rankPaths(session, plainCase(dataset, "South", 0.5)),
      rankPaths(session, plainCase(dataset, "South", 0.9)),
    ]);
    if (!assumed.ok || !given.ok || !high.ok) throw new Error("PATH failed");
    expect(assumed.value.ranked[0].reason).toContain("Demand was not given");
    expect(given.value.ranked[0].reason).not.toContain("Demand was not given");
    expect(given.value.ranked.map(({ gain }) => gain)).toEqual(assumed.value.ranked.map(({ gain }) => gain));
    expect(high.value.ranked.map(({ gain }) => gain)).not.toEqual(given.value.ranked.map(({ gain }) => gain));
  });

  test("of a unit without scores is an error that names it", async () => {
    const table = withCell(1, 1, "NA").map((row, i) => row.map((cell, j) => (i === 1 && j === 2 ? "NA" : cell)));
    expect(await rankPaths(session, plainCase(await read(table), "North", null))).toMatchObject({
      ok: false,
      error: { code: "unitWithoutScores", values: { unit: "North" } },
    });
  });
});

describe("the explanation of a path", () => {
  test("has shares that add up to one, the largest first", async () => {
    const dataset = await read();
    const ranking = await rankPaths(session, plainCase(dataset, "South", 0.6));
    if (!ranking.ok) throw new Error(ranking.error.message);
    const explained = await explainPath(session, plainCase(dataset, "South", 0.6), ranking.value.ranked[0].id);
    if (!explained.ok) throw new Error(explained.error.message);
    const shares = explained.value.map(({ share }) => share ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect([...shares].sort((a, b) => b - a)).toEqual(shares);
    expect(explained.value.every(({ indicator, layer }) => layer === indicator[0])).toBe(true);
  });
});

describe("a near tie", () => {
  const path = (gain: number): RankedPath => ({
    id: "",
    title: "",
    layers: [],
    rank: 1,
    gain,
    share: 0,
    observed: 1,
    conditional: true,
    readiness: 1,
    cost: 1,
    lag: 1,
    flip: null,
    lowEffort: null,
    highEffort: null,
    actor: "",
    reason: "",
  });
  test("is a first path less than five percent above the second, as HFS.PATH has it", () => {
    expect(nearTie({ ranked: [path(0.1), path(0.0953)], unranked: [] })).toBe(true);
    expect(nearTie({ ranked: [path(0.1), path(0.0952)], unranked: [] })).toBe(false);
    expect(nearTie({ ranked: [path(0.1)], unranked: [] })).toBe(false);
    expect(nearTie({ ranked: [path(0), path(0)], unranked: [] })).toBe(false);
  });
});

describe("layers of a path", () => {
  test("are read from letters and names", () => {
    expect(layersOf("Firmware, Software")).toEqual(["F", "S"]);
    expect(layersOf("H/F")).toEqual(["H", "F"]);
    expect(layersOf("")).toEqual([]);
  });
});
