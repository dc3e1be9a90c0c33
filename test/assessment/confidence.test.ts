import { plainCase } from "../../src/assessment/case";
import { rateConfidence } from "../../src/assessment/confidence";
import { readDataset, type Dataset } from "../../src/assessment/dataset";
import { rankPaths } from "../../src/assessment/paths";
import type { CellFunction } from "../../src/functions/session";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS, withCell } from "./example";

const session = realSession();

async function read(table?: readonly (readonly (string | number | null)[])[]): Promise<Dataset> {
  const dataset = await readDataset(exampleWorkbook(table), session, ADDRESS);
  if (!dataset) throw new Error("no table");
  return dataset;
}

describe("how sure a ranking is", () => {
  test("is HFS.CONFIDENCE over 2000 draws, path by path, the most often first as the leader", async () => {
    const dataset = await read();
    for (const demand of [null, 0.8]) {
      const outcome = await rateConfidence(session, plainCase(dataset, "South", demand));
      const called = session.call("CONFIDENCE", [REGIONS, "South", null, demand, 2000, 1]);
      if (!outcome.ok || !called.ok) throw new Error("CONFIDENCE failed");
      const rows = (called.value as (string | number)[][]).slice(1);
      expect([...outcome.value.paths.values()]).toEqual(rows.map((row) => ({ id: row[0], first: row[1] === "" ? null : row[1], verdict: row[6] })));
      expect(outcome.value.leader).toEqual({ id: rows[0][0], first: rows[0][1], verdict: rows[0][6] });
    }
  });

  test("is known of every path of the ranking, and has no number where a path cannot be ranked", async () => {
    const dataset = await read();
    const [ranking, sure] = [await rankPaths(session, plainCase(dataset, "South", 0.5)), await rateConfidence(session, plainCase(dataset, "South", 0.5))];
    if (!ranking.ok || !sure.ok) throw new Error("no answer");
    for (const { id } of ranking.value.ranked) expect(sure.value.paths.get(id)?.first).toEqual(expect.any(Number));
    for (const { id } of ranking.value.unranked) expect(sure.value.paths.get(id)).toEqual({ id, first: null, verdict: "not ranked" });
  });

  test("of a unit without scores is an error that names it", async () => {
    const table = withCell(1, 1, "NA").map((row, i) => row.map((cell, j) => (i === 1 && j === 2 ? "NA" : cell)));
    expect(await rateConfidence(session, plainCase(await read(table), "North", null))).toMatchObject({ ok: false, error: { values: { unit: "North" } } });
  });

  test("can be stopped: the one who asks holds what stops it, behind all twelve arguments", async () => {
    const given: unknown[][] = [];
    // Twelve arguments before the invocation, as the real function has them.
    const confidence: CellFunction = (a, b, c, d, e, f, g, h, i, j, k, l, invocation: { onCanceled?: () => void } = {}) => {
      given.push([a, b, c, d, e, f, g, h, i, j, k, l, invocation]);
      return new Promise((_, reject) => (invocation.onCanceled = () => reject(new Error("stopped"))));
    };
    const own = realSession({ confidence });
    expect(own.maxArguments("CONFIDENCE")).toBe(session.maxArguments("CONFIDENCE"));
    const cancel: { onCanceled?: () => void } = {};
    const answer = rateConfidence(own, plainCase(await read(), "South", null), cancel);
    expect(given[0].slice(1)).toEqual(["South", null, null, 2000, null, null, 15, ...Array(4).fill(null), cancel]);
    cancel.onCanceled?.();
    expect(await answer).toMatchObject({ ok: false });
  });
});
