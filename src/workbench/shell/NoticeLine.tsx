import { fillTemplate } from "../../locale/fillTemplate";
import type { Language } from "../../locale/language";
import type { WorkbenchWords } from "../../locale/workbench.en";
import type { Desk, Notice } from "../Desk";
import { CloseIcon } from "./icons";

export interface NoticeLineProps {
  readonly words: WorkbenchWords;
  readonly language: Language;
  readonly notice: Notice;
  readonly desk: Pick<Desk, "dismiss" | "keepInstead" | "openKept">;
}

/** A line under the bar about the workbook that is open and the one that the browser keeps. */
export function NoticeLine({ words, language, notice, desk }: NoticeLineProps) {
  return (
    <p className={`notice notice-${notice.kind}`}>
      <span>{sentence(words, language, notice)}</span>
      {notice.kind === "other" && (
        <>
          <button type="button" onClick={() => void desk.keepInstead()}>
            {words.keepThis}
          </button>
          <button type="button" onClick={() => void desk.openKept()}>
            {words.openOther}
          </button>
        </>
      )}
      <button type="button" className="icon" title={words.dismiss} aria-label={words.dismiss} onClick={() => desk.dismiss()}>
        <CloseIcon />
      </button>
    </p>
  );
}

function sentence(words: WorkbenchWords, language: Language, notice: Notice): string {
  const time = (at: number): string => new Date(at).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
  if (notice.kind === "restored") return fillTemplate(words.restored, { time: time(notice.at) });
  if (notice.kind === "other") return fillTemplate(words.otherKept, { title: notice.other.title, time: time(notice.other.savedAt) });
  return fillTemplate(notice.kind === "notKept" ? words.notKeptBecause : words.unreadable, { reason: notice.reason });
}
