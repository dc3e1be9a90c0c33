import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { candidateAt } from "../../assessment/candidates";
import { choiceKeeperOf } from "../../assessment/choiceKeeper";
import { fillTemplate } from "../../locale/fillTemplate";
import { formatAddress } from "../../workbook/address";
import { useAssessment, useCase, usePane } from "../context";
import { CodesHint } from "../parts/CodesHint";
import { ColumnMap } from "../parts/ColumnMap";
import { DataCheckList } from "../parts/DataCheckList";
import { Footer } from "../parts/Footer";
import { GoTo } from "../parts/GoTo";
import { GroupPicker } from "../parts/GroupPicker";
import { Grown } from "../parts/Grown";
import { How } from "../parts/How";
import { LayerMark } from "../parts/LayerMark";
import { Message } from "../parts/Message";
import { NextButton } from "../parts/NextButton";
import { Screen } from "../parts/Screen";
import { TablePicker } from "../parts/TablePicker";
import { TableSummary } from "../parts/TableSummary";
import { today } from "../parts/today";
import { useFocusAfterPress } from "../parts/useFocusAfterPress";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

/** Where everything begins: the sample, or a table of the user's own, and whether it is fit to be scored. */
export function StartScreen() {
  const { workbook, session, assessment, words, show, attempt } = usePane();
  const asked = useCase();
  const { address, dataset, trouble, grown } = useAssessment();
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const { heading, press } = useFocusAfterPress();
  const chooseTable = useCallback((found: string | null) => press(() => assessment.chooseTable(found)), [assessment, press]);
  useOnlyTable();

  const sample = (): Promise<void> =>
    attempt(async () => {
      setBusy(true);
      try {
        // Its tables weigh more than the screen, and few open them twice.
        const { openSample } = await import(/* webpackChunkName: "sample" */ "../../assessment/openSample");
        await openSample(assessment);
        show("layers");
      } finally {
        setBusy(false);
      }
    });

  if (dataset) {
    return (
      <>
        <Screen>
          <section className={styles.section}>
            <div className={styles.spread}>
              <h1 ref={heading} tabIndex={-1} className={styles.heading}>
                {words.start.chosen}
              </h1>
              <button type="button" className={styles.link} onClick={() => void attempt(() => chooseTable(null))}>
                {words.start.change}
              </button>
            </div>
            <GoTo address={dataset.address} />
            <Grown dataset={dataset} grown={grown} onInclude={chooseTable} />
            <TableSummary dataset={dataset} />
            <CodesHint dataset={dataset} press={press} />
          </section>
          <ColumnMap key={dataset.address} dataset={dataset} open={dataset.table.columns.every(({ code }) => code === null)} />
          <GroupPicker dataset={dataset} />
          <hr className={styles.rule} />
          <DataCheckList dataset={dataset} />
          <How step="start" />
        </Screen>
        {asked ? (
          <WriteBar
            step="start"
            table={dataset.area}
            write={async (target) => {
              const { writeData } = await import(/* webpackChunkName: "screens" */ "../../assessment/writeData");
              return writeData(workbook, session, words, { ...asked, version: session.version, today: today() }, target);
            }}
          />
        ) : (
          <Footer>
            <NextButton step="start" primary />
          </Footer>
        )}
      </>
    );
  }
  return (
    <>
      <Screen>
        {trouble && address && <Message kind="bad">{fillTemplate(words.start[trouble], { address })}</Message>}
        <section className={styles.section}>
          <h1 ref={heading} tabIndex={-1} className={styles.finding}>
            {words.start.title}
          </h1>
          <p className={styles.text}>{words.start.purpose}</p>
        </section>
        <ul className={styles.list} style={{ gap: "6px" }}>
          {(["H", "F", "S"] as const).map((layer) => (
            <li key={layer} className={styles.row} style={{ alignItems: "flex-start" }}>
              <LayerMark layer={layer} />
              <span>
                <b className={styles.heading}>{words.layers[layer]}</b>
                <br />
                <span className={styles.soft}>{layer === "H" ? words.start.hardware : layer === "F" ? words.start.firmware : words.start.software}</span>
              </span>
            </li>
          ))}
        </ul>
        <hr className={styles.rule} />
        <TablePicker title={words.start.pick} hint={words.start.pickHint} none={words.start.none} onChoose={chooseTable} />
        <p className={styles.soft}>{words.start.private}</p>
      </Screen>
      <Footer>
        <span className={styles.soft} style={{ flexGrow: 1 }}>
          {words.start.sampleHint}
        </span>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void sample()} style={{ flexShrink: 0 }}>
          {busy ? words.start.sampleBusy : words.start.sample}
        </Button>
      </Footer>
    </>
  );
}

/** The table that needs no question: the one under the selection if it says its layers, else the only named one that does. */
function useOnlyTable(): void {
  const { workbook, session, assessment } = usePane();
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const saysLayers = async (address: string): Promise<boolean> => {
      const { values } = await workbook.read(address);
      return (session.readTable(values)?.columns.filter(({ code }) => code !== null).length ?? 0) >= 2;
    };
    const find = async (): Promise<string | null> => {
      const selected = await candidateAt(workbook, await workbook.selection());
      if (selected !== null && (await saysLayers(selected))) return selected;
      const layered: string[] = [];
      for (const { area } of await workbook.tables()) if (await saysLayers(formatAddress(area))) layered.push(formatAddress(area));
      return layered.length === 1 ? layered[0] : null;
    };
    void choiceKeeperOf(workbook, session)
      .restored.then(async () => {
        const found = assessment.state().address === null ? await find() : null;
        if (found !== null && assessment.state().address === null) await assessment.takeTable(found);
      })
      .catch(() => undefined);
  }, [workbook, session, assessment]);
}
