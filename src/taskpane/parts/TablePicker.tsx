import { mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { candidateAt, findCandidates, indicatorsLast, type Candidate } from "../../assessment/candidates";
import { fillTemplate } from "../../locale/fillTemplate";
import { areaOf } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { useWorkbookEvents } from "./useWorkbookEvents";

interface Offer {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly area: Area;
}

interface TablePickerProps {
  readonly title: string;
  readonly hint: string;
  /** Said where no table is found. */
  readonly none: string;
  /** True where tables of indicators are offered last, because amounts are wanted. */
  readonly amounts?: boolean;
  readonly onChoose: (address: string) => Promise<unknown>;
}

/** The tables and blocks of numbers found in the workbook, and what the selection means. */
export function TablePicker({ title, hint, none, amounts = false, onChoose }: TablePickerProps) {
  const { workbook, session, words, attempt } = usePane();
  const styles = useStyles();
  const [found, setFound] = useState<readonly Candidate[] | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const search = useCallback(async () => {
    const all = await findCandidates(workbook);
    setFound(amounts ? await indicatorsLast(workbook, session, all) : all);
    setSelected(await candidateAt(workbook, await workbook.selection()));
  }, [workbook, session, amounts]);
  useEffect(() => void search().catch(() => setFound([])), [search]);
  useWorkbookEvents({
    onChanged: () => void search().catch(() => undefined),
    onSelectionChanged: (area) => void candidateAt(workbook, area).then(setSelected, () => undefined),
  });

  const own = selected !== null && !found?.some(({ address }) => address === selected);
  const offers: Offer[] = [
    ...(own ? [{ key: "selection", name: words.start.selection, address: selected, area: areaOf(selected) }] : []),
    ...(found ?? []).map(({ kind, name, address, area }) => ({
      key: address,
      name: kind === "table" ? name : `${words.start.region} · ${name}`,
      address,
      area,
    })),
  ];
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.soft}>{found !== null && offers.length === 0 ? none : hint}</p>
      <ul className={styles.list}>
        {offers.map(({ key, name, address, area }) => (
          <li key={key}>
            <button type="button" className={styles.choice} onClick={() => void attempt(() => onChoose(address))}>
              <span className={styles.grow}>
                <span style={{ fontWeight: 600 }}>{name}</span>
                <br />
                <span className={styles.soft}>{address}</span>
              </span>
              <span className={mergeClasses(styles.soft, styles.numbers)}>{fillTemplate(words.start.size, { rows: area.rows, columns: area.columns })}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
