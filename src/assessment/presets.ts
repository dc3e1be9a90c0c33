/**
 * Cases that change indicators of one unit: foreign firms leave (paper, III.B), own brands take the place of work to other firms' orders
 * (IV), output moves to segments that fit the endowment (III.A). Which indicators move, and that all move by the same share, is the
 * project's own reading.
 */
export const PRESETS = ["foreign", "brand", "endowment"] as const;
export type Preset = (typeof PRESETS)[number];

/** What a case starts from when it is chosen: shares for the user to replace. */
export const STARTS: Readonly<Record<Preset, { readonly share: number; readonly loss: number }>> = {
  foreign: { share: 0.3, loss: 0.5 },
  brand: { share: 0.3, loss: 1 },
  endowment: { share: 0.3, loss: 1 },
};
