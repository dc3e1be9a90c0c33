import { areaOf } from "../../src/workbook/address";
import type { Area } from "../../src/workbook/port";
import { clientObject, Queue, type Spec } from "./excel/clientObject";
import { MockBook } from "./excel/mockBook";
import { mockNote, mockRange } from "./excel/mockRange";
import { mockSheet } from "./excel/mockSheet";

/** As much of Excel as the adapter touches: sheets with cells, and a log of everything else that was set. */
export class ExcelMock extends MockBook {
  /** What the application answers, one per question; then done. */
  calculation: { state: string; mode: string }[] = [];
  selected = ["Sheet1!A1"];
  version = 1.21;
  readonly runs: Record<string, unknown>[] = [];
  readonly queues: Queue[] = [];
  failNextGroup: string | null = null;
  fileName = "Study 2023.xlsx";
  readonly xmlParts = new Map<string, string>();
  /** Workbooks that were opened in windows of their own. */
  readonly created: string[] = [];
  private partCount = 0;
  private readonly handlers = new Map<string, Set<(told?: unknown) => unknown>>();

  constructor(...names: string[]) {
    super();
    names.forEach((name) => this.addSheet(name));
    Object.assign(globalThis, {
      Office: { context: { requirements: { isSetSupported: (_: string, version: string) => minor(version) <= minor(String(this.version)) } } },
      Excel: {
        run: (...given: unknown[]) => this.run(given),
        createWorkbook: async (base64: string) => void this.created.push(base64),
        RangeValueType: { empty: "Empty" },
        CalculationState: { done: "Done", calculating: "Calculating", pending: "Pending" },
        CalculationMode: { manual: "Manual", automatic: "Automatic" },
      },
    });
  }

  get syncs(): number {
    return this.queues.reduce((sum, { syncs }) => sum + syncs, 0);
  }

  async fire(event: string, told?: unknown): Promise<void> {
    for (const handler of this.handlers.get(event) ?? []) await handler(told);
  }

  listeners(event: string): number {
    return this.handlers.get(event)?.size ?? 0;
  }

  private async run(given: unknown[]): Promise<unknown> {
    const body = given[given.length - 1] as (context: unknown) => Promise<unknown>;
    const options = given.length > 1 ? (given[0] as Record<string, unknown>) : {};
    this.runs.push("workbook" in options ? {} : options);
    if (options.mergeUndoGroup && this.failNextGroup) {
      const code = this.failNextGroup;
      this.failNextGroup = null;
      throw Object.assign(new Error(code), { code });
    }
    const queue = new Queue();
    this.queues.push(queue);
    const result = await body({ workbook: this.workbook(queue), sync: queue.sync });
    await queue.sync();
    return result;
  }

  private workbook(queue: Queue): unknown {
    const object = (spec: Spec): any => clientObject(queue, spec);
    const event = (name: string): unknown => ({ add: (handler: (told?: unknown) => unknown) => this.addHandler(queue, name, handler) });
    const later = (command: () => void): void => queue.push(command);
    const members = {
      customXmlParts: {
        getByNamespace: (namespace: string) =>
          object({
            read: () => ({}),
            items: () =>
              [...this.xmlParts]
                .filter(([, xml]) => xml.includes(`xmlns="${namespace}"`))
                .map(([id]) => ({
                  read: () => ({ id }),
                  members: {
                    getXml: () => {
                      let value: string | undefined;
                      later(() => (value = this.xmlParts.get(id)));
                      return Object.defineProperty({}, "value", {
                        get: () => {
                          if (value === undefined) throw new Error("PropertyNotLoaded: value");
                          return value;
                        },
                      });
                    },
                    delete: () => later(() => this.xmlParts.delete(id)),
                  },
                })),
          }),
        add: (xml: string) => later(() => this.xmlParts.set(`part${++this.partCount}`, xml)),
      },
      worksheets: object({
        read: () => ({}),
        items: () => this.sheets.map((sheet) => ({ read: () => ({ name: sheet.name }) })),
        members: {
          getItem: (name: string) => mockSheet(queue, this, name),
          getItemOrNullObject: (name: string) => object({ read: () => (this.sheets.some((sheet) => sheet.name === name) ? { name } : null) }),
          add: (name: string) => later(() => this.addSheet(name)),
          onChanged: event("changed"),
          onCalculated: event("calculated"),
          onNameChanged: event("renamed"),
        },
      }),
      tables: object({
        read: () => ({}),
        items: () =>
          [...this.tables].map(([name, { area, showTotals = false }]) => ({
            read: () => ({ name, showTotals }),
            members: { getRange: () => mockRange(queue, this, area) },
          })),
        members: { getItemOrNullObject: (name: string) => object({ read: () => (this.tables.has(name) ? { name } : null) }) },
      }),
      names: object({
        read: () => ({}),
        items: () => [...this.names].map(([name, area]) => ({ read: () => ({ name }), members: { getRangeOrNullObject: () => mockRange(queue, this, area) } })),
        members: {
          getItemOrNullObject: (name: string) =>
            object({ read: () => (this.names.has(name) ? { name } : null), members: { delete: () => later(() => this.names.delete(name)) } }),
          add: (name: string, range: { area: Area }) => later(() => this.names.set(name, range.area)),
        },
      }),
      notes: object({
        read: () => ({}),
        items: () => [...this.notes].map(([address, note]) => ({ read: () => note, members: { getLocation: () => mockRange(queue, this, areaOf(address)) } })),
        members: {
          getItemOrNullObject: (address: string) => mockNote(queue, this, address),
          add: (address: string, content: string) => {
            later(() => this.notes.set(address, { content }));
            return mockNote(queue, this, address);
          },
        },
      }),
      application: object({
        read: () => {
          const next = this.calculation.shift() ?? { state: "Done", mode: "Automatic" };
          this.calculation.unshift(next);
          return { calculationState: next.state, calculationMode: next.mode };
        },
      }),
      getSelectedRanges: () => ({ areas: { getItemAt: (i: number) => mockRange(queue, this, areaOf(this.selected[i])) } }),
      onSelectionChanged: event("selection"),
    };
    return object({ read: () => ({ name: this.fileName }), members });
  }

  private addHandler(queue: Queue, name: string, handler: (told?: unknown) => unknown): unknown {
    const set = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, set);
    queue.push(() => set.add(handler));
    return { context: { workbook: true }, remove: () => set.delete(handler) };
  }
}

/** Versions count 1.9, 1.10, 1.11. */
function minor(version: string): number {
  return Number(version.split(".")[1]);
}
