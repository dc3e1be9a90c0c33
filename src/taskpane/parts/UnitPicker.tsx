import { useMemo } from "react";
import { useAssessment, usePane } from "../context";
import { NamePicker } from "./NamePicker";

/** The chosen unit. */
export function UnitPicker() {
  const { words, assessment, attempt } = usePane();
  const { dataset, unit } = useAssessment();
  const names = useMemo(() => dataset?.table.rows.map(({ label }) => label) ?? [], [dataset]);
  if (!dataset || unit === null) return null;
  return <NamePicker label={words.common.unit} names={names} chosen={unit} onChoose={(name) => void attempt(() => assessment.chooseUnit(name))} />;
}
