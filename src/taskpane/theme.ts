import { createDarkTheme, createLightTheme, type BrandVariants, type Theme as FluentTheme } from "@fluentui/react-components";
import { FONT, type Theme } from "./palette";

/** One accent for the primary action of a screen: an indigo apart from the three layers' hues. */
const ACCENT: BrandVariants = {
  10: "#05060F",
  20: "#12152B",
  30: "#1B2045",
  40: "#232A5B",
  50: "#2B3472",
  60: "#343E87",
  70: "#3D489A",
  80: "#4853AB",
  90: "#5A64B8",
  100: "#6C76C3",
  110: "#7F88CE",
  120: "#929AD7",
  130: "#A6ADE0",
  140: "#BAC0E8",
  150: "#CED2F0",
  160: "#E4E6F8",
};

const dark = createDarkTheme(ACCENT);
const THEMES: Readonly<Record<Theme, FluentTheme>> = {
  light: { ...createLightTheme(ACCENT), fontFamilyBase: FONT },
  dark: { ...dark, fontFamilyBase: FONT, colorBrandForeground1: ACCENT[120], colorBrandForeground2: ACCENT[130] },
};

export function fluentTheme(theme: Theme): FluentTheme {
  return THEMES[theme];
}
