import type { Format } from "../port";

/** The layers' colours (Okabe-Ito hues) and the few other looks of a sheet. */
export const HARDWARE = "#0072B2";
export const FIRMWARE = "#007A59";
export const SOFTWARE = "#B84E00";
export const INK = "#111827";
export const GREY = "#6B7280";
/** Bars that stand for paths of any layer. */
export const NEUTRAL = "#5F6673";

export const TITLE: Format = { bold: true, size: 14, color: INK };
export const PURPOSE: Format = { color: GREY };
export const FINDING: Format = { bold: true, color: INK };
export const HEADING: Format = { bold: true, color: INK, ruleBelow: INK };
export const SECTION: Format = { bold: true, size: 12, color: INK };

/** Cells to be changed: light yellow under a blue font, as in financial models. */
export const INPUT: Format = { fill: "#FFF9DB", color: "#1D4ED8" };

export const SCORE = "0.00";
/** An index around 1: below it one more digit, so that it does not read as 1. */
export const INDEX = "[<1]0.000;0.00";
/** A share that a border at 0.5 divides: three decimals, so that 0.499 does not read as 0.5. */
export const ORIENTATION = "0.000";
export const SHARE = "0%";
/** Small numbers such as gains: three digits that count. */
export const FINE = "0.0000";
/** Shares near 1, told apart by tenths of a percent. */
export const SHARE_OF_BEST = "0.0%";
export const FIGURE = "#,##0.00";
