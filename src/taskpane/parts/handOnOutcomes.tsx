import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import type { FreezeReport, Skipped } from "../../workbook/handOn/freeze";
import type { Kept, ThawReport } from "../../workbook/handOn/thaw";
import type { Verification } from "../../workbook/handOn/verification";
import type { CellValue, Obstacle } from "../../workbook/port";
import { usePane } from "../context";
import { formatNumber, formatPair } from "../format";
import { useStyles } from "../styles";
import { CellList } from "./CellList";
import { Message } from "./Message";

/** Obstacles that the user may overrule. */
export const OVERRULED: readonly Obstacle[] = ["hidden", "merged", "table"];

/** Cells that were left out, each with its reason; where the user may overrule it, that is offered. */
export function Reasons({ title, rows, again, label }: { title: string; rows: readonly (Skipped | Kept)[]; again?: () => void; label?: string }) {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.section}>
      <CellList title={title} rows={rows.map(({ address, reason }) => ({ address, texts: [words.handOn.reasons[reason]] }))} />
      {again && rows.some(({ reason }) => (OVERRULED as readonly string[]).includes(reason)) && (
        <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={again}>
          {label}
        </button>
      )}
    </div>
  );
}

/** What has been frozen. */
export function Frozen({ report: { formulas, cells, skipped }, again }: { report: FreezeReport; again: () => void }) {
  const { handOn } = usePane().words;
  return (
    <>
      <Message kind={formulas > 0 ? "good" : "doubtful"}>{formulas === 0 ? handOn.frozeNone : fillTemplate(handOn.froze, { formulas, cells })}</Message>
      {skipped.length > 0 && <Reasons title={handOn.skipped} rows={skipped} again={again} label={handOn.skippedThese} />}
    </>
  );
}

/** What is back, what is not, and what has changed meanwhile. */
export function Thawed({ report: { state, restored, kept, changes }, again }: { report: ThawReport; again: () => void }) {
  const { handOn } = usePane().words;
  if (state === "damaged" || state === "newer") return <Message kind="bad">{state === "newer" ? handOn.newer : handOn.damaged}</Message>;
  return (
    <>
      <Message kind={restored > 0 ? "good" : "doubtful"}>{restored > 0 ? fillTemplate(handOn.thawed, { restored }) : handOn.thawedNone}</Message>
      {kept.length > 0 && <Reasons title={handOn.kept} rows={kept} again={again} label={handOn.thawThese} />}
      <Changes title={handOn.changedInputs} changes={changes.filter(({ what }) => what === "input")} />
      <Changes title={handOn.changedResults} changes={changes.filter(({ what }) => what === "result")} />
    </>
  );
}

function Changes({ title, changes }: { title: string; changes: ThawReport["changes"] }) {
  const { handOn } = usePane().words;
  if (changes.length === 0) return null;
  const rows = changes.map(({ address, before, after }) => ({ address, texts: pair(before, after, handOn) }));
  return <CellList title={title} headings={[handOn.before, handOn.after]} numbers rows={rows} />;
}

/** What agrees and what does not. */
export function Checked({ verification, written, write }: { verification: Verification; written: string | null; write: () => void }) {
  const { handOn } = usePane().words;
  const styles = useStyles();
  const { formulas, cells, differences, unchecked } = verification;
  const sentence =
    formulas === 0 && unchecked.length === 0
      ? handOn.nothingToCheck
      : differences.length > 0
        ? differences.length === 1
          ? handOn.differOne
          : handOn.differ
        : unchecked.length > 0
          ? handOn.allChecked
          : formulas === 1
            ? handOn.agreeOne
            : handOn.agree;
  const kind = differences.length > 0 ? "bad" : formulas === 0 || unchecked.length > 0 ? "doubtful" : "good";
  return (
    <>
      <Message kind={kind}>{fillTemplate(sentence, { formulas, cells, count: differences.length })}</Message>
      {differences.length > 0 && (
        <CellList
          title={handOn.differences}
          headings={[handOn.saved, handOn.now]}
          numbers
          rows={differences.map(({ address, saved, now }) => ({ address, texts: pair(saved, now, handOn) }))}
        />
      )}
      {unchecked.length > 0 && (
        <CellList
          title={handOn.unchecked}
          rows={unchecked.map(({ address, code, text }) => ({ address, texts: [fillTemplate(handOn.uncheckedWhy[code], { text })] }))}
        />
      )}
      {written !== null ? (
        <Message kind="good">{fillTemplate(handOn.wrote, { address: written })}</Message>
      ) : (
        <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={write}>
          {handOn.write}
        </button>
      )}
    </>
  );
}

/** Two values with the digits that tell them apart. */
function pair(one: CellValue, other: CellValue, handOn: Words["handOn"]): readonly string[] {
  if (typeof one === "number" && typeof other === "number") return formatPair(one, other);
  return [one, other].map((value) => (value === null || value === "" ? handOn.blank : typeof value === "number" ? formatNumber(value) : String(value)));
}
