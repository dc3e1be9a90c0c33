import { createStore, type UseStore } from "idb-keyval";
import type { Book } from "../../workbook/book/book";
import { FORMAT, type BookStore, type KeptBook, type KeptHead } from "./keptBook";
import { lastMoment, type LastMoment } from "./lastMoment";

const HEAD = "head";
const BOOK = "book";

/**
 * The browser's database, and its small storage while a page is being left. Reading and writing take one transaction each, so that two
 * tabs cannot mix their halves.
 */
export function browserStore(name = "hfs-workbench"): BookStore {
  let open: UseStore | undefined;
  /** The revision that this page has kept as it was being left, should it live on. */
  let own = "";
  // A browser that forbids storage throws here, at the first use.
  const store: UseStore = async (mode, body) => (open ??= createStore(name, "workbook"))(mode, body);
  return {
    read: async () => {
      const moment = lastMoment.read();
      const found = await store("readwrite", async (records) => {
        const [head, book] = await Promise.all([answer<KeptHead>(records.get(HEAD)), answer<Book>(records.get(BOOK))]);
        if (moment && isNext(moment, head)) {
          put(records, moment.kept);
          await finished(records.transaction);
          return moment.kept;
        }
        return head?.format === FORMAT && book ? { head, book } : null;
      });
      lastMoment.forget();
      return found;
    },
    write: async (kept, expected) => {
      const moment = lastMoment.read();
      const { other, settled } = await store("readwrite", (records) => {
        let result: { other: KeptHead | null; settled: boolean } = { other: null, settled: true };
        const asked = records.get(HEAD) as IDBRequest<KeptHead | undefined>;
        asked.onsuccess = () => {
          const there = asked.result;
          // A page that has been left since has kept its workbook beside the database: it comes first.
          if (expected !== "any" && moment && moment.kept.head.revision !== own && isNext(moment, there)) {
            put(records, moment.kept);
            result = { other: moment.kept.head, settled: true };
            // Where what was expected has been removed since, nothing is in the way.
          } else if (expected !== "any" && there && there.revision !== expected) result = { other: there, settled: false };
          else put(records, kept);
        };
        return finished(records.transaction).then(() => result);
      });
      if (settled) lastMoment.forget();
      return other;
    },
    writeAtOnce: (kept, follows) => {
      own = kept.head.revision;
      return lastMoment.keep({ kept, follows });
    },
    remove: async (expected) => {
      lastMoment.forget();
      await store("readwrite", (records) => {
        const asked = records.get(HEAD) as IDBRequest<KeptHead | undefined>;
        asked.onsuccess = () => void (asked.result?.revision === expected && records.clear());
        return finished(records.transaction);
      });
    },
  };
}

/** Where another tab has written since, its workbook is the later one. */
function isNext({ follows }: LastMoment, head: KeptHead | undefined): boolean {
  return head === undefined || head.revision === follows;
}

function put(records: IDBObjectStore, { head, book }: KeptBook): void {
  records.put(book, BOOK);
  records.put(head, HEAD);
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
