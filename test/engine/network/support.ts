import type { ProductionTable } from "../../../src/engine/network/chainPosition";
import figures from "../../fixtures/network/position.json";

export { figures };

export function production(flows: number[][], output: number[], more: Partial<ProductionTable> = {}): ProductionTable {
  return { labels: output.map((_, i) => `Sector ${i + 1}`), Z: Float64Array.from(flows.flat()), x: Float64Array.from(output), ...more };
}
