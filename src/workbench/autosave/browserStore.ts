import { createStore, type UseStore } from "idb-keyval";
import type { Book } from "../../workbook/book/book";
import { FORMAT, type BookStore, type KeptHead } from "./keptBook";

const HEAD = "head";
const BOOK = "book";

/** The browser's database. Reading and writing take one transaction each, so that two tabs cannot mix their halves. */
export function browserStore(name = "hfs-workbench"): BookStore {
  let open: UseStore | undefined;
  // A browser that forbids storage throws here, at the first use.
  const store: UseStore = async (mode, body) => (open ??= createStore(name, "workbook"))(mode, body);
  return {
    read: () =>
      store("readonly", async (records) => {
        const [head, book] = await Promise.all([answer<KeptHead>(records.get(HEAD)), answer<Book>(records.get(BOOK))]);
        return head?.format === FORMAT && book ? { head, book } : null;
      }),
    write: ({ head, book }, expected) =>
      store("readwrite", (records) => {
        let other: KeptHead | null = null;
        const asked = records.get(HEAD) as IDBRequest<KeptHead | undefined>;
        asked.onsuccess = () => {
          // Where what was expected has been removed since, nothing is in the way.
          if (expected !== "any" && asked.result && asked.result.revision !== expected) {
            other = asked.result;
            return;
          }
          records.put(book, BOOK);
          records.put(head, HEAD);
        };
        return finished(records.transaction).then(() => other);
      }),
    remove: (expected) =>
      store("readwrite", (records) => {
        const asked = records.get(HEAD) as IDBRequest<KeptHead | undefined>;
        asked.onsuccess = () => void (asked.result?.revision === expected && records.clear());
        return finished(records.transaction);
      }),
  };
}

function answer<T>(request: IDBRequest<unknown>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T | undefined);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage could not be read."));
  });
}

/** Only a transaction that is complete has kept anything. */
function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    const failed = (): void => reject(transaction.error ?? new Error("The browser's storage could not be written."));
    transaction.onabort = failed;
    transaction.onerror = failed;
  });
}
