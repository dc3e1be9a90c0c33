import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../context";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({ box: { width: "72px", textAlign: "right", fontVariantNumeric: "tabular-nums", flexShrink: 0 } });

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** What an empty box means; without it a box must hold a number. */
  readonly empty?: string;
  /** Said where what was typed is none. */
  readonly wrong: string;
  readonly shown: (value: number) => string;
  readonly onChange: (value: number | null) => void;
  readonly id?: string;
}

/** A number typed into a box; it counts when the box is left or Enter pressed, and what is none is said. */
export function NumberField({ label, value, low, high, empty, wrong, shown, onChange, id }: NumberFieldProps) {
  const { colors } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [value]);
  const read = (text: string): number | null | undefined => {
    const plain = text.trim().replace(",", ".").replace("−", "-");
    if (plain === "") return empty === undefined ? undefined : null;
    const number = Number(plain);
    return number >= low && number <= high ? number : undefined;
  };
  const bad = typed !== null && read(typed) === undefined;
  const take = (): void => {
    if (typed === null || bad) return;
    const number = read(typed);
    setTyped(null);
    if (number !== undefined && number !== value) onChange(number);
  };
  return (
    <span style={{ display: "inline-flex", flexDirection: "column", alignItems: "flex-end", flexShrink: 0 }}>
      <input
        {...(id === undefined ? {} : { id })}
        type="text"
        inputMode="decimal"
        className={mergeClasses(styles.control, own.box)}
        aria-label={label}
        aria-invalid={bad}
        placeholder={empty}
        value={typed ?? (value === null ? "" : shown(value))}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === "Enter" && take()}
      />
      {bad && (
        <span className={styles.soft} style={{ color: colors.bad }} role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}
