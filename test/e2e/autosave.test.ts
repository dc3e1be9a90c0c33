import type { Locator, Page } from "playwright-core";
import { bookOf, inWorkbook, openTab, openWorkbench, readCells, reload, typeInto, untilOpen, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(90_000);

/** What is open in the workbench is there again at the next visit. */
describe("the workbook between two visits", () => {
  let opened: WorkbenchPage | undefined;
  const open = async (...args: Parameters<typeof openWorkbench>): Promise<Page> => {
    opened = await openWorkbench(...args);
    return opened.page;
  };
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  const notice = (page: Page): Locator => page.locator("#notice");
  const untilKept = (page: Page): Promise<void> => page.locator("#bar .kept", { hasText: /Kept in this browser|已保留/ }).waitFor();
  const inBar = (page: Page, name: string): Locator => page.locator("#bar").getByRole("button", { name, exact: true });

  test("an unchanged sample is not kept: the next visit begins with it, without a word", async () => {
    const page = await open();
    for (const sheet of ["Data", "Scores", "Network", "Paths"]) await inWorkbook(page, `${sheet}!A1`, (workbook, address) => workbook.activate(address));
    await reload(page);
    expect(await notice(page).textContent()).toBe("");
    expect((await inWorkbook(page, null, (workbook) => workbook.selection())).sheet).toBe("Paths");
    await page.locator("#bar .kept-nothing").waitFor({ state: "attached" });
  });

  test("a reload loses nothing: an entry, a note, a format, a moved chart, a name, a text beside the sheets, the sheet in view", async () => {
    const page = await open();
    await typeInto(page, "B4", "Jiangsu");
    await inWorkbook(page, null, async (workbook) => {
      await workbook.write("Scores!J2", [["0011", "我的", true]]);
      await workbook.setNote("Scores!J2", "mine");
      await workbook.format("Scores!J2", { bold: true, fill: "#FFF9DB" });
      await workbook.columnWidths("Scores", [{ from: 9, to: 9, characters: 25 }]);
      await workbook.addName("Mine", "Scores!J2:L2");
      await workbook.keepPart("test", '{"frozen":"=HFS.SCORE(A1:B2)"}');
      await workbook.activate("Scores!L8");
    });
    const chart = page.locator("[data-chart]").first();
    await chart.waitFor();
    const before = await moved(page, chart);
    await untilKept(page);
    const kept = await bookOf(page);
    await reload(page);
    await notice(page).getByText("As you left it on").waitFor();
    await page.screenshot({ path: "test/e2e/shots/restored.png" });
    const restored = await bookOf(page);
    expect(restored).toEqual(kept);
    expect(restored.sheets[2].charts[0].place).not.toBe(before);
    expect(restored.sheets[2].cells[1][9]).toMatchObject({ value: "0011" });
    expect(await inWorkbook(page, "test", (workbook, name) => workbook.part(name))).toContain("frozen");
    await notice(page).getByRole("button", { name: "Close this line" }).click();
    expect(await notice(page).textContent()).toBe("");
    expect(opened?.problems).toEqual([]);
  });

  /** Drags a chart to the left and down; gives the place it had. */
  async function moved(page: Page, chart: Locator): Promise<string> {
    await page.waitForTimeout(600);
    const { place } = (await bookOf(page)).sheets[2].charts[0];
    const box = await chart.boundingBox();
    if (!box) throw new Error("The chart is not in view.");
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 40, box.y + 80, { steps: 5 });
    await page.mouse.move(box.x + box.width / 2 - 150, box.y + 160, { steps: 5 });
    await page.mouse.up();
    return place;
  }

  test("what came back calculates: an input changes what depends on it, also through a spill", async () => {
    const page = await open();
    await writeCells(page, "'Read me'!J1", [["mine"]]);
    await untilKept(page);
    const before = await readCells(page, "Scores!B6:E6");
    await reload(page);
    expect(await readCells(page, "Scores!B6:E6")).toEqual(before);
    await writeCells(page, "Data!D6", [[0.1]]);
    const after = await readCells(page, "Scores!B6:E6");
    expect(after[0][0]).toBeLessThan(before[0][0] as number);
    await writeCells(page, "Data!D6", [[6.73]]);
    const again = await readCells(page, "Scores!B6:E6");
    expect(again[0][0]).toBeCloseTo(before[0][0] as number, 12);
  });

  test("New and Open sample start over: the next visit begins where they led", async () => {
    const page = await open();
    await writeCells(page, "'Read me'!J1", [["mine"]]);
    await untilKept(page);
    await inBar(page, "New").click();
    await page.getByRole("button", { name: "Replace", exact: true }).click();
    await page.locator("#bar .book", { hasText: "New workbook" }).waitFor();
    await untilKept(page);
    await reload(page);
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).toEqual(["Sheet1"]);
    await inBar(page, "Open sample").click();
    await page.locator("#bar .book", { hasText: "HFS sample" }).waitFor();
    await page.locator("#bar .kept-nothing").waitFor({ state: "attached" });
    await reload(page);
    expect(await notice(page).textContent()).toBe("");
    expect(await readCells(page, "'Read me'!J1")).toEqual([[null]]);
  });

  test("a reload right after a change loses nothing either, and nobody is asked", async () => {
    const page = await open("?blank");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await typeInto(page, "A1", "just now");
    await page.goto(page.url().replace("?blank", ""));
    await untilOpen(page);
    expect(await readCells(page, "Sheet1!A1")).toEqual([["just now"]]);
    await typeInto(page, "A2", "and this");
    await page.reload();
    await untilOpen(page);
    expect(await readCells(page, "Sheet1!A1:A2")).toEqual([["just now"], ["and this"]]);
    expect(asked).toEqual([]);
    await typeInto(page, "A3", "kept as ever");
    await untilKept(page);
    await reload(page);
    expect(await readCells(page, "Sheet1!A1:A3")).toEqual([["just now"], ["and this"], ["kept as ever"]]);
  });

  test("where the browser has no room for the last moment it asks before it closes the page", async () => {
    const page = await open("?blank");
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("No room.", "QuotaExceededError");
      };
    });
    await typeInto(page, "A1", "just now");
    const asked = page.waitForEvent("dialog");
    const leaving = page.reload().catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    await leaving;
  });

  test("what a tab has kept as it was left is not written over by another that was open before", async () => {
    const first = await open("?blank");
    const second = await openTab(first, "?blank");
    await writeCells(first, "Sheet1!A1", [["left at once"]]);
    await first.goto("about:blank");
    await writeCells(second, "Sheet1!A1", [["later"]]);
    await notice(second).getByText("This browser keeps another workbook").waitFor();
    const third = await openTab(second);
    expect(await readCells(third, "Sheet1!A1")).toEqual([["left at once"]]);
  });

  test("of two tabs the one that comes later to write says so, and writes over the other only when told to", async () => {
    const first = await open();
    await writeCells(first, "'Read me'!J1", [["first"]]);
    await untilKept(first);
    const second = await openTab(first);
    await notice(second).getByText("As you left it on").waitFor();
    await writeCells(second, "'Read me'!J2", [["second"]]);
    await untilKept(second);
    await writeCells(first, "'Read me'!J3", [["first again"]]);
    await notice(first).getByText("This browser keeps another workbook: HFS sample").waitFor();
    await first.screenshot({ path: "test/e2e/shots/two-tabs.png" });
    await notice(first).getByRole("button", { name: "Keep this one instead" }).click();
    await untilKept(first);
    const third = await openTab(first);
    expect(await readCells(third, "'Read me'!J1:J3")).toEqual([["first"], [null], ["first again"]]);
  });

  test("?blank starts fresh and leaves alone what is kept, which can be opened from there", async () => {
    const page = await open();
    await writeCells(page, "'Read me'!J1", [["kept"]]);
    await untilKept(page);
    const fresh = await openTab(page, "?blank");
    expect([await notice(fresh).textContent(), await inWorkbook(fresh, null, (workbook) => workbook.sheets())]).toEqual(["", ["Sheet1"]]);
    await writeCells(fresh, "Sheet1!A1", [["fresh"]]);
    await notice(fresh).getByRole("button", { name: "Open the other" }).click();
    await fresh.getByRole("button", { name: "Replace", exact: true }).click();
    await fresh.locator("#bar .book", { hasText: "HFS sample" }).waitFor();
    expect(await readCells(fresh, "'Read me'!J1")).toEqual([["kept"]]);
  });

  test("a browser that forbids storage says so when there is something to keep, and the workbench works on", async () => {
    const page = await open("?lang=zh-CN", {
      prepare: (blank) =>
        blank.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException("Storage is switched off.", "SecurityError");
          };
        }),
    });
    expect(await notice(page).textContent()).toBe("");
    await writeCells(page, "'Read me'!J1", [["mine"]]);
    await notice(page).getByText("此浏览器无法保留工作簿（Storage is switched off.）").waitFor();
    expect(await readCells(page, "'Read me'!J1")).toEqual([["mine"]]);
    expect(await page.locator("#bar .kept").textContent()).toBe("未保留");
  });

  test("a kept workbook that cannot be read is left where it is, and the sample opens", async () => {
    const page = await open();
    await writeCells(page, "'Read me'!J1", [["mine"]]);
    await untilKept(page);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open("hfs-workbench");
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const records = asked.result.transaction("workbook", "readwrite").objectStore("workbook");
            records.put({ title: "broken", sheets: [{ name: "A" }], styles: [], names: [], parts: {} }, "book");
            records.transaction.oncomplete = () => resolve();
          };
        }),
    );
    await reload(page);
    await notice(page).getByText("The workbook kept in this browser could not be opened").waitFor();
    expect((await inWorkbook(page, null, (workbook) => workbook.sheets())).length).toBe(11);
  });
});
