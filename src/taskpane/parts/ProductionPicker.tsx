import { useCallback, useEffect, useId, useState } from "react";
import { findProductionTables } from "../../assessment/productionTable";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane, usePosition } from "../context";
import { useStyles } from "../styles";
import { Message } from "./Message";
import { useWorkbookEvents } from "./useWorkbookEvents";

/** The input-output table that says where the activities stand in the chain, if the workbook has one. */
export function ProductionPicker() {
  const { workbook, session, study, words, attempt } = usePane();
  const { productionAddress, productionTrouble } = usePosition();
  const styles = useStyles();
  const id = useId();
  const [found, setFound] = useState<readonly string[]>([]);
  const search = useCallback(async () => setFound(await findProductionTables(workbook, session)), [workbook, session]);
  useEffect(() => void search().catch(() => undefined), [search]);
  useWorkbookEvents({ onChanged: () => void search().catch(() => undefined) });
  const offers = [...new Set([...(productionAddress === null ? [] : [productionAddress]), ...found])];
  return (
    <section className={styles.section}>
      <label htmlFor={id} className={styles.heading}>
        {words.positionView.production}
      </label>
      <select
        id={id}
        className={styles.control}
        value={productionAddress ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void attempt(() => study.chooseProduction(value === "" ? null : value));
        }}
      >
        <option value="">{words.positionView.noProduction}</option>
        {offers.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
      {productionTrouble && productionAddress !== null ? (
        <Message kind="doubtful">{fillTemplate(words.positionView.productionTrouble[productionTrouble], { address: productionAddress })}</Message>
      ) : (
        offers.length === 0 && <p className={styles.soft}>{words.positionView.productionHint}</p>
      )}
    </section>
  );
}
