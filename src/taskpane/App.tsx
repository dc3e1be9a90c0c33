import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { assessmentOf } from "../assessment/assessment";
import { choiceKeeperOf, type ChoiceKeeper } from "../assessment/choiceKeeper";
import type { ChoicesState } from "../assessment/choices";
import { positionStudyOf } from "../assessment/positionStudy";
import { fillTemplate } from "../locale/fillTemplate";
import type { Language } from "../locale/language";
import { wordsIn } from "../locale/words";
import { PaneContext, useAssessment, usePane, usePosition, type Pane, type View } from "./context";
import type { PaneHost } from "./mount";
import { palette } from "./palette";
import { Logo } from "./parts/icons";
import { Message } from "./parts/Message";
import { Steps } from "./parts/Steps";
import { readPreference, writePreference } from "./preferences";
import { StartScreen } from "./screens/StartScreen";
import { isStep } from "./steps";
import { fluentTheme } from "./theme";

const PaneMenu = lazy(() => import(/* webpackChunkName: "menu" */ "./parts/PaneMenu").then(({ PaneMenu }) => ({ default: PaneMenu })));
const UnitPicker = lazy(() => import(/* webpackChunkName: "screens" */ "./parts/UnitPicker").then(({ UnitPicker }) => ({ default: UnitPicker })));
const RegionPicker = lazy(() => import(/* webpackChunkName: "screens" */ "./parts/RegionPicker").then(({ RegionPicker }) => ({ default: RegionPicker })));
const CellStrip = lazy(() => import(/* webpackChunkName: "screens" */ "./parts/CellStrip").then(({ CellStrip }) => ({ default: CellStrip })));
const screens = () => import(/* webpackChunkName: "screens" */ "./screens/screens");

const SCREENS = {
  start: StartScreen,
  position: lazy(() => screens().then(({ PositionScreen }) => ({ default: PositionScreen }))),
  advantage: lazy(() => screens().then(({ AdvantageScreen }) => ({ default: AdvantageScreen }))),
  layers: lazy(() => screens().then(({ LayersScreen }) => ({ default: LayersScreen }))),
  diagnosis: lazy(() => screens().then(({ DiagnosisScreen }) => ({ default: DiagnosisScreen }))),
  paths: lazy(() => screens().then(({ PathsScreen }) => ({ default: PathsScreen }))),
  report: lazy(() => screens().then(({ ReportScreen }) => ({ default: ReportScreen }))),
  handOn: lazy(() => import(/* webpackChunkName: "handOn" */ "./screens/HandOnScreen").then(({ HandOnScreen }) => ({ default: HandOnScreen }))),
  explain: lazy(() => screens().then(({ ExplainScreen }) => ({ default: ExplainScreen }))),
  about: lazy(() => screens().then(({ AboutScreen }) => ({ default: AboutScreen }))),
} as const satisfies Record<View, unknown>;

const useOwnStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    position: "relative",
    minWidth: 0,
    overflow: "hidden",
  },
  /** Excel draws a menu over the top right corner, 34 by 32 pixels. */
  header: { display: "flex", alignItems: "center", gap: "8px", minHeight: "40px", padding: "4px 40px 0 12px", flexShrink: 0 },
  name: { fontWeight: 700, fontSize: "15px", letterSpacing: "0.02em" },
  unit: { flexGrow: 1, display: "flex", minWidth: 0 },
  said: { padding: "6px 12px" },
  view: { flexGrow: 1, display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
});

/** The pane's frame: what stays the same on every screen. */
export function App({ workbook, session, language: hostLanguage, theme }: PaneHost) {
  const [ownLanguage, setOwnLanguage] = useState(() => readPreference("language"));
  // The workbench has a switch of its own beside the grid; in Excel the pane's menu may differ from Excel's language.
  const language: Language = workbook.host === "workbench" ? hostLanguage : ownLanguage === "en" || ownLanguage === "zh-CN" ? ownLanguage : hostLanguage;
  const [view, setView] = useState<View>("start");
  const [said, setSaid] = useState<{ kind: "good" | "bad"; text: string } | null>(null);
  const words = wordsIn(language);
  const assessment = assessmentOf(workbook, session);
  const study = positionStudyOf(workbook, session);
  const keeper = choiceKeeperOf(workbook, session);
  const [seen, setSeen] = useState<readonly string[]>(keeper.seen);
  const show = useCallback(
    (next: View) => {
      setView(next);
      setSaid(null);
      if (!isStep(next)) return;
      keeper.showing(next);
      setSeen(keeper.seen);
    },
    [keeper],
  );
  const attempt = useCallback(
    async (body: () => Promise<unknown>) => {
      try {
        await body();
      } catch (thrown) {
        setSaid({ kind: "bad", text: fillTemplate(words.common.failed, { reason: thrown instanceof Error ? thrown.message : String(thrown) }) });
      }
    },
    [words],
  );
  useRestored(keeper, (state) => {
    if (state === "damaged" || state === "newer") return setSaid({ kind: "bad", text: words.start.kept[state] });
    setSeen(keeper.seen);
    if (isStep(keeper.step) && assessment.state().dataset) setView((now) => (now === "start" && isStep(keeper.step) ? keeper.step : now));
  });
  useShowEvent(show, (text) => setSaid({ kind: "bad", text }));
  const pane = useMemo<Pane>(
    () => ({ workbook, session, assessment, study, language, theme, words, colors: palette(theme), show, attempt }),
    [workbook, session, assessment, study, language, theme, words, show, attempt],
  );
  return (
    <FluentProvider theme={fluentTheme(theme)} style={{ height: "100%", background: "transparent" }} lang={language}>
      <PaneContext value={pane}>
        <Frame
          view={view}
          seen={seen}
          said={
            said && (
              <Message kind={said.kind} onClose={() => setSaid(null)}>
                {said.text}
              </Message>
            )
          }
          menu={
            <PaneMenu
              onLanguage={(next) => {
                setOwnLanguage(next);
                writePreference("language", next);
              }}
              onSaid={(text) => setSaid({ kind: "good", text })}
            />
          }
        />
      </PaneContext>
    </FluentProvider>
  );
}

interface FrameProps {
  readonly view: View;
  readonly seen: readonly string[];
  readonly said: React.ReactNode;
  readonly menu: React.ReactNode;
}

function Frame({ view, seen, said, menu }: FrameProps) {
  const { words } = usePane();
  const { dataset } = useAssessment();
  const { dataset: amounts } = usePosition();
  const own = useOwnStyles();
  const Shown = SCREENS[view];
  const withRegion = amounts !== null && view === "advantage";
  const withUnit = dataset !== null && isStep(view) && view !== "start" && view !== "advantage";
  return (
    <main className={own.root}>
      <header className={own.header}>
        <Logo />
        <span className={own.unit}>
          {withUnit || withRegion ? <Suspense>{withUnit ? <UnitPicker /> : <RegionPicker />}</Suspense> : <span className={own.name}>{words.product}</span>}
        </span>
        <Suspense>{menu}</Suspense>
      </header>
      <Steps view={view} seen={seen} />
      {said && <div className={own.said}>{said}</div>}
      <div id="hfs-view" {...(isStep(view) ? { role: "tabpanel", "aria-labelledby": `hfs-tab-${view}` } : {})} className={own.view}>
        <Suspense>
          <Shown />
        </Suspense>
      </div>
      {view !== "explain" && (
        <Suspense>
          <CellStrip />
        </Suspense>
      )}
    </main>
  );
}

/** Tells when the choices that the workbook carries are those of the pane, or could not be read. */
function useRestored(keeper: ChoiceKeeper, then: (state: ChoicesState) => void): void {
  const say = useRef(then);
  say.current = then;
  useEffect(
    () =>
      void keeper.restored.then(
        (state) => say.current(state),
        () => undefined,
      ),
    // Said once for a workbook, in the language of that moment.
    [keeper],
  );
}

/** The ribbon's buttons show a screen, some with a sentence about what went wrong. */
function useShowEvent(show: (view: View) => void, complain: (problem: string) => void): void {
  useEffect(() => {
    const listen = (event: Event): void => {
      const { view, problem } = (event as CustomEvent<{ view: View; problem?: string }>).detail;
      if (view in SCREENS) show(view);
      if (problem !== undefined) complain(problem);
    };
    window.addEventListener("hfs:show", listen);
    return () => window.removeEventListener("hfs:show", listen);
  });
}
