import { sayReason } from "../../locale/sayReason";
import { usePane } from "../context";

/** Why a path stands where it stands, in the reader's language. */
export function Reason({ text, className }: { text: string; className?: string }) {
  const { language } = usePane();
  const said = sayReason(text, language);
  return (
    <p className={className} style={{ margin: 0 }} lang={said === text ? "en" : undefined}>
      {said}
    </p>
  );
}
