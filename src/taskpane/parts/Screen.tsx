import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({ scroll: { flexGrow: 1, overflowY: "auto", overflowX: "hidden", minHeight: 0, scrollbarWidth: "thin" } });

/** What scrolls above a screen's footer. */
export function Screen({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const own = useOwnStyles();
  return <div className={mergeClasses(styles.screen, own.scroll)}>{children}</div>;
}
