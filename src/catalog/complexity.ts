import type { CatalogEntry } from "./types";

const EXPORTS = [
  ["Region", "Aircraft", "Machinery", "Textiles", "Crops"],
  ["North", 30, 40, 20, 10],
  ["East", 5, 45, 45, 5],
  ["South", 0, 20, 50, 30],
  ["West", 0, 5, 25, 70],
];

export const complexity: readonly CatalogEntry[] = [
  {
    id: "COMPLEXITY",
    family: "advantage",
    keywords: ["economic complexity", "ECI", "PCI", "fitness", "reflections", "diversity", "ubiquity", "经济复杂度", "产品复杂度", "多样性"],
    example: { arguments: [EXPORTS], expected: { row: 1, column: 2, value: 1.387363 } },
    source:
      "Attributed to Hidalgo and Hausmann (2009) and Hausmann et al. (2014); fitness to Tacchella et al. (2012); as correspondence analysis to Mealy, Farmer and Teytelboym (2019).",
    section: "III.A",
  },
  {
    id: "PROXIMITY",
    family: "advantage",
    keywords: ["product space", "relatedness", "co-occurrence", "产品空间", "邻近度", "关联"],
    example: { arguments: [EXPORTS], expected: { row: 2, column: 3, value: 0.5 } },
    source: "Attributed to Hidalgo et al. (2007); cosine, jaccard and association to van Eck and Waltman (2009), probability to Steijn (2021).",
    section: "III.A",
  },
  {
    id: "DENSITY",
    family: "advantage",
    keywords: ["relatedness density", "distance", "diversification", "关联密度", "多元化"],
    example: { arguments: [EXPORTS], expected: { row: 1, column: 3, value: 0.5 } },
    source: "Attributed to Hidalgo et al. (2007).",
    section: "III.A",
  },
  {
    id: "OUTLOOK",
    family: "advantage",
    keywords: ["complexity outlook", "COI", "COG", "opportunity gain", "复杂度前景", "机会收益"],
    example: { arguments: [EXPORTS], expected: { row: 3, column: 2, value: 1.500881 } },
    source: "Attributed to Hausmann et al. (2014).",
    section: "III.A",
  },
];
