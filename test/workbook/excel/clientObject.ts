/**
 * The manners of Office.js: what a script sets or calls is queued and done at the next sync;
 * what it reads must have been loaded and synced before, else reading throws.
 */
export interface Spec {
  /** The object's properties now; null when the object does not exist. */
  readonly read: () => Record<string, unknown> | null;
  readonly write?: (property: string, value: unknown) => void;
  /** Objects that hang on this one, and its methods. */
  readonly members?: Record<string, unknown>;
  /** For a collection: its items. */
  readonly items?: () => Spec[];
}

export class Queue {
  private commands: (() => void)[] = [];
  syncs = 0;

  push(command: () => void): void {
    this.commands.push(command);
  }

  readonly sync = async (): Promise<void> => {
    this.syncs++;
    const commands = this.commands;
    this.commands = [];
    commands.forEach((command) => command());
  };
}

const preload = new WeakMap<object, (path: string) => void>();

export function clientObject(queue: Queue, spec: Spec): any {
  const loaded = new Map<string, unknown>();
  let known = false;
  const { members = {} } = spec;

  const take = (path: string): void => {
    const [head, ...rest] = path.split("/");
    const state = spec.read();
    known = true;
    loaded.set("isNullObject", state === null);
    if (state === null) return;
    if (head === "items" && spec.items) {
      const items = loaded.get("items") ?? spec.items().map((item) => clientObject(queue, item));
      loaded.set("items", items);
      if (rest.length > 0) (items as object[]).forEach((item) => preload.get(item)?.(rest.join("/")));
    } else if (rest.length > 0) {
      preload.get(members[head] as object)?.(rest.join("/"));
    } else {
      if (!(head in state)) throw new Error(`InvalidArgument: there is no property ${head} to load`);
      loaded.set(head, structuredClone(state[head]));
    }
  };

  const proxy = new Proxy(
    {},
    {
      get(_, property): unknown {
        if (typeof property === "symbol" || property === "then") return undefined;
        if (property === "load") return (paths: string) => queue.push(() => paths.split(",").forEach((path) => take(path.trim())));
        if (property === "isNullObject" && !known) throw new Error("PropertyNotLoaded: isNullObject");
        if (loaded.has(property)) return loaded.get(property);
        if (property in members) return members[property];
        throw new Error(`PropertyNotLoaded: ${property}`);
      },
      set(_, property, value): boolean {
        queue.push(() => {
          if (!spec.write) throw new Error(`InvalidOperation: ${String(property)} cannot be set`);
          spec.write(String(property), value);
        });
        return true;
      },
    },
  );
  preload.set(proxy, take);
  return proxy;
}
