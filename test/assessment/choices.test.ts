import { Assessment } from "../../src/assessment/assessment";
import { ChoiceKeeper, choiceKeeperOf } from "../../src/assessment/choiceKeeper";
import { keepChoices, readChoices, type Choices } from "../../src/assessment/choices";
import { PositionStudy } from "../../src/assessment/positionStudy";
import { DEFAULTS } from "../../src/assessment/settings";
import type { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook } from "./example";

const session = realSession();
const NOTHING: Choices = { table: null, unit: null, amounts: null, region: null, production: null, step: null, seen: [], ...DEFAULTS };

/** The pane over a workbook as it is opened, each time anew. */
async function opened(workbook: FakeWorkbook) {
  const assessment = new Assessment(workbook, session);
  const study = new PositionStudy(workbook, session);
  const keeper = new ChoiceKeeper(workbook, assessment, study);
  return { assessment, study, keeper, state: await keeper.restored };
}

describe("choices that a workbook carries", () => {
  test("come back when it is opened again: table, unit, demand, table of amounts, region", async () => {
    const workbook = exampleWorkbook();
    const first = await opened(workbook);
    expect(first.state).toBe("none");
    await first.assessment.chooseTable(ADDRESS);
    await first.assessment.chooseUnit("West");
    await first.assessment.change({ demand: 0.2 });
    await first.study.chooseTable("Data!A3:G8");
    await first.study.chooseRegion("East");
    await first.keeper.settled();
    const again = await opened(workbook);
    expect(again.state).toBe("sound");
    expect(again.assessment.state()).toMatchObject({ address: ADDRESS, unit: "West", demand: 0.2, busy: false });
    expect(again.assessment.state().paths).toEqual(first.assessment.state().paths);
    expect(again.study.state()).toMatchObject({ address: "Data!A3:G8", region: "East" });
  });

  test("are only what the user chose: a table that was found, and coming back itself, change nothing", async () => {
    const workbook = exampleWorkbook();
    const { assessment, keeper } = await opened(workbook);
    await assessment.takeTable(ADDRESS);
    await workbook.write("Data!B7", [[3.9]]);
    await keeper.settled();
    expect([...workbook.partTexts]).toEqual([]);
    await assessment.chooseUnit("South");
    await keeper.settled();
    const kept = workbook.partTexts.get("assessment");
    expect((await readChoices(workbook)).choices).toEqual({ ...NOTHING, table: ADDRESS, unit: "South" });
    await opened(workbook);
    expect(workbook.partTexts.get("assessment")).toBe(kept);
  });

  test("a unit that is chosen is shown in the table of amounts too, where that has a region of its name", async () => {
    const workbook = exampleWorkbook();
    const { assessment, study } = await opened(workbook);
    await assessment.chooseTable(ADDRESS);
    await study.chooseTable(ADDRESS);
    await study.chooseRegion("East");
    await assessment.chooseUnit("West");
    await new Promise((done) => setTimeout(done, 20));
    expect([study.state().region, study.state().positioning?.region]).toEqual(["West", "West"]);
    await study.chooseRegion("East");
    await assessment.change({ demand: 0.4 });
    await new Promise((done) => setTimeout(done, 20));
    expect(study.state().region).toBe("East");
  });

  test("that name a table which has gone say so, and go on being kept", async () => {
    const workbook = exampleWorkbook();
    await keepChoices(workbook, { ...NOTHING, table: "Gone!A1:C5", unit: "West" });
    const { assessment, keeper, state } = await opened(workbook);
    expect([state, assessment.state().trouble]).toEqual(["sound", "gone"]);
    await assessment.chooseTable(ADDRESS);
    await keeper.settled();
    expect((await readChoices(workbook)).choices?.table).toBe(ADDRESS);
  });

  test("hold settings too: columns, weights, answers, filters, the case of what-if, the step in view", async () => {
    const workbook = exampleWorkbook();
    const { assessment, keeper } = await opened(workbook);
    await assessment.chooseTable(ADDRESS);
    const settings = {
      columns: { "F5 Staff": { code: "H5", cost: true } },
      weighting: "entropy",
      components: [0.4, null, null, null, 0.8],
      actor: "firm",
      horizon: 10,
      whatIf: { preset: "brand", share: 0.3, loss: 1 },
    } as const;
    await assessment.change(settings);
    keeper.showing("diagnosis");
    await keeper.settled();
    const again = await opened(workbook);
    expect(again.assessment.state().settings).toMatchObject(settings);
    expect(again.assessment.state().demand).toBeCloseTo(0.6, 12);
    expect(again.assessment.state().standings).toEqual(assessment.state().standings);
    expect([again.keeper.step, again.keeper.seen]).toEqual(["diagnosis", ["diagnosis"]]);
    expect(workbook.partTexts.get("assessment")?.length).toBeLessThan(64_000);
  });

  test("of the first format, without settings, are read with the usual ones", async () => {
    const workbook = exampleWorkbook();
    workbook.partTexts.set(
      "assessment",
      JSON.stringify({ format: 1, table: ADDRESS, unit: "West", demand: 0.3, amounts: null, region: null, production: null }),
    );
    const { assessment, state } = await opened(workbook);
    expect([state, assessment.state().unit, assessment.state().demand]).toEqual(["sound", "West", 0.3]);
    expect(assessment.state().settings).toEqual({ ...DEFAULTS, demand: 0.3 });
  });

  test.each([
    ["no JSON", "{", "damaged"],
    ["no object", "7", "damaged"],
    ["another kind", '{"format":"1"}', "damaged"],
    ["a choice missing", JSON.stringify({ format: 1, ...NOTHING, unit: undefined }), "damaged"],
    ["a demand that is none", JSON.stringify({ format: 1, ...NOTHING, demand: 7 }), "damaged"],
    ["a name without end", JSON.stringify({ format: 1, ...NOTHING, unit: "x".repeat(3000) }), "damaged"],
    ["a code that is none", JSON.stringify({ format: 2, ...NOTHING, columns: { a: { code: "Q1", cost: false } } }), "damaged"],
    ["a case that is none", JSON.stringify({ format: 2, ...NOTHING, whatIf: { preset: "war", share: 0.1, loss: 1 } }), "damaged"],
    ["a newer version", '{"format":3,"anything":[]}', "newer"],
  ])("with %s are refused and left as they are", async (_, text, expected) => {
    const workbook = exampleWorkbook();
    workbook.partTexts.set("assessment", text);
    const { assessment, keeper, state } = await opened(workbook);
    expect([state, assessment.state().address]).toEqual([expected, null]);
    await assessment.chooseTable(ADDRESS);
    await assessment.chooseUnit("West");
    await keeper.settled();
    expect(assessment.state().unit).toBe("West");
    expect(workbook.partTexts.get("assessment")).toBe(text);
  });

  test("that the workbook refuses to keep do not stop the work", async () => {
    const workbook = exampleWorkbook();
    workbook.keepPart = () => Promise.reject(new Error("The workbook is read-only."));
    const { assessment, keeper } = await opened(workbook);
    await assessment.chooseTable(ADDRESS);
    await keeper.settled();
    expect(assessment.state().standings?.units).toHaveLength(5);
  });

  test("that could not be read again are not kept, and a host that carries no texts is none the worse", async () => {
    const workbook = exampleWorkbook();
    await keepChoices(workbook, { ...NOTHING, unit: "x".repeat(3000) });
    expect([...workbook.partTexts]).toEqual([]);
    workbook.part = () => Promise.reject(new Error("There is nothing beside the sheets."));
    const { assessment, state } = await opened(workbook);
    await assessment.chooseTable(ADDRESS);
    expect([state, assessment.state().standings?.units.length]).toEqual(["none", 5]);
  });

  test("belong to one keeper per workbook", () => {
    const workbook = exampleWorkbook();
    expect(choiceKeeperOf(workbook, session)).toBe(choiceKeeperOf(workbook, session));
    expect(choiceKeeperOf(exampleWorkbook(), session)).not.toBe(choiceKeeperOf(workbook, session));
  });
});
