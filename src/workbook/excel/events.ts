import { columnIndex } from "../address";
import type { Move, Shifting } from "../moves";
import type { Area, Unsubscribe } from "../port";
import { supports, type Batches, type Context } from "./batches";
import { settled } from "./calculation";
import { selection } from "./reading";

/** What the pane is told: another selection, other numbers, other addresses of cells. */

const QUIET_MS = 150;

type Handler<T> = OfficeExtension.EventHandlerResult<T>;

export async function onSelectionChanged(listener: (area: Area) => void): Promise<Unsubscribe> {
  const handler = await register((context) =>
    context.workbook.onSelectionChanged.add(async () => {
      const area = await Excel.run(selection).catch(() => null); // a chart or a picture is selected
      if (area) listener(area);
    }),
  );
  return () => void remove(handler);
}

/** One call after a burst of changes, when calculation has settled. */
export async function onChanged(batches: Batches, listener: () => void): Promise<Unsubscribe> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const soon = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await settled(batches);
      if (!stopped) listener();
    }, QUIET_MS);
  };
  const handlers: Handler<any>[] = [await register((context) => context.workbook.worksheets.onChanged.add(soon))];
  handlers.push(await register((context) => context.workbook.worksheets.onCalculated.add(soon)));
  return () => {
    stopped = true;
    clearTimeout(timer);
    handlers.forEach((handler) => void remove(handler));
  };
}

/** Rows and columns, and cells that push others on; sheets that are renamed are told from ExcelApi 1.17 on. One after the other, in order. */
export async function onMoved(batches: Batches, listener: (move: Move) => void): Promise<Unsubscribe> {
  let before: Promise<void> = Promise.resolve();
  const inOrder = (told: () => Promise<readonly Move[]>): Promise<void> =>
    (before = before
      .catch(() => undefined)
      .then(async () => {
        (await told()).forEach(listener);
      }));
  const handlers: Handler<any>[] = [await register((context) => context.workbook.worksheets.onChanged.add((event) => inOrder(() => shifting(batches, event))))];
  if (supports("1.17")) {
    const renamed = ({ nameBefore: from, nameAfter: to }: Excel.WorksheetNameChangedEventArgs): Promise<void> =>
      inOrder(async () => [{ kind: "renamed", from, to }]);
    handlers.push(await register((context) => context.workbook.worksheets.onNameChanged.add(renamed)));
  }
  return () => handlers.forEach((handler) => void remove(handler));
}

const KINDS: Readonly<Record<string, Shifting["kind"]>> = {
  RowInserted: "inserted",
  ColumnInserted: "inserted",
  CellInserted: "inserted",
  RowDeleted: "removed",
  ColumnDeleted: "removed",
  CellDeleted: "removed",
};

/** What a change of cells moves: nothing where it moves none, or where this Excel does not tell (before ExcelApi 1.14) which way cells went. */
async function shifting(batches: Batches, event: Excel.WorksheetChangedEventArgs): Promise<Shifting[]> {
  const kind = KINDS[event.changeType];
  if (!kind) return [];
  const parts = event.address.split(",").flatMap((address) => linesOf(event, address) ?? []);
  if (parts.length === 0) return [];
  // Several at once: removed ones from the last to the first, so that each still stands where it is named.
  parts.sort((a, b) => (kind === "removed" ? b.at - a.at : a.at - b.at));
  return batches.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(event.worksheetId);
    sheet.load("name");
    await context.sync();
    return sheet.isNullObject ? [] : parts.map((lines) => ({ kind, sheet: sheet.name, ...lines }));
  });
}

/** Whole rows come as `5:7`, whole columns as `C:D`, cells as `B5:C7` with the side to which the others went. */
function linesOf(event: Excel.WorksheetChangedEventArgs, address: string): Omit<Shifting, "kind" | "sheet"> | null {
  const { changeType, changeDirectionState: went } = event;
  const [first = "", last = first] = address.replace(/^.*!/, "").replace(/\$/g, "").split(":");
  const rows = [first, last].map((one) => Number(one.replace(/\D/g, "")) - 1);
  const columns = [first, last].map((one) => columnIndex(one.replace(/\d/g, "")));
  const [down, right] = [rows, columns].map(([from, to]) => ({ at: from, count: to - from + 1 }));
  if (changeType.startsWith("Row")) return { axis: "rows", ...down };
  if (changeType.startsWith("Column")) return { axis: "columns", ...right };
  const side = changeType === "CellInserted" ? went?.insertShiftDirection : went?.deleteShiftDirection;
  if (side === "Down" || side === "Up") return { axis: "rows", ...down, across: { first: right.at, count: right.count } };
  if (side === "Right" || side === "Left") return { axis: "columns", ...right, across: { first: down.at, count: down.count } };
  return null;
}

async function register<T>(add: (context: Context) => Handler<T>): Promise<Handler<T>> {
  return Excel.run(async (context) => {
    const handler = add(context);
    await context.sync();
    return handler;
  });
}

/** A handler is taken off in the batch that put it on. */
async function remove<T>(handler: Handler<T>): Promise<void> {
  await Excel.run(handler.context as Context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
