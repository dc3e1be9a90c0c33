import { useCallback } from "react";
import { findProductionTables } from "../../assessment/productionTable";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane, usePosition } from "../context";
import { AddressPicker } from "./AddressPicker";
import { Message } from "./Message";

/** The input-output table that says where the activities stand in the chain, if the workbook has one. */
export function ProductionPicker() {
  const { workbook, session, study, words } = usePane();
  const { productionAddress, productionTrouble } = usePosition();
  const find = useCallback(() => findProductionTables(workbook, session), [workbook, session]);
  const { production, noProduction, productionHint } = words.positionView;
  return (
    <AddressPicker
      label={production}
      hint={productionHint}
      none={noProduction}
      chosen={productionAddress}
      find={find}
      onChoose={(address) => study.chooseProduction(address)}
      trouble={
        productionTrouble && productionAddress !== null ? (
          <Message kind="doubtful">{fillTemplate(words.positionView.productionTrouble[productionTrouble], { address: productionAddress })}</Message>
        ) : undefined
      }
    />
  );
}
