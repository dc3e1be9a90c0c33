import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { Screen } from "../parts/Screen";
import { useStyles } from "../styles";

/** What this is, which version, under which licence, and that nothing leaves the computer. */
export function AboutScreen() {
  const { session, words, show } = usePane();
  const styles = useStyles();
  return (
    <Screen>
      <h1 className={styles.finding}>{words.about.title}</h1>
      <p className={styles.text}>{words.about.text}</p>
      <p className={styles.text}>{words.about.private}</p>
      <p className={styles.soft}>
        {fillTemplate(words.about.version, { version: session.version })} · {fillTemplate(words.about.functions, { count: session.functions.length })}
        <br />
        {words.about.licence}{" "}
        <a href="NOTICES.txt" target="_blank" rel="noopener" className={styles.link}>
          {words.about.notices}
        </a>
      </p>
      <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={() => show("start")}>
        {words.common.back}
      </button>
    </Screen>
  );
}
