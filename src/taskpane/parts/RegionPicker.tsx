import { useMemo } from "react";
import { regionsOf } from "../../assessment/positioning";
import { usePane, usePosition } from "../context";
import { NamePicker } from "./NamePicker";

/** The chosen region. */
export function RegionPicker() {
  const { words, study, attempt } = usePane();
  const { dataset, region } = usePosition();
  const names = useMemo(() => (dataset ? regionsOf(dataset) : []), [dataset]);
  if (!dataset || region === null) return null;
  return <NamePicker label={words.sheet.region} names={names} chosen={region} onChoose={(name) => void attempt(() => study.chooseRegion(name))} />;
}
