import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { stillThere, type Target, type Written } from "../../assessment/plan";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Area } from "../../workbook/port";
import { usePane } from "../context";
import type { Step } from "../steps";
import { useStyles } from "../styles";
import { Footer } from "./Footer";
import { Message } from "./Message";
import { NextButton } from "./NextButton";
import { useWorkbookEvents } from "./useWorkbookEvents";

const SHOWN = 3;

const useOwnStyles = makeStyles({
  where: { flexGrow: 1, flexShrink: 1, flexBasis: "92px", minWidth: "92px", maxWidth: "160px", textOverflow: "ellipsis" },
  write: { flexShrink: 0, whiteSpace: "nowrap", minWidth: 0 },
});

interface WriteBarProps {
  readonly step: Step;
  /** The table that "beside" means. */
  readonly table: Area;
  readonly write: (target: Target) => Promise<Written>;
}

/** Writes a step's results as live formulas: where to, the button, what came of it, and the way on. */
export function WriteBar({ step, table, write }: WriteBarProps) {
  const { workbook, words, attempt } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [where, setWhere] = useState<Target["kind"]>("newSheet");
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  // After an undo the sentence would be untrue.
  const look = (): void => {
    if (busy || !written?.ok) return;
    void attempt(async () => {
      if (!(await stillThere(workbook, written.address))) setWritten((now) => (now === written ? null : now));
    });
  };
  useWorkbookEvents({ onChanged: look, onSelectionChanged: look });
  const run = (kind: Target["kind"]): Promise<void> =>
    attempt(async () => {
      setBusy(true);
      setWritten(null);
      try {
        setWritten(await write(kind === "beside" ? { kind, table } : { kind }));
      } finally {
        setBusy(false);
      }
    });
  return (
    <Footer
      message={
        written && (
          <Message
            kind={written.ok ? "good" : "doubtful"}
            onClose={() => setWritten(null)}
            actions={
              !written.ok && (
                <button type="button" className={styles.link} onClick={() => void run("newSheet")}>
                  {words.write.useNew}
                </button>
              )
            }
          >
            {written.ok ? fillTemplate(written.notes ? words.write.doneNotes : words.write.doneNoNotes, { address: written.address }) : occupiedText(written)}
          </Message>
        )
      }
    >
      <select
        className={mergeClasses(styles.control, own.where)}
        aria-label={words.write.where}
        value={where}
        onChange={(event) => setWhere(event.currentTarget.value as Target["kind"])}
      >
        <option value="newSheet">{words.write.newSheet}</option>
        <option value="selection">{words.write.here}</option>
        <option value="beside">{words.write.beside}</option>
      </select>
      <Button appearance="primary" className={own.write} disabledFocusable={busy} onClick={() => void run(where)}>
        {busy ? words.write.busy : words.write.button}
      </Button>
      <NextButton step={step} />
    </Footer>
  );

  function occupiedText({ sheet, occupied }: { sheet: string; occupied: readonly string[] }): string {
    const more = occupied.length - SHOWN;
    return fillTemplate(more > 0 ? words.write.occupiedMore : words.write.occupied, { cells: occupied.slice(0, SHOWN).join(", "), more, sheet });
  }
}
