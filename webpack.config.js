/**
 * The bundles of the add-in: functions (cells, and their worker), pane (task pane and ribbon commands), workbench (the built-in spreadsheet), cli (the command line).
 * `npm run build` calls this through src/tools/build.ts, which also writes what stands beside the bundles in dist/.
 */
const fs = require("fs");
const path = require("path");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { BannerPlugin, Compilation, DefinePlugin, IgnorePlugin } = require("webpack");
const { version } = require("./package.json");

const root = __dirname;
const at = (...parts) => path.join(root, ...parts);

/** Microsoft supports office.js from its CDN only; an offline build serves the few files it needs itself. */
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_JS_LOCAL = "office/office.js";

/** Every function file: those that declare a custom function. The metadata plugin and the entry take the same list. */
function functionFiles() {
  const folder = at("src", "functions");
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".ts") && fs.readFileSync(path.join(folder, name), "utf8").includes("@customfunction "));
  return files.sort().map((name) => path.join(folder, name));
}

function shared(name, mode) {
  return {
    name,
    mode,
    context: root,
    target: ["web", "es2020"],
    devtool: mode === "development" && name !== "workbench" ? "source-map" : false,
    output: { path: at("dist"), filename: "[name].js", globalObject: "globalThis" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, use: { loader: "ts-loader", options: { transpileOnly: true } }, exclude: /node_modules/ },
        { test: /\.csv$/, type: "asset/source" },
      ],
    },
    plugins: [new DefinePlugin({ HFS_VERSION: JSON.stringify(version) })],
    cache: {
      type: "filesystem",
      cacheDirectory: at("node_modules", ".cache", "webpack"),
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "error" },
  };
}

/** A page with its own styles and chunks. */
function page(name, mode, entry, template, options = {}) {
  const config = shared(name, mode);
  config.entry = { [template.chunk]: entry };
  config.output.chunkFilename = `${name}-[name].js`;
  config.module.rules.push({ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] });
  config.plugins.push(
    new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: `${name}-[name].css` }),
    new HtmlWebpackPlugin({ filename: template.filename, template: at(template.source), inject: "head", scriptLoading: "defer", minify: false, ...options }),
  );
  return config;
}

/**
 * ECMAScript's own objects as names of a function around the bundle. Where the global object is not the engine's own, as in a sandbox,
 * each look-up of a global costs as much as some tens of additions, and kernels make millions of them.
 */
const BUILT_INS = ["Array", "Float64Array", "Int32Array", "Map", "Math", "Number", "Object", "Set", "String", "Uint8Array"].join(", ");

/** Around the minified code, because the minifier would take the names back out. */
function boundBuiltIns() {
  const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
  return [
    new BannerPlugin({ raw: true, stage, banner: `(function (${BUILT_INS}) {` }),
    new BannerPlugin({ raw: true, stage, footer: true, banner: `})(${BUILT_INS});` }),
  ];
}

/** One file that runs where there are only ECMAScript built-ins and CustomFunctions: no chunks, no runtime of its own. */
function functions(mode) {
  const config = shared("functions", mode);
  const input = functionFiles();
  return {
    ...config,
    entry: { functions: [...input, at("src", "functions", "index.ts")] },
    output: { ...config.output, asyncChunks: false },
    optimization: { splitChunks: false, runtimeChunk: false },
    // The plugin appends its lines while a file is built, and a cache would keep a file that was built beside a faulty one without them.
    cache: false,
    plugins: [...config.plugins, ...boundBuiltIns(), new CustomFunctionsMetadataPlugin({ output: "functions.json", input })],
  };
}

/** What functions.js hands its long work to, also one file. */
function worker(mode) {
  const config = shared("worker", mode);
  return {
    ...config,
    target: ["webworker", "es2020"],
    entry: { worker: at("src", "engine", "background", "worker.ts") },
    optimization: { splitChunks: false, runtimeChunk: false },
  };
}

function pane(mode, officeJs) {
  // The pane first: it says in plain words when office.js did not load, which the commands need.
  const entry = [at("src", "taskpane", "index.tsx"), at("src", "commands", "commands.ts")];
  return page("pane", mode, entry, { chunk: "taskpane", filename: "taskpane.html", source: "src/taskpane/taskpane.html" }, { officeJs });
}

function workbench(mode) {
  const config = page("workbench", mode, at("src", "workbench", "index.ts"), {
    chunk: "workbench",
    filename: "workbench.html",
    source: "src/workbench/workbench.html",
  });
  // Hyphenation patterns of 78 languages; only the one that the grid loads as it starts is kept.
  config.plugins.push(new IgnorePlugin({ contextRegExp: /@univerjs[\\/]engine-render/, resourceRegExp: /^\.\/(?!en-gb-)[a-z0-9-]+-[\w-]{8}\.js$/ }));
  // The packages in a file of their own, which the cache keeps minified while our files change.
  config.optimization = {
    splitChunks: { cacheGroups: { packages: { test: /[\\/]node_modules[\\/]/, chunks: "initial", name: "workbench-packages", enforce: true } } },
  };
  return config;
}

/** The command line: one file for Node that starts by itself; functions.js stands beside it. */
function cli(mode) {
  const config = shared("cli", mode);
  return {
    ...config,
    target: "node20",
    devtool: false,
    entry: { cli: at("src", "cli", "main.ts") },
    output: { ...config.output, asyncChunks: false },
    module: { ...config.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    node: { __dirname: false },
    optimization: { splitChunks: false, runtimeChunk: false },
    plugins: [...config.plugins, new BannerPlugin({ raw: true, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1, banner: "#!/usr/bin/env node" })],
  };
}

/** Its LICENSE file says so, its package.json does not. */
const LICENSE_TYPES = { "@univerjs/telemetry": "Apache-2.0" };

/** Hands the packages of a bundle to the build, which writes one file of notices for all. */
function withNotices(config, onPackages) {
  const renderLicenses = (packages) => {
    onPackages(packages);
    return "";
  };
  config.plugins.push(
    new LicenseWebpackPlugin({ perChunkOutput: false, renderLicenses, licenseTypeOverrides: LICENSE_TYPES, stats: { warnings: false, errors: true } }),
  );
  return config;
}

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode === "development" ? "development" : "production";
  const bundles = {
    // Built together, so that neither is older than the other.
    functions: () => [functions(mode), worker(mode)],
    pane: () => [pane(mode, env.offline ? OFFICE_JS_LOCAL : OFFICE_JS_CDN)],
    workbench: () => [workbench(mode)],
    cli: () => [cli(mode)],
  };
  const wanted = env.only ? String(env.only).split(",") : Object.keys(bundles);
  return wanted.flatMap((name) => {
    if (!bundles[name]) throw new Error(`There is no bundle ${name}; there are ${Object.keys(bundles).join(", ")}.`);
    return bundles[name]().map((config) => withNotices(config, env.onPackages ?? (() => undefined)));
  });
};

module.exports.functionFiles = functionFiles;
