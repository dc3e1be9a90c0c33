import { Report } from "../../src/assessment/report";
import { readDataset, type Dataset } from "../../src/assessment/dataset";
import { coordinate, layerFinding, placesOf, scoreUnits } from "../../src/assessment/layers";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS, withCell } from "./example";

const session = realSession();

async function read(table?: readonly (readonly (string | number | null)[])[]): Promise<Dataset> {
  const dataset = await readDataset(exampleWorkbook(table), session, ADDRESS);
  if (!dataset) throw new Error("no table");
  return dataset;
}

describe("standings", () => {
  test("hold what HFS.SCORE returns, to the last digit", async () => {
    const scored = await scoreUnits(session, await read());
    const called = session.call("SCORE", [REGIONS]);
    if (!scored.ok || !called.ok) throw new Error("SCORE failed");
    const report = new Report(called.value as number[][]);
    scored.value.units.forEach((unit, i) => {
      expect(unit.scores).toEqual({ H: report.cell(i, "Hardware"), F: report.cell(i, "Firmware"), S: report.cell(i, "Software") });
      expect([unit.unit, unit.overall, unit.rank, unit.coverage]).toEqual([
        REGIONS[i + 1][0],
        report.cell(i, "Overall"),
        report.cell(i, "Rank"),
        report.cell(i, "Coverage"),
      ]);
    });
    expect(scored.value.ranked).toBe(5);
  });

  test("keep the reason of a layer that lacks too many indicators, and compute the other units", async () => {
    const table = withCell(1, 1, "NA").map((row, i) => row.map((cell, j) => (i === 1 && j === 2 ? "NA" : cell)));
    const scored = await scoreUnits(session, await read(table));
    if (!scored.ok) throw new Error(scored.error.message);
    const [north, south] = scored.value.units;
    expect(north.scores.H).toBeNull();
    expect(north.reasons.H?.code).toBe("lowCoverage");
    expect(north.rank).toBeNull();
    expect(south.scores.H).not.toBeNull();
    expect(scored.value.scored).toEqual({ H: 4, F: 5, S: 5 });
  });

  test("a layer without indicators is blank without a reason", async () => {
    const table = REGIONS.map((row) => row.slice(0, 5));
    const dataset = await readDataset(exampleWorkbook(table), session, "Data!A3:E8");
    if (!dataset) throw new Error("no table");
    const scored = await scoreUnits(session, dataset);
    if (!scored.ok) throw new Error(scored.error.message);
    expect(scored.value.scored.S).toBe(0);
    expect(scored.value.units[0].reasons).toEqual({});
    expect(layerFinding(scored.value.units[0].scores)).toEqual({ kind: "incomplete" });
  });

  test("an error of the table is handed on with its code and place", async () => {
    const scored = await scoreUnits(session, await read(withCell(1, 1, "many")));
    expect(scored).toMatchObject({ ok: false, error: { code: "textAmongNumbers", values: { row: "North", column: "H1 R&D", value: '"many"' } } });
  });
});

describe("places", () => {
  test("ties share the better place and holes have none", () => {
    expect(placesOf([0.2, 0.9, null, 0.9, 0.1])).toEqual([3, 1, null, 1, 4]);
  });
});

describe("the finding", () => {
  test("names the layer that leads and the one that lags", () => {
    expect(layerFinding({ H: 0.52, F: 0.76, S: 0.4 })).toEqual({ kind: "leadsLags", lead: "F", lag: "S" });
  });
  test("names one layer alone when the other two are level", () => {
    expect(layerFinding({ H: 0.5, F: 0.49, S: 0.8 })).toEqual({ kind: "leads", lead: "S" });
    expect(layerFinding({ H: 0.1, F: 0.49, S: 0.5 })).toEqual({ kind: "lags", lag: "H" });
  });
  test("names no layer where all three are in the lowest fifth", () => {
    expect(layerFinding({ H: 0.19, F: 0.02, S: 0.03 })).toEqual({ kind: "low" });
    expect(layerFinding({ H: 0.2, F: 0.02, S: 0.02 })).toEqual({ kind: "leads", lead: "H" });
  });
  test("calls three like scores level, but not a slow slope from first to last", () => {
    expect(layerFinding({ H: 0.5, F: 0.51, S: 0.49 })).toEqual({ kind: "level" });
    // Both distances are .03, whatever the last bits of the differences are.
    expect(layerFinding({ H: 0.5, F: 0.47, S: 0.44 })).toEqual({ kind: "leadsLags", lead: "H", lag: "S" });
    expect(layerFinding({ H: 0.5, F: 0.52, S: 0.48 })).toEqual({ kind: "leadsLags", lead: "F", lag: "S" });
  });
});

describe("coordination", () => {
  test("is blank where a layer has no score, as on the sheet", async () => {
    expect(await coordinate(session, { unit: "A", scores: { H: 0.5, F: 0.4, S: null } } as unknown as Parameters<typeof coordinate>[1])).toBeNull();
  });

  test("of one unit is what HFS.COORDINATION says of its three scores", async () => {
    const scored = await scoreUnits(session, await read());
    if (!scored.ok) throw new Error(scored.error.message);
    const unit = scored.value.units[2];
    const called = session.call("COORDINATION", [
      [
        ["Unit", "Hardware", "Firmware", "Software"],
        [unit.unit, unit.scores.H, unit.scores.F, unit.scores.S],
      ],
    ]);
    if (!called.ok) throw new Error(called.error.message);
    expect(await coordinate(session, unit)).toEqual({ degree: (called.value as number[][])[1][3], class: (called.value as string[][])[1][4] });
  });
});
