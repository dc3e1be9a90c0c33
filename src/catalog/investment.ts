import type { CatalogEntry } from "./types";

const OWN = "Our own formula for sentences of Chen (2024), who gives none.";

export const investment: readonly CatalogEntry[] = [
  {
    id: "PULL",
    family: "paths",
    keywords: ["orders", "demand pull", "willingness to upgrade", "order certainty", "订单", "需求拉动", "升级意愿"],
    example: { arguments: [0.5], expected: { row: 1, column: 0, value: 0.244109 } },
    source: OWN,
    section: "IV.A",
  },
  {
    id: "PAYER",
    family: "paths",
    keywords: ["net present value", "NPV", "subsidy", "spillover", "public funding", "净现值", "补贴", "外溢", "国家投入"],
    example: { arguments: [100, 20, 5, 0.4], expected: { row: 1, column: 0, value: -51.598549 } },
    source: OWN,
    section: "III.B, V.B",
  },
];
