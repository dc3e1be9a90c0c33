import { biproportional } from "../network/biproportional";
import { chainPosition } from "../network/chainPosition";
import { extraction } from "../network/extraction";
import { linkages } from "../network/linkages";
import { multipliers } from "../network/multipliers";
import { propagationLengths } from "../network/propagationLengths";
import { tableInverse } from "../network/tableInverse";
import { distortedPrices } from "../network/distortedPrices";
import { distortionCentrality } from "../network/distortionCentrality";
import { importStress } from "../network/importStress";
import { inputChoice } from "../network/inputChoice";
import { passThrough } from "../network/passThrough";
import { wedgeCut } from "../network/wedgeCut";
import { localSupply } from "../network/localSupply";
import { productionFindings } from "../network/productionFindings";
import { demandShock } from "../network/demandShock";
import { exportDecomposition } from "../network/exportDecomposition";
import { structuralPaths } from "../network/structuralPaths";
import { structuralDecomposition } from "../network/structuralDecomposition";
import { findComplexity, findDensity, findOutlookGain, findOutlookIndex } from "../advantage/productSpace";
import { acceptability } from "../paths/acceptability";
import { compareStrategies, findRoadmap } from "../roadmap/strategies";
import { outranking } from "../uncertainty/outranking";
import { rankIntervals } from "../uncertainty/rankIntervals";
import { calibrate } from "../calibration/calibrate";
import { compareModels } from "../calibration/compareModels";
import { sensitivity } from "../uncertainty/sensitivity";

/**
 * The tasks that may run in a worker, by name. Input and output are plain objects of numbers, texts and typed arrays,
 * because they travel by message; an error is an HfsError, which travels as its code and values. A task is pure and keeps
 * nothing of its output: in the worker its arrays are handed over, not copied.
 */
export const TASKS = {
  rankIntervals,
  outranking,
  sensitivity,
  chainPosition,
  tableInverse,
  multipliers,
  linkages,
  propagationLengths,
  extraction,
  distortedPrices,
  passThrough,
  distortionCentrality,
  inputChoice,
  wedgeCut,
  importStress,
  productionFindings,
  biproportional,
  localSupply,
  demandShock,
  structuralDecomposition,
  structuralPaths,
  exportDecomposition,
  findComplexity,
  findDensity,
  findOutlookIndex,
  findOutlookGain,
  acceptability,
  findRoadmap,
  compareStrategies,
  calibrate,
  compareModels,
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<K extends TaskName> = Parameters<(typeof TASKS)[K]>[0];
export type TaskOutput<K extends TaskName> = ReturnType<(typeof TASKS)[K]>;

/** Does a task here and now. */
export function runTask<K extends TaskName>(name: K, input: TaskInput<K>): TaskOutput<K> {
  return (TASKS[name] as (given: TaskInput<K>) => TaskOutput<K>)(input);
}
