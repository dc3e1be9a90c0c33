import type { Area, Unsubscribe } from "../port";
import { supports, type Batches, type Context } from "./batches";
import { settled } from "./calculation";
import { selection } from "./reading";

/** What the pane is told: another selection, other numbers, another name of a sheet. */

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

/** Sheets that are renamed are told from ExcelApi 1.17 on; before that nobody is told. */
export async function onRenamed(listener: (from: string, to: string) => void): Promise<Unsubscribe> {
  if (!supports("1.17")) return () => undefined;
  const handler = await register((context) =>
    context.workbook.worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => listener(nameBefore, nameAfter)),
  );
  return () => void remove(handler);
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
