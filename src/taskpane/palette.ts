/** The colours that carry meaning; everything else is Fluent's neutral. A letter or a shape always goes with them. */

export type Theme = "light" | "dark";
export type Layer = "H" | "F" | "S";

export interface Palette {
  readonly H: string;
  readonly F: string;
  readonly S: string;
  readonly mixed: string;
  readonly chosen: string;
  readonly others: string;
  readonly good: string;
  readonly doubtful: string;
  readonly bad: string;
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly paper: string;
}

/** Okabe-Ito hues, told apart by colour-blind readers. */
const LIGHT: Palette = {
  H: "#0072B2",
  F: "#007A59",
  S: "#B84E00",
  mixed: "#5F6673",
  chosen: "#111827",
  others: "#9CA3AF",
  good: "#1B7F3B",
  doubtful: "#8A6100",
  bad: "#B42318",
  ink: "#1F2328",
  soft: "#5B6270",
  grid: "#E5E7EB",
  paper: "#FFFFFF",
};

const DARK: Palette = {
  H: "#56B4E9",
  F: "#3CC79A",
  S: "#F0A35E",
  mixed: "#A3A9B5",
  chosen: "#F9FAFB",
  others: "#6B7280",
  good: "#5BD68A",
  doubtful: "#E6B94C",
  bad: "#FF8A7A",
  ink: "#F3F4F6",
  soft: "#AEB4BF",
  grid: "#3A3F47",
  paper: "#1F1F1F",
};

export function palette(theme: Theme): Palette {
  return theme === "dark" ? DARK : LIGHT;
}

/** A colour of the light palette as the theme shows it; colours of the user's own stay. */
export function inTheme(color: string, theme: Theme): string {
  const name = (Object.keys(LIGHT) as (keyof Palette)[]).find((key) => LIGHT[key].toLowerCase() === color.toLowerCase());
  return name ? palette(theme)[name] : color;
}

export const FONT =
  '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';
