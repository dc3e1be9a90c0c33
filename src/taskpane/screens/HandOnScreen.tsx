import { Button, makeStyles } from "@fluentui/react-components";
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
import { thaw, type ThawReport } from "../../workbook/handOn/thaw";
import { TOLERANCE, type Verification } from "../../workbook/handOn/verification";
import { verify } from "../../workbook/handOn/verify";
import { writeVerification } from "../../workbook/handOn/writeVerification";
import type { Obstacle } from "../../workbook/port";
import { usePane } from "../context";
import { aboutFunctions } from "../parts/aboutFunctions";
import { Footer } from "../parts/Footer";
import { Checked, Frozen, OVERRULED, Reasons, Thawed } from "../parts/handOnOutcomes";
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
    run("check", async () => {
      const written = await writeVerification(workbook, verification, await aboutFunctions(session));
      await workbook.activate(written);
      return { task: "check", verification, written };
    });
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
