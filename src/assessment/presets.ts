/**
 * Cases that change indicators of one unit (paper, III.B, IV and III.A): foreign firms leave; own brands take the place of work to
 * other firms' orders; output moves to segments that fit the endowment. Which indicators move is the project's reading.
 */
export const PRESETS = ["foreign", "brand", "endowment"] as const;
export type Preset = (typeof PRESETS)[number];
