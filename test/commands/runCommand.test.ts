import { runCommand, SHOW_EVENT, showPane } from "../../src/commands/runCommand";

const shown: unknown[] = [];
let showAsTaskpane: jest.Mock;

beforeEach(() => {
  shown.length = 0;
  showAsTaskpane = jest.fn(() => Promise.resolve());
  const listenable = new EventTarget();
  listenable.addEventListener(SHOW_EVENT, (event) => shown.push((event as CustomEvent).detail));
  Object.assign(globalThis, { Office: { addin: { showAsTaskpane } }, window: listenable });
});

const event = (): { completed: jest.Mock } => ({ completed: jest.fn() });

test("A command tells Excel once that it has ended, after its work", async () => {
  const order: string[] = [];
  const ribbon = event();
  ribbon.completed.mockImplementation(() => order.push("completed"));
  await runCommand(async () => void order.push("work"))(ribbon as never);
  expect(order).toEqual(["work", "completed"]);
  expect(showAsTaskpane).not.toHaveBeenCalled();
});

test("A failed command ends too, and its reason is shown in the pane", async () => {
  const ribbon = event();
  await runCommand(() => Promise.reject(new Error("The sheet is protected.")))(ribbon as never);
  expect(ribbon.completed).toHaveBeenCalledTimes(1);
  expect(shown).toEqual([{ view: "start", problem: "The sheet is protected." }]);
});

test("A command ends even where the pane cannot be shown", async () => {
  showAsTaskpane.mockRejectedValue(new Error("no pane"));
  const ribbon = event();
  await runCommand(() => Promise.reject(new Error("The sheet is protected.")))(ribbon as never);
  expect(ribbon.completed).toHaveBeenCalledTimes(1);
  expect(shown).toEqual([]);
});

test("The pane opens before it is told which screen to show", async () => {
  showAsTaskpane.mockImplementation(() => Promise.resolve(expect(shown).toEqual([])));
  await showPane("explain");
  expect(shown).toEqual([{ view: "explain" }]);
});
