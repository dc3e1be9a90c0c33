import { defaultTheme, type Theme } from "@univerjs/themes";

/** The grid's own theme with the task pane's accent, an indigo apart from the three layers' hues. */
export const gridTheme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#F1F2FB",
    100: "#E4E6F8",
    200: "#CED2F0",
    300: "#A6ADE0",
    400: "#7F88CE",
    500: "#5A64B8",
    600: "#4853AB",
    700: "#3D489A",
    800: "#343E87",
    900: "#2B3472",
  },
};

/** Tables without a coloured heading: what columns are called keeps its own colour; the second colour is that of the filter arrows. */
export const TABLE_THEME = { name: "hfs-table", style: { headerRowStyle: { bg: { rgb: "#F3F4F6" }, cl: { rgb: "#6B7280" } } } };
