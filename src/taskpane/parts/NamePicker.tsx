import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../context";

const MOST = 100;

const useOwnStyles = makeStyles({
  root: { minWidth: 0, width: "100%", maxWidth: "220px" },
  input: { fontWeight: 600, minWidth: 0, textOverflow: "ellipsis" },
});

interface NamePickerProps {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** One name out of many; typing searches among them. */
export function NamePicker({ label, names, chosen, onChoose }: NamePickerProps) {
  const { words } = usePane();
  const own = useOwnStyles();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [chosen, names]);
  const wanted = (typed ?? "").trim().toLowerCase();
  const matching = [...new Set(names)].filter((name) => name.toLowerCase().includes(wanted));
  if (wanted !== "") matching.sort((a, b) => a.toLowerCase().indexOf(wanted) - b.toLowerCase().indexOf(wanted));
  return (
    <Combobox
      aria-label={label}
      size="small"
      freeform
      className={own.root}
      input={{ className: own.input }}
      listbox={{ style: { maxHeight: "320px" } }}
      value={typed ?? chosen}
      selectedOptions={[chosen]}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => event.key === "Enter" && matching.length === 0 && setTyped(null)}
      onOpenChange={(_, { open }) => !open && setTyped(null)}
      onOptionSelect={(_, { optionValue }) => {
        // Without a value it is what was typed that no option on show begins with: typing goes on.
        if (optionValue === undefined) return;
        setTyped(null);
        if (optionValue !== chosen) onChoose(optionValue);
      }}
    >
      {matching.slice(0, MOST).map((name) => (
        <Option key={name} value={name}>
          {name}
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
