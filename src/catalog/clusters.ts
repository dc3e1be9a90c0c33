import type { CatalogEntry } from "./types";

const JOBS = [
  ["Region", "Machinery", "Textiles", "Services"],
  ["East", 900, 100, 1000],
  ["Middle", 100, 300, 600],
  ["West", 0, 600, 400],
];

const PLANTS = [
  ["Region", "Activity", "Jobs"],
  ["East", "Machinery", 500],
  ["East", "Machinery", 400],
  ["Middle", "Machinery", 100],
  ["East", "Textiles", 100],
  ["Middle", "Textiles", 300],
  ["West", "Textiles", 200],
  ["West", "Textiles", 200],
  ["West", "Textiles", 200],
];

export const clusters: readonly CatalogEntry[] = [
  {
    id: "AGGLOMERATION",
    family: "advantage",
    keywords: ["Ellison-Glaeser", "EG index", "agglomeration", "geographic concentration", "plants", "产业集聚", "EG 指数", "地理集中", "企业规模"],
    example: { arguments: [JOBS, PLANTS], expected: { row: 2, column: 3, value: 0.302564 } },
    source: "Attributed to Ellison and Glaeser (1997).",
    section: "III.A",
  },
  {
    id: "CLUSTERS",
    family: "advantage",
    keywords: ["cluster mapping", "three stars", "location quotient", "specialization", "focus", "产业集群", "集群识别", "三星", "区位商"],
    example: { arguments: [JOBS], expected: { row: 1, column: 2, value: 2.4 } },
    source: "Three stars as attributed to the European Cluster Observatory; the rule for ties is ours.",
    section: "III.A",
  },
];
