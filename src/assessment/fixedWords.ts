/** The fixed words of results that sentences on sheets repeat: HFS.STABILITY's classes and HFS.CONFIDENCE's verdicts. */

export const STABILITY_CLASSES = [
  "high and stable",
  "medium and stable",
  "low but stable",
  "high but unstable",
  "medium but unstable",
  "low and unstable",
] as const;

export const VERDICTS = ["robust", "leading", "contested", "tied first", "only path", "in the top set", "behind", "nothing to gain", "not ranked"] as const;
