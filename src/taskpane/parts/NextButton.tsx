import { Button } from "@fluentui/react-components";
import { usePane } from "../context";
import { nextStep, type Step } from "../steps";

/** The way to the step after this one; the whole pane takes part in the focus that it had. */
export function NextButton({ step, primary = false }: { step: Step; primary?: boolean }) {
  const { words, show } = usePane();
  const next = nextStep(step);
  if (!next) return null;
  return (
    <Button
      appearance={primary ? "primary" : "secondary"}
      style={{ flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" }}
      title={words.views[next]}
      onClick={() => {
        show(next);
        document.getElementById(`hfs-tab-${next}`)?.focus();
      }}
    >
      {words.common.next}
    </Button>
  );
}
