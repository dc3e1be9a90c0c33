import { Button } from "@fluentui/react-components";
import type { SessionError } from "../../functions/session";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { useAssessment, usePane } from "../context";
import { useStyles } from "../styles";
import { Footer } from "./Footer";
import { Message } from "./Message";
import { Screen } from "./Screen";

/** What a screen shows before there is a table, while it is computed, or when it cannot be. */
export function NeedTable({ error }: { error: SessionError | null }) {
  const { words, language, show, colors } = usePane();
  const { dataset, busy, trouble, address } = useAssessment();
  const styles = useStyles();
  if (dataset && !error) return <Screen>{busy && <p className={styles.soft}>{words.common.working}</p>}</Screen>;
  return (
    <>
      <Screen>
        <h1 className={styles.hidden}>{words.start.pick}</h1>
        {error ? (
          <Message kind="bad">{sayError(error, language)}</Message>
        ) : (
          <>
            <svg width={180} height={92} viewBox="0 0 180 92" aria-hidden style={{ alignSelf: "center", margin: "12px 0 4px" }}>
              {[0, 1, 2, 3].map((column) => (
                <rect
                  key={column}
                  x={column === 0 ? 2 : 22 + column * 38}
                  y={2}
                  width={column === 0 ? 54 : 34}
                  height={16}
                  fill={[colors.grid, colors.H, colors.F, colors.S][column]}
                />
              ))}
              {[1, 2, 3].flatMap((row) =>
                [0, 1, 2, 3].map((column) => (
                  <rect
                    key={`${row}-${column}`}
                    x={column === 0 ? 2 : 22 + column * 38}
                    y={2 + row * 22}
                    width={column === 0 ? 54 : 34}
                    height={18}
                    fill="none"
                    stroke={colors.others}
                  />
                )),
              )}
              {["H1", "F5", "S3"].map((code, i) => (
                <text key={code} x={77 + i * 38} y={14} fontSize={10.5} fontWeight={700} textAnchor="middle" fill={colors.paper}>
                  {code}
                </text>
              ))}
            </svg>
            {trouble && address !== null && <Message kind="bad">{fillTemplate(words.start[trouble], { address })}</Message>}
            <p className={styles.text}>{words.common.needTable}</p>
          </>
        )}
      </Screen>
      <Footer>
        <Button appearance="primary" onClick={() => show("start")}>
          {error ? words.check.title : words.common.toStart}
        </Button>
      </Footer>
    </>
  );
}
