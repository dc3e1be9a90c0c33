import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useOwnStyles = makeStyles({
  footer: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
  },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "flex-end", alignItems: "center", gap: "8px", minWidth: 0 },
});

/** The place of a screen's one primary action, always at the foot, with what came of it above. */
export function Footer({ message, children }: { message?: ReactNode; children: ReactNode }) {
  const own = useOwnStyles();
  return (
    <footer className={own.footer}>
      {message}
      <div className={own.actions}>{children}</div>
    </footer>
  );
}
