import { useRef, useState, type ReactNode } from "react";
import { usePane, useWidth } from "../context";
import { useStyles } from "../styles";
import { copyPicture } from "./copyPicture";

interface PictureFrameProps {
  /** The name of a file that the picture is saved in. */
  readonly name: string;
  /** Draws the picture in a width. */
  readonly picture: (width: number) => ReactNode;
  /** The same as a table. */
  readonly table?: ReactNode;
  readonly hint?: (asTable: boolean) => string;
}

/** A picture with its table in its place at a press, and a way to take it elsewhere. */
export function PictureFrame({ name, picture, table, hint }: PictureFrameProps) {
  const { words, attempt } = usePane();
  const styles = useStyles();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const [asTable, setAsTable] = useState(false);
  const [said, setSaid] = useState("");
  const copy = (): void =>
    void attempt(async () => {
      const svg = holder.current?.querySelector("svg");
      if (svg) setSaid(words.copyPicture[await copyPicture(svg, name)]);
    });
  return (
    <div className={styles.section}>
      <div ref={holder} style={{ minWidth: 0 }}>
        {asTable && table ? table : picture(width)}
      </div>
      <div className={styles.wrap}>
        {table && (
          <button type="button" className={styles.link} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.common.asPicture : words.common.asTable}
          </button>
        )}
        {!asTable && (
          <button type="button" className={styles.link} onClick={copy}>
            {words.copyPicture.copy}
          </button>
        )}
        <span className={styles.soft} role="status">
          {said}
        </span>
      </div>
      {hint && <p className={styles.soft}>{hint(asTable)}</p>}
    </div>
  );
}
