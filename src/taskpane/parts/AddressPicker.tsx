import { useCallback, useEffect, useId, useState, type ReactNode } from "react";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { useWorkbookEvents } from "./useWorkbookEvents";

interface AddressPickerProps {
  readonly label: string;
  /** What to have in the workbook, said while nothing is chosen. */
  readonly hint: string;
  readonly none: string;
  /** Said where there is no table to choose from. */
  readonly empty?: string;
  readonly chosen: string | null;
  /** The tables to choose from, by their addresses. */
  readonly find: () => Promise<readonly string[]>;
  readonly onChoose: (address: string | null) => Promise<unknown>;
  /** What is wrong with the chosen one. */
  readonly trouble?: ReactNode;
}

/** A table of the workbook by its address, or none; what there is to choose from follows the cells. */
export function AddressPicker({ label, hint, none, empty, chosen, find, onChoose, trouble }: AddressPickerProps) {
  const { attempt } = usePane();
  const styles = useStyles();
  const id = useId();
  const [found, setFound] = useState<readonly string[] | null>(null);
  const search = useCallback(async () => setFound(await find()), [find]);
  useEffect(() => void search().catch(() => undefined), [search]);
  useWorkbookEvents({ onChanged: () => void search().catch(() => undefined) });
  const offers = [...new Set([...(chosen === null ? [] : [chosen]), ...(found ?? [])])];
  return (
    <section className={styles.section}>
      <label htmlFor={id} className={styles.heading}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={chosen ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void attempt(() => onChoose(value === "" ? null : value));
        }}
      >
        <option value="">{none}</option>
        {offers.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
      {empty && chosen === null && found?.length === 0 && <p className={styles.soft}>{empty}</p>}
      {trouble ?? (chosen === null && <p className={styles.soft}>{hint}</p>)}
    </section>
  );
}
