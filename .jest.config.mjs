/**
 * Three projects: `unit` on the sources, `built` on what stands in dist/, `e2e` in a real browser.
 */
const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        tsconfig: {
          module: "commonjs",
          moduleResolution: "node10",
          isolatedModules: true,
          target: "ES2022",
          jsx: "react-jsx",
          esModuleInterop: true,
          ignoreDeprecations: "6.0",
        },
        diagnostics: false,
      },
    ],
    // hucre comes as ECMAScript modules only.
    "node_modules/hucre/.+\\.mjs$": [
      "ts-jest",
      {
        tsconfig: { module: "commonjs", moduleResolution: "node10", allowJs: true, isolatedModules: true, target: "ES2022", ignoreDeprecations: "6.0" },
        diagnostics: false,
      },
    ],
    "\\.csv$": "<rootDir>/test/csvTransform.cjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  moduleFileExtensions: ["js", "mjs", "cjs", "jsx", "ts", "tsx", "json", "node"],
};

export default {
  // No test is about time; a busy machine may be several times slower than the one it was written on. Only here it counts, not in a project.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "/test/built/", "/test/e2e/", "/test/bench/"],
      setupFiles: ["<rootDir>/test/customFunctions.ts", "<rootDir>/test/propertySeed.ts"],
    },
    { ...shared, displayName: "built", testMatch: ["<rootDir>/test/built/**/*.test.ts"] },
    { ...shared, displayName: "e2e", testMatch: ["<rootDir>/test/e2e/**/*.test.ts"] },
  ],
};
