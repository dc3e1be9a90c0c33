import js from "@eslint/js";
import globals from "globals";
import typescript from "typescript-eslint";

/**
 * The floors of the house: a room imports only from the floors below it.
 * The built-in spreadsheet and the command line load the built functions.js, never the sources.
 */
const ROOMS = {
  engine: [],
  locale: ["engine/errors"],
  functions: ["engine", "locale"],
  catalog: [],
  workbook: ["catalog", "locale"],
  assessment: ["workbook", "catalog", "locale"],
  taskpane: ["assessment", "workbook", "catalog", "locale"],
  commands: ["assessment", "workbook", "catalog", "locale"],
  workbench: ["taskpane", "commands", "assessment", "workbook", "catalog", "locale"],
  cli: ["workbench", "workbook", "catalog", "locale"],
};

/** A pattern that matches imports of any other room than the allowed ones; types of the session are open to all. */
function floor(room) {
  const forbidden = ["engine", "locale", "functions", "catalog", "workbook", "assessment", "taskpane", "commands", "workbench", "cli", "tools"].filter(
    (other) => other !== room && !ROOMS[room].includes(other),
  );
  const exceptions = ROOMS[room].filter((entry) => entry.includes("/"));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: forbidden.map((other) => ({
            regex: `^(\\.\\./)+${other}/(?!(${exceptions.map((entry) => entry.replace(`${other}/`, "")).join("|") || "-"})$)`,
            allowTypeImports: other === "functions",
            message: `src/${room} may import only from the floors below it (ARCHITECTURE: ${[...ROOMS[room], room].join(", ")}).`,
          })),
        },
      ],
    },
  };
}

const officeOnly = (files, names, message) => ({
  files: ["src/**/*.{ts,tsx}"],
  ignores: files,
  rules: { "no-restricted-globals": ["error", ...names.map((name) => ({ name, message }))] },
});

export default typescript.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test/e2e/shots/"] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/engine/**/*.ts"],
    rules: {
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Random numbers come from one seeded generator." }],
      "no-restricted-globals": ["error", "Date", "window", "document", "Office", "Excel", "CustomFunctions"],
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  officeOnly(["src/workbook/excel/**", "src/engine/**"], ["Excel"], "Only src/workbook/excel knows Excel."),
  ...Object.keys(ROOMS).map(floor),
  { files: ["**/*.{mjs,cjs,js}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
