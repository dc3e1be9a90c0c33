import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { annotate, removeAnnotations } from "../../workbook/handOn/annotate";
import { freeze, type FreezeReport, type Skipped } from "../../workbook/handOn/freeze";
import { HandOnProblem } from "../../workbook/handOn/problem";
import { repair } from "../../workbook/handOn/repair";
import type { Scope } from "../../workbook/handOn/scope";
import { shareCopy } from "../../workbook/handOn/shareCopy";
import { handOnState, type HandOnState } from "../../workbook/handOn/state";
import { thaw, type Kept, type ThawReport } from "../../workbook/handOn/thaw";
import { TOLERANCE, type Verification } from "../../workbook/handOn/verification";
import { verify } from "../../workbook/handOn/verify";
import { writeVerification } from "../../workbook/handOn/writeVerification";
import type { CellValue, Obstacle } from "../../workbook/port";
import { usePane } from "../context";
import { aboutFunctions } from "../parts/aboutFunctions";
import { CellList } from "../parts/CellList";
import { Footer } from "../parts/Footer";
import { Message } from "../parts/Message";
import { Screen } from "../parts/Screen";
import { useWorkbookEvents } from "../parts/useWorkbookEvents";
import { useStyles } from "../styles";

type Task = "share" | "notes" | "freeze" | "check" | "repair";
type Where = "workbook" | "sheet" | "area";

/** What came of a task, said where it was started. */
type Outcome =
  | { readonly task: "share" | "notes" | "repair"; readonly text: string }
  | { readonly task: "share"; readonly text: string; readonly skipped: readonly Skipped[] }
  | { readonly task: "freeze"; readonly frozen: FreezeReport; readonly scope: Scope }
  | { readonly task: "freeze"; readonly thawed: ThawReport; readonly scope: Scope }
  | { readonly task: "check"; readonly verification: Verification; readonly written: string | null };

/** Obstacles that the user may overrule. */
const OVERRULED: readonly Obstacle[] = ["hidden", "merged", "table"];

const useOwnStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" } });

/** Handing a workbook on: copies for colleagues without the add-in, notes, freezing and thawing, checking, repairing. */
export function HandOnScreen() {
  const { workbook, session, words, attempt } = usePane();
  const { handOn } = words;
  const styles = useStyles();
  const own = useOwnStyles();
  const [state, setState] = useState<HandOnState | null>(null);
  const [busy, setBusy] = useState<Task | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [where, setWhere] = useState<Where>("workbook");
  const working = useRef(false);

  const look = useCallback(async () => {
    if (!working.current) setState(await handOnState(workbook));
  }, [workbook]);
  useEffect(() => void attempt(look), [attempt, look]);
  useWorkbookEvents({ onChanged: () => void attempt(look) });

  const run = (task: Task, body: () => Promise<Outcome>): void => {
    if (working.current) return;
    void attempt(async () => {
      working.current = true;
      setBusy(task);
      setOutcome(null);
      try {
        setOutcome(await body());
      } catch (thrown) {
        if (thrown instanceof HandOnProblem && thrown.code !== "noSheet")
          throw new Error(thrown.code === "recordNewer" ? handOn.newer : handOn.damaged, { cause: thrown });
        throw thrown;
      } finally {
        working.current = false;
        setBusy(null);
        setProgress(null);
        await look();
      }
    });
  };
  const scopeOf = async (): Promise<Scope> => {
    if (where === "workbook") return { kind: "workbook" };
    const area = await workbook.selection();
    return where === "sheet" ? { kind: "sheet", sheet: area.sheet } : { kind: "area", area };
  };

  const share = (): void =>
    run("share", async () => {
      const name = fillTemplate(handOn.shareName, { title: await workbook.title() });
      const { formulas, skipped } = await shareCopy(workbook, await aboutFunctions(session), name);
      const text = fillTemplate(workbook.host === "excel" ? handOn.sharedWindow : handOn.sharedFile, { name: `${name}.xlsx`, formulas });
      return { task: "share", text, skipped };
    });
  const note = (): void =>
    run("notes", async () => {
      const { notes, logged } = await annotate(workbook, { kind: "workbook" }, await aboutFunctions(session));
      return { task: "notes", text: logged > 0 ? fillTemplate(handOn.logged, { logged }) : fillTemplate(handOn.noted, { notes }) };
    });
  const unnote = (): void =>
    run("notes", async () => ({ task: "notes", text: fillTemplate(handOn.unnoted, { count: await removeAnnotations(workbook, { kind: "workbook" }) }) }));
  const freezeIn = (scope: Scope | null, despite: readonly Obstacle[] = []): void =>
    run("freeze", async () => {
      const chosen = scope ?? (await scopeOf());
      return { task: "freeze", frozen: await freeze(workbook, chosen, await aboutFunctions(session), despite), scope: chosen };
    });
  const thawIn = (scope: Scope | null, despite: readonly Obstacle[] = []): void =>
    run("freeze", async () => {
      const chosen = scope ?? (await scopeOf());
      return { task: "freeze", thawed: await thaw(workbook, chosen, despite), scope: chosen };
    });
  const check = (): void =>
    run("check", async () => {
      const onProgress = (done: number, all: number): void => setProgress({ done, all });
      return { task: "check", verification: await verify(workbook, session, { onProgress }), written: null };
    });
  const writeCheck = (verification: Verification): void =>
    run("check", async () => ({ task: "check", verification, written: await writeVerification(workbook, verification, await aboutFunctions(session)) }));
  const mend = (): void =>
    run("repair", async () => {
      const { entered, mended } = await repair(workbook);
      return { task: "repair", text: fillTemplate(handOn.repaired, { entered, mended }) };
    });

  const button = (label: string, act: () => void, primary = false): ReactNode => (
    <Button appearance={primary ? "primary" : "secondary"} size={primary ? "medium" : "small"} disabledFocusable={busy !== null || !state} onClick={act}>
      {label}
    </Button>
  );
  const plain = outcome && "text" in outcome ? outcome : null;
  const said = (task: Task): ReactNode =>
    busy === task ? (
      <p className={styles.soft} role="status">
        {progress ? fillTemplate(handOn.checking, progress) : handOn.working}
      </p>
    ) : plain?.task === task && task !== "share" ? (
      <Message kind="good" onClose={() => setOutcome(null)}>
        {plain.text}
      </Message>
    ) : null;
  const any = state !== null && state.formulas + state.frozen > 0;

  return (
    <>
      <Screen>
        <section className={styles.section} aria-live="polite">
          <h1 className={styles.finding}>{state ? sayState(state, handOn) : words.common.working}</h1>
          {state && !any && <p className={styles.soft}>{handOn.noneWhy}</p>}
          {state && state.broken > 0 && (
            <Message kind="bad" actions={button(handOn.repair, mend)}>
              {state.broken === 1 ? handOn.brokenOne : fillTemplate(handOn.broken, { count: state.broken })}
            </Message>
          )}
          {state?.record === "damaged" && <Message kind="bad">{handOn.damaged}</Message>}
          {state?.record === "newer" && <Message kind="doubtful">{handOn.newer}</Message>}
        </section>
        <Part title={handOn.share} why={handOn.shareWhy}>
          {said("share")}
          {outcome?.task === "share" && "skipped" in outcome && outcome.skipped.length > 0 && <Reasons title={handOn.skipped} rows={outcome.skipped} />}
        </Part>
        <Part
          title={handOn.notes}
          why={`${handOn.notesWhy}${state && state.annotated > 0 ? ` ${fillTemplate(handOn.notesThere, { count: state.annotated })}` : ""}`}
        >
          <div className={own.actions}>
            {button(state && state.annotated > 0 ? handOn.updateNotes : handOn.addNotes, note)}
            {state && state.annotated > 0 && button(handOn.removeNotes, unnote)}
          </div>
          {said("notes")}
        </Part>
        <Part title={handOn.freeze} why={handOn.freezeWhy}>
          <div className={own.actions}>
            <select className={styles.control} aria-label={handOn.where} value={where} onChange={(event) => setWhere(event.currentTarget.value as Where)}>
              <option value="workbook">{handOn.whereWorkbook}</option>
              <option value="sheet">{handOn.whereSheet}</option>
              <option value="area">{handOn.whereSelection}</option>
            </select>
            {button(handOn.freezeButton, () => freezeIn(null))}
            {button(handOn.thaw, () => thawIn(null))}
          </div>
          {said("freeze")}
          {outcome?.task === "freeze" && "frozen" in outcome && <Frozen report={outcome.frozen} again={() => freezeIn(outcome.scope, OVERRULED)} />}
          {outcome?.task === "freeze" && "thawed" in outcome && <Thawed report={outcome.thawed} again={() => thawIn(outcome.scope, OVERRULED)} />}
        </Part>
        <Part title={handOn.check} why={fillTemplate(handOn.checkWhy, { tolerance: String(TOLERANCE) })}>
          <div className={own.actions}>{button(handOn.checkButton, check)}</div>
          {said("check")}
          {outcome?.task === "check" && (
            <Checked verification={outcome.verification} written={outcome.written} write={() => writeCheck(outcome.verification)} />
          )}
        </Part>
        <Part title={handOn.repair} why={handOn.repairWhy}>
          <div className={own.actions}>{button(handOn.repair, mend)}</div>
          {said("repair")}
        </Part>
      </Screen>
      <Footer
        message={
          outcome?.task === "share" && (
            <Message kind="good" onClose={() => setOutcome(null)}>
              {outcome.text}
            </Message>
          )
        }
      >
        {button(busy === "share" ? handOn.working : handOn.share, share, true)}
      </Footer>
    </>
  );
}

function sayState({ formulas, frozen }: HandOnState, handOn: Words["handOn"]): string {
  if (formulas + frozen === 0) return handOn.none;
  if (frozen === 0) return formulas === 1 ? handOn.liveOne : fillTemplate(handOn.live, { formulas });
  if (formulas === 0) return frozen === 1 ? handOn.frozenOne : fillTemplate(handOn.frozen, { frozen });
  return fillTemplate(handOn.mixed, { formulas, frozen });
}

function Part({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.soft}>{why}</p>
      {children}
    </section>
  );
}

/** Cells that were left out, each with its reason; where the user may overrule it, that is offered. */
function Reasons({ title, rows, again, label }: { title: string; rows: readonly (Skipped | Kept)[]; again?: () => void; label?: string }) {
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

function Frozen({ report: { formulas, cells, skipped }, again }: { report: FreezeReport; again: () => void }) {
  const { handOn } = usePane().words;
  const nothing = formulas === 0 && skipped.length === 0;
  return (
    <>
      <Message kind={formulas > 0 ? "good" : "doubtful"}>
        {nothing || formulas === 0 ? handOn.frozeNone : fillTemplate(handOn.froze, { formulas, cells })}
      </Message>
      {skipped.length > 0 && <Reasons title={handOn.skipped} rows={skipped} again={again} label={handOn.skippedThese} />}
    </>
  );
}

function Thawed({ report: { state, restored, kept, changes }, again }: { report: ThawReport; again: () => void }) {
  const { handOn } = usePane().words;
  if (state === "damaged" || state === "newer") return <Message kind="bad">{state === "newer" ? handOn.newer : handOn.damaged}</Message>;
  return (
    <>
      <Message kind={restored > 0 ? "good" : "doubtful"}>{restored > 0 ? fillTemplate(handOn.thawed, { restored }) : handOn.thawedNone}</Message>
      {kept.length > 0 && <Reasons title={handOn.kept} rows={kept} again={again} label={handOn.thawThese} />}
      {changes.length > 0 && (
        <CellList
          title={handOn.changes}
          headings={["", handOn.before, handOn.after]}
          numbers
          rows={changes.map(({ address, what, before, after }) => ({ address, texts: [handOn[what], exact(before, handOn), exact(after, handOn)] }))}
        />
      )}
    </>
  );
}

function Checked({ verification, written, write }: { verification: Verification; written: string | null; write: () => void }) {
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
          rows={differences.map(({ address, saved, now }) => ({ address, texts: [exact(saved, handOn), exact(now, handOn)] }))}
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
        <button type="button" className={mergeClasses(styles.link)} style={{ alignSelf: "flex-start" }} onClick={write}>
          {handOn.write}
        </button>
      )}
    </>
  );
}

/** All digits: two numbers may differ in the last. */
function exact(value: CellValue, handOn: Words["handOn"]): string {
  return value === null || value === "" ? handOn.blank : String(value);
}
