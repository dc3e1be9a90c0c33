import { Assessment, assessmentOf } from "../../src/assessment/assessment";
import { openSample } from "../../src/assessment/openSample";
import { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS } from "./example";

const session = realSession();

/** Lets the assessment finish what a change of the workbook has started. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("the assessment", () => {
  test("computes layers and paths of the first unit when a table is chosen", async () => {
    const assessment = new Assessment(exampleWorkbook(), session);
    await assessment.chooseTable(ADDRESS);
    const { unit, standings, paths, busy } = assessment.state();
    expect([unit, standings?.units.length, busy]).toEqual(["North", 5, false]);
    expect(paths?.ranked[0].rank).toBe(1);
  });

  test("begins with the unit whose name is in the selected cell", async () => {
    const workbook = exampleWorkbook();
    workbook.select("Data!A6");
    const assessment = new Assessment(workbook, session);
    await assessment.chooseTable(ADDRESS);
    expect(assessment.state().unit).toBe("East");
  });

  test("follows changes of the cells while somebody listens, and keeps the unit", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    let told = 0;
    const stop = assessment.subscribe(() => told++);
    await assessment.chooseTable(ADDRESS);
    await assessment.chooseUnit("West");
    const before = assessment.state().standings?.units[3].scores.H;
    await workbook.write("Data!B7", [[3.9]]);
    await settle();
    expect(assessment.state().unit).toBe("West");
    expect(assessment.state().standings?.units[3].scores.H).not.toBe(before);
    const after = told;
    await workbook.write("Data!K30", [["elsewhere"]]);
    await settle();
    expect(told).toBe(after);
    stop();
    await workbook.write("Data!B7", [[1]]);
    await settle();
    expect(told).toBe(after);
  });

  test("loses no change of settings to another one, to a change of the cells, or to a unit that is chosen at the same moment", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    assessment.subscribe(() => undefined);
    const table = assessment.chooseTable(ADDRESS);
    await Promise.all([table, assessment.chooseUnit("South")]);
    await settle();
    await Promise.all([
      assessment.change({ components: [0.8, null, null, null, 0.6] }),
      assessment.change({ columns: { "H7 Patents": { code: null, cost: false } } }),
      assessment.change({ actor: "firm" }),
      workbook.write("Data!K30", [["elsewhere"]]),
    ]);
    await settle();
    const alone = new Assessment(exampleWorkbook(), session);
    await alone.chooseTable(ADDRESS);
    await alone.chooseUnit("South");
    await alone.change({ components: [0.8, null, null, null, 0.6], columns: { "H7 Patents": { code: null, cost: false } }, actor: "firm" });
    const { demand, dataset, standings, paths, busy } = assessment.state();
    expect([demand, dataset?.framework, busy]).toEqual([alone.state().demand, alone.state().dataset?.framework, false]);
    expect(demand).toBeCloseTo(0.7, 12);
    expect([standings, paths]).toEqual([alone.state().standings, alone.state().paths]);
  });

  test("reads edited cells to the end though a unit or a setting is chosen while they are read", async () => {
    for (const choose of [(one: Assessment) => one.chooseUnit("South"), (one: Assessment) => one.change({ demand: 0.3 })]) {
      const workbook = exampleWorkbook();
      const assessment = new Assessment(workbook, session);
      await assessment.chooseTable(ADDRESS);
      await workbook.write("Data!B7", [[9.5]]);
      const { read } = workbook;
      // The host takes its time, and the choice falls into it.
      workbook.read = async (address) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return read.call(workbook, address);
      };
      const reading = assessment.refresh();
      await new Promise((resolve) => setTimeout(resolve, 1));
      await Promise.all([reading, choose(assessment)]);
      await settle();
      expect(assessment.state().dataset?.values.flat()).toContain(9.5);
      expect(assessment.state().busy).toBe(false);
    }
  });

  test("keeps the chosen unit while its table cannot be read, and takes a table though a picture is selected", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    workbook.selection = () => Promise.reject(new Error("a picture is selected"));
    await assessment.chooseTable(ADDRESS);
    await assessment.chooseUnit("South");
    const { read } = workbook;
    workbook.read = () => Promise.reject(new Error("busy"));
    await assessment.refresh();
    expect(assessment.state()).toMatchObject({ trouble: "gone", dataset: null, unit: "South" });
    workbook.read = read;
    await assessment.refresh();
    expect(assessment.state()).toMatchObject({ trouble: null, unit: "South" });
    expect(assessment.state().standings).not.toBeNull();
  });

  test("an error of the data stands beside the dataset and goes away with its cause", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    assessment.subscribe(() => undefined);
    await assessment.chooseTable(ADDRESS);
    await workbook.write("Data!B7", [["x"]]);
    await settle();
    expect(assessment.state()).toMatchObject({ standings: null, layersError: { code: "textAmongNumbers" }, paths: null });
    await workbook.write("Data!B7", [[3]]);
    await settle();
    expect(assessment.state().layersError).toBeNull();
    expect(assessment.state().paths?.ranked.length).toBeGreaterThan(0);
  });

  test("says when the table has gone or is no table any more", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    await assessment.chooseTable("Nowhere!A1:C3");
    expect(assessment.state()).toMatchObject({ trouble: "gone", dataset: null });
    await assessment.chooseTable("Data!M20:N22");
    expect(assessment.state()).toMatchObject({ trouble: "notTable", address: "Data!M20:N22", dataset: null });
  });

  test("of two quick choices the later one wins", async () => {
    const assessment = new Assessment(exampleWorkbook(), session);
    await assessment.chooseTable(ADDRESS);
    await Promise.all([
      assessment.chooseUnit("South"),
      assessment.change({ demand: 0.1 }),
      assessment.chooseUnit("Centre"),
      assessment.change({ demand: 0.9 }),
    ]);
    const alone = new Assessment(exampleWorkbook(), session);
    await alone.chooseTable(ADDRESS);
    await alone.change({ demand: 0.9 });
    await alone.chooseUnit("Centre");
    expect(assessment.state().paths).toEqual(alone.state().paths);
    expect(assessment.state().coordination).toEqual(alone.state().coordination);
  });

  test("is the same one each time the pane is opened over a workbook", () => {
    const workbook = exampleWorkbook();
    expect(assessmentOf(workbook, session)).toBe(assessmentOf(workbook, session));
    expect(assessmentOf(exampleWorkbook(), session)).not.toBe(assessmentOf(workbook, session));
  });
});

describe("opening the sample", () => {
  test("writes it, chooses its table and the province its sheets show", async () => {
    const workbook = new FakeWorkbook();
    const assessment = new Assessment(workbook, session);
    await openSample(assessment);
    const { unit, dataset, standings, paths } = assessment.state();
    expect([unit, dataset?.address, dataset?.table.rows.length]).toEqual(["Anhui", "Data!A5:W35", 30]);
    const anhui = standings?.units.find((one) => one.unit === "Anhui");
    expect([anhui?.scores.H, anhui?.scores.F, anhui?.scores.S].map((score) => score?.toFixed(2))).toEqual(["0.52", "0.76", "0.40"]);
    expect(paths?.ranked.length).toBeGreaterThan(0);
  });

  test("beside a table of the user's own it still chooses the sample's", async () => {
    const workbook = exampleWorkbook();
    await workbook.addTable(ADDRESS, "Regions");
    const assessment = new Assessment(workbook, session);
    await assessment.chooseTable(ADDRESS);
    await openSample(assessment);
    expect(assessment.state().dataset?.address).toBe("'Data (2)'!A5:W35");
    expect(assessment.state().unit).toBe("Anhui");
    expect((await workbook.read(ADDRESS)).values).toEqual(REGIONS);
  });
});
