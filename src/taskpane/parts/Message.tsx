import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { BadIcon, CloseIcon, DoubtIcon, GoodIcon } from "./icons";

const useOwnStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px",
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: "3px solid currentColor",
  },
  icon: { display: "flex", paddingTop: "1px" },
  body: { color: tokens.colorNeutralForeground1, display: "flex", flexDirection: "column", gap: "6px", flexGrow: 1, minWidth: 0 },
});

interface MessageProps {
  readonly kind: "good" | "doubtful" | "bad";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}

/** A sentence where it arose, read out when it appears, with what can be done about it. */
export function Message({ kind, children, actions, onClose }: MessageProps) {
  const { colors, words } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  return (
    <div className={own.strip} style={{ color: colors[kind] }} role={kind === "bad" ? "alert" : "status"}>
      <span className={own.icon}>{kind === "good" ? <GoodIcon /> : kind === "bad" ? <BadIcon /> : <DoubtIcon />}</span>
      <div className={own.body}>
        <p className={mergeClasses(styles.text)}>{children}</p>
        {actions && <div className={styles.wrap}>{actions}</div>}
      </div>
      {onClose && <Button appearance="subtle" size="small" icon={<CloseIcon />} aria-label={words.common.close} onClick={onClose} />}
    </div>
  );
}
