import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { fillTemplate } from "../../locale/fillTemplate";
import { formatAddress } from "../../workbook/address";
import { findCalls } from "../../workbook/formula/parse";
import type { Area } from "../../workbook/port";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { useWorkbookEvents } from "./useWorkbookEvents";

const useOwnStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    padding: "5px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
    minWidth: 0,
  },
});

interface Selected {
  readonly address: string;
  readonly functions: string;
}

/** Follows the selection: on a cell with a formula of ours it says which, and offers to explain it. */
export function CellStrip() {
  const { workbook, words, show } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [selected, setSelected] = useState<Selected | null>(null);
  const turn = useRef(0);
  const look = useCallback(
    async (area?: Area) => {
      const mine = ++turn.current;
      const cell = { ...(area ?? (await workbook.selection())), rows: 1, columns: 1 };
      const { formulas } = await workbook.read(formatAddress(cell));
      const ids = [...new Set(findCalls(formulas[0][0]).map(({ id }) => `HFS.${id}`))];
      if (mine === turn.current) setSelected(ids.length === 0 ? null : { address: formatAddress(cell), functions: ids.join(", ") });
    },
    [workbook],
  );
  const follow = (area?: Area): void => void look(area).catch(() => setSelected(null));
  useEffect(follow, [look]);
  useWorkbookEvents({ onSelectionChanged: follow, onChanged: () => follow() });
  if (!selected) return null;
  return (
    <div className={own.strip}>
      <span className={styles.soft} style={{ flexGrow: 1 }}>
        {fillTemplate(words.cell.holds, { ...selected })}
      </span>
      <button type="button" className={styles.link} style={{ flexShrink: 0 }} onClick={() => show("explain")}>
        {words.cell.explain}
      </button>
    </div>
  );
}
