/** The fixed words of results that sentences on sheets repeat: HFS.STABILITY's classes, HFS.CONFIDENCE's verdicts, and the signs of an industry's position. */

export const STABILITY_CLASSES = [
  "high and stable",
  "medium and stable",
  "low but stable",
  "high but unstable",
  "medium but unstable",
  "low and unstable",
] as const;

export const VERDICTS = ["robust", "leading", "contested", "tied first", "only path", "in the top set", "behind", "nothing to gain", "not ranked"] as const;

/** Words of HFS.HOLLOWING and HFS.COSTGAP. */
export const HOLLOWING_SIGNALS = ["hollowing", "no hollowing", "unclear", "too few years"] as const;
export const COST_STATUSES = ["closing", "open", "opens", "shut"] as const;
