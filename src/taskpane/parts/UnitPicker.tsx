import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useAssessment, usePane } from "../context";

const MOST = 100;

const useOwnStyles = makeStyles({
  root: { minWidth: 0, width: "100%", maxWidth: "220px" },
  input: { fontWeight: 600, minWidth: 0, textOverflow: "ellipsis" },
});

/** The chosen unit; typing searches among the names. */
export function UnitPicker() {
  const { words, assessment, attempt } = usePane();
  const { dataset, unit } = useAssessment();
  const own = useOwnStyles();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [unit, dataset]);
  if (!dataset || unit === null) return null;
  const wanted = (typed ?? "").trim().toLowerCase();
  const matching = [...new Set(dataset.table.rows.map(({ label }) => label))].filter((label) => label.toLowerCase().includes(wanted));
  if (wanted !== "") matching.sort((a, b) => a.toLowerCase().indexOf(wanted) - b.toLowerCase().indexOf(wanted));
  return (
    <Combobox
      aria-label={words.common.unit}
      size="small"
      freeform
      className={own.root}
      input={{ className: own.input }}
      listbox={{ style: { maxHeight: "320px" } }}
      value={typed ?? unit}
      selectedOptions={[unit]}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      onOpenChange={(_, { open }) => !open && setTyped(null)}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(null);
        if (optionValue !== undefined && optionValue !== unit) void attempt(() => assessment.chooseUnit(optionValue));
      }}
    >
      {matching.slice(0, MOST).map((label) => (
        <Option key={label} value={label}>
          {label}
        </Option>
      ))}
      {matching.length === 0 && (
        <Option key="none" disabled value="" text="">
          {words.common.noMatch}
        </Option>
      )}
    </Combobox>
  );
}
