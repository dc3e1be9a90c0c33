import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Cancel } from "../../workbook/formula/ask";
import { usePane } from "../context";
import { formatNumber } from "../format";
import { useStyles } from "../styles";

/** Long work: its answer, or how it stands. */
export interface Work<T> {
  readonly answer: T | null;
  /** Milliseconds since it began; null where nothing is under way. */
  readonly elapsed: number | null;
  /** Milliseconds it is expected to take in all. */
  readonly expected: number;
  readonly canceled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Milliseconds per unit of size that work of a name took last; it tells how long the next will take. */
const pace = new Map<string, number>();
const FIRST_GUESS = 0.02;
const TICK = 200;

/**
 * Starts work when its reasons change, stops it when they change again or the user does. `size` is what its duration grows with; how long
 * it took last time, per unit of size, tells how long it will take. Null work is none.
 */
export function useWork<T>(name: string, size: number, work: ((cancel: Cancel) => Promise<T>) | null, reasons: readonly unknown[]): Work<T> {
  const [answer, setAnswer] = useState<T | null>(null);
  const [elapsed, setElapsed] = useState<number | null>(null);
  const [canceled, setCanceled] = useState(false);
  const [turn, setTurn] = useState(0);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    setCanceled(false);
    if (!work) return setElapsed(null);
    const cancel: Cancel = {};
    const start = performance.now();
    setElapsed(0);
    const timer = setInterval(() => setElapsed(performance.now() - start), TICK);
    const end = (): void => {
      current = false;
      clearInterval(timer);
      setElapsed(null);
    };
    stop.current = () => {
      if (!current) return;
      end();
      setCanceled(true);
      cancel.onCanceled?.();
    };
    // The screen is drawn first.
    const begin = setTimeout(
      () =>
        work(cancel).then(
          (value) => {
            if (!current) return;
            pace.set(name, (performance.now() - start) / Math.max(1, size));
            end();
            setAnswer(value);
          },
          () => current && end(),
        ),
      0,
    );
    return () => {
      clearTimeout(begin);
      if (current) end();
      cancel.onCanceled?.();
    };
    // Asked anew when its reasons change, not at each drawing.
  }, [...reasons, turn]);
  const expected = (pace.get(name) ?? FIRST_GUESS) * size;
  return { answer, elapsed, expected, canceled, cancel: () => stop.current(), again: () => setTurn((n) => n + 1) };
}

/** Work shorter than this is not spoken of. */
const SHORT = 400;

const useOwnStyles = makeStyles({
  bar: { height: "4px", borderRadius: "2px", backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden" },
  done: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
});

/** What is computed, the share that is done, seconds left, and a way to stop it. */
export function Progress({ work, text }: { work: Work<unknown>; text: string }) {
  const { words } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  if (work.canceled) {
    return (
      <p className={styles.soft}>
        {words.progress.canceled}{" "}
        <button type="button" className={styles.link} onClick={work.again}>
          {words.progress.again}
        </button>
      </p>
    );
  }
  if (work.elapsed === null || work.elapsed < SHORT) return null;
  const share = Math.min(0.95, work.elapsed / Math.max(work.expected, work.elapsed + 300));
  const seconds = Math.max(1, Math.round((work.expected - work.elapsed) / 1000));
  const percent = `${formatNumber(Math.round(share * 100))} %`;
  return (
    <div className={styles.section} role="status">
      <span className={styles.spread}>
        <span className={styles.soft}>
          {text} {fillTemplate(work.expected > work.elapsed ? words.progress.left : words.progress.started, { percent, seconds })}
        </span>
        <button type="button" className={styles.link} onClick={work.cancel}>
          {words.progress.cancel}
        </button>
      </span>
      <div className={own.bar} aria-hidden>
        <div className={own.done} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
