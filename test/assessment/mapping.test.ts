import { groupColumns, groupOf, readDataset, type Dataset } from "../../src/assessment/dataset";
import { scoreUnits, withinGroup } from "../../src/assessment/layers";
import { rankPaths } from "../../src/assessment/paths";
import { choiceOf, mapColumns, WEIGHTINGS } from "../../src/assessment/mapping";
import type { CellValue } from "../../src/workbook/port";
import { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS } from "./example";

const session = realSession();

async function read(table: readonly (readonly (string | number | null)[])[] = REGIONS, address = ADDRESS): Promise<Dataset> {
  const dataset = await readDataset(exampleWorkbook(table), session, address);
  if (!dataset) throw new Error("no table");
  return dataset;
}

async function scores(dataset: Dataset): Promise<unknown> {
  const outcome = await scoreUnits(session, dataset);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.units.map(({ unit, scores: layers, overall }) => ({ unit, ...layers, overall }));
}

describe("columns as the user maps them", () => {
  test("need no framework where the headings say it all", async () => {
    const dataset = await read();
    expect(await mapColumns(session, dataset, {}, "equal")).toEqual({ dataset, weightsError: null });
    expect(choiceOf(dataset, 1)).toEqual({ code: "H7", cost: false });
  });

  test("score as a table whose headings say the same", async () => {
    const dataset = await read();
    const { dataset: mapped } = await mapColumns(
      session,
      dataset,
      { "S6 Designs": { code: "F6", cost: false }, "H7 Patents": { code: null, cost: false } },
      "equal",
    );
    expect(mapped.framework?.[2]).toEqual(["H7 Patents", "", 1, ""]);
    const renamed = REGIONS.map((row, i) =>
      i > 0 ? row : row.map((cell) => (cell === "S6 Designs" ? "F6 Designs" : cell === "H7 Patents" ? "Patents" : cell)),
    );
    expect(await scores(mapped)).toEqual(await scores(await read(renamed)));
  });

  test("by their letters alone keep their scores, and move other paths", async () => {
    const dataset = await read();
    const letters = Object.fromEntries(dataset.table.columns.map(({ label, code }) => [label, { code: code?.[0] ?? null, cost: false }]));
    const { dataset: alone } = await mapColumns(session, dataset, letters, "equal");
    expect(await scores(alone)).toEqual(await scores(dataset));
    const paths = async (one: Dataset): Promise<unknown> => {
      const filters = { actor: null, horizon: 15, window: null, resource: false };
      const ranking = await rankPaths(session, { dataset: one, unit: "South", demand: 0.5, group: null, filters, parameters: null });
      return ranking.ok ? ranking.value.ranked.map(({ id, gain }) => [id, gain]) : ranking.error.code;
    };
    expect(await paths(alone)).not.toEqual(await paths(dataset));
  });

  test("of which less is better score as their negatives", async () => {
    const { dataset } = await mapColumns(session, await read(), { "F5 Staff": { code: "F5", cost: true } }, "equal");
    const negated = REGIONS.map((row, i) => row.map((cell, j) => (i > 0 && j === 3 ? -Number(cell) : cell)));
    const [one, other] = [await scores(dataset), await scores(await read(negated))] as { F: number }[][];
    one.forEach((row, i) => expect(row.F).toBeCloseTo(other[i].F, 12));
  });

  test.each(WEIGHTINGS.filter((one) => one !== "equal"))("weigh as HFS.WEIGHTS says, %s", async (method) => {
    const { dataset, weightsError } = await mapColumns(session, await read(), {}, method);
    const weights = session.call("WEIGHTS", [REGIONS, method]) as { ok: true; value: CellValue[][] };
    expect(weightsError).toBeNull();
    expect(dataset.framework?.slice(1).map((row) => row[3])).toEqual(weights.value[1].slice(1));
    const direct = session.call("SCORE", [REGIONS, null, null, [weights.value[1].slice(1)]]) as { ok: true; value: CellValue[][] };
    expect(((await scores(dataset)) as { overall: number }[]).map(({ overall }) => overall)).toEqual(direct.value.slice(1).map((row) => row[4]));
  });

  test("weigh equally where weights cannot be computed, with the reason", async () => {
    const short = REGIONS.slice(0, 3);
    const { dataset, weightsError } = await mapColumns(session, await read(short, "Data!A3:G5"), {}, "factor");
    expect(weightsError?.message).toBeTruthy();
    expect([dataset.framework, dataset.weighting]).toEqual([null, "equal"]);
  });
});

describe("groups of comparison", () => {
  const table: CellValue[][] = [
    ["code", "Region", "Part", "H1 a", "F5 b", "S1 c"],
    ["01", "North", "cold", 1, 2, 3],
    ["02", "South", "warm", 4, 3, 2],
    ["03", "East", "warm", 2, 5, 1],
    ["04", "West", "cold", 3, 1, 5],
  ];

  test("are columns of labels in which some units agree, not all and not none", async () => {
    const workbook = new FakeWorkbook(["Data"]).fill("Data!A1", table);
    const dataset = (await readDataset(workbook, session, "Data!A1:F5")) as Dataset;
    expect(groupColumns(dataset)).toEqual([{ heading: "Part", index: 2 }]);
    expect([...(groupOf(dataset, "Part", "South")?.units ?? [])]).toEqual(["South", "East"]);
    expect(groupOf(dataset, "code", "South")).toBeNull();
    const blank = { ...dataset, values: dataset.values.map((row) => row.map((cell, j) => (j === 2 && row.includes("South") ? "" : cell))) };
    expect(groupOf(blank, "Part", "South")).toBeNull();
    const scored = await scoreUnits(session, dataset);
    if (!scored.ok) throw new Error(scored.error.message);
    const group = withinGroup(scored.value, new Set(["South", "East"]));
    expect(group.units.map(({ unit }) => unit)).toEqual(["South", "East"]);
    expect(group.units.map(({ scores: { H } }) => H)).toEqual([1, 2].map((i) => scored.value.units[i].scores.H));
    expect([...group.units.map(({ rank }) => rank)].sort()).toEqual([1, 2]);
  });
});
