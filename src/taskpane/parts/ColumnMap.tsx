import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Dataset } from "../../assessment/dataset";
import { choiceOf, CODES, type ColumnChoice } from "../../assessment/mapping";
import { fillTemplate } from "../../locale/fillTemplate";
import { useAssessment, usePane } from "../context";
import { useStyles } from "../styles";
import { ChevronIcon } from "./icons";
import { LayerMark } from "./LayerMark";

const LAYERS = ["H", "F", "S"] as const;

const useOwnStyles = makeStyles({
  group: { "&[open] > summary > span:last-child": { transform: "rotate(90deg)" } },
  summary: { display: "flex", alignItems: "center", gap: "6px", listStyleType: "none", "::-webkit-details-marker": { display: "none" } },
  item: { display: "flex", flexDirection: "column", gap: "3px", padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
  controls: { display: "grid", gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)", gap: "6px" },
});

/** What each column is: its layer or indicator and its direction, as the headings say or as the user does. */
export function ColumnMap({ dataset, open: first }: { dataset: Dataset; open: boolean }) {
  const { assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const own = useOwnStyles();
  // Open at first where nothing is known; it stays as the user has it while columns get their codes.
  const [open, setOpen] = useState(first);
  const { columns } = dataset.table;
  const choose = (label: string, choice: ColumnChoice): void => void attempt(() => assessment.change({ columns: { ...settings.columns, [label]: choice } }));
  const changed = columns.some(({ label }) => label in settings.columns);
  return (
    <details className={own.group} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, own.summary)}>
        <span className={styles.grow}>{fillTemplate(words.map.summary, { count: columns.length })}</span>
        <span style={{ display: "flex" }}>
          <ChevronIcon />
        </span>
      </summary>
      <div className={styles.section} style={{ paddingTop: "6px" }}>
        <p className={styles.soft}>{words.map.hint}</p>
        <ul className={styles.list}>
          {columns.map(({ label }, j) => {
            const choice = choiceOf(dataset, j);
            return (
              <li key={`${label}-${j}`} className={own.item}>
                <span className={styles.row} style={{ gap: "5px" }}>
                  {choice.code !== null && <LayerMark layer={choice.code[0] as "H" | "F" | "S"} size={14} />}
                  <span className={mergeClasses(styles.soft, styles.grow)} style={{ color: "inherit" }}>
                    {label}
                  </span>
                </span>
                <span className={own.controls}>
                  <CodePicker label={label} choice={choice} onChoose={(code) => choose(label, { ...choice, code })} />
                  <select
                    className={styles.control}
                    aria-label={fillTemplate(words.map.direction, { column: label })}
                    value={choice.cost ? "less" : "more"}
                    disabled={choice.code === null}
                    onChange={(event) => choose(label, { ...choice, cost: event.currentTarget.value === "less" })}
                  >
                    <option value="more">{words.map.more}</option>
                    <option value="less">{words.map.less}</option>
                  </select>
                </span>
              </li>
            );
          })}
        </ul>
        {changed && (
          <button
            type="button"
            className={styles.link}
            style={{ alignSelf: "flex-start" }}
            onClick={() => void attempt(() => assessment.change({ columns: {} }))}
          >
            {words.map.reset}
          </button>
        )}
      </div>
    </details>
  );
}

function CodePicker({ label, choice, onChoose }: { label: string; choice: ColumnChoice; onChoose: (code: string | null) => void }) {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <select
      className={styles.control}
      aria-label={fillTemplate(words.map.code, { column: label })}
      value={choice.code ?? ""}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{words.map.unused}</option>
      {LAYERS.map((layer) => (
        <optgroup key={layer} label={words.layers[layer]}>
          {CODES.filter((code) => code.startsWith(layer)).map((code) => (
            <option key={code} value={code}>
              {code === layer ? fillTemplate(words.map.layerAlone, { layer: words.layers[layer] }) : `${code} ${words.indicators[code] ?? ""}`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
