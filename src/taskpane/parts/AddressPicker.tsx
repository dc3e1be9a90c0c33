import { useCallback, useEffect, useId, useState } from "react";
import { findCandidates } from "../../assessment/candidates";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { useWorkbookEvents } from "./useWorkbookEvents";

interface AddressPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly chosen: string | null;
  readonly onChoose: (address: string | null) => void;
}

/** A table or block of numbers of the workbook by its address, or none. */
export function AddressPicker({ label, hint, none, chosen, onChoose }: AddressPickerProps) {
  const { workbook } = usePane();
  const styles = useStyles();
  const id = useId();
  const [found, setFound] = useState<readonly string[]>([]);
  const search = useCallback(async () => setFound((await findCandidates(workbook)).map(({ address }) => address)), [workbook]);
  useEffect(() => void search().catch(() => undefined), [search]);
  useWorkbookEvents({ onChanged: () => void search().catch(() => undefined) });
  const offers = [...new Set([...(chosen === null ? [] : [chosen]), ...found])];
  return (
    <div className={styles.section} style={{ gap: "3px" }}>
      <label htmlFor={id} className={styles.text}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={chosen ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
      >
        <option value="">{none}</option>
        {offers.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
      {chosen === null && <p className={styles.soft}>{hint}</p>}
    </div>
  );
}
