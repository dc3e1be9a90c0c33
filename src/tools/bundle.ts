import { createRequire } from "module";
import webpack from "webpack";
import type { Configuration } from "webpack";
import type { BundledPackage } from "./notices";

export interface BundleOptions {
  readonly mode: "development" | "production";
  readonly only: readonly string[];
  readonly offline: boolean;
}

interface Configure {
  (env: { only: string; offline: boolean; onPackages: (packages: readonly BundledPackage[]) => void }, argv: { mode: string }): Configuration[];
  functionFiles(): string[];
}

const configure = createRequire(__filename)("../../webpack.config.js") as Configure;

/** The files that declare custom functions. */
export const functionFiles = (): string[] => configure.functionFiles();

/** Runs webpack and returns the packages in the bundles. Errors and warnings are printed, and an error rejects. */
export async function bundle({ mode, only, offline }: BundleOptions): Promise<BundledPackage[]> {
  const packages: BundledPackage[] = [];
  const compiler = webpack(configure({ only: only.join(","), offline, onPackages: (found) => packages.push(...found) }, { mode }));
  const report = await new Promise<{ failed: boolean; text: string }>((resolve, reject) => {
    compiler.run((error, stats) => {
      const failed = stats?.hasErrors() ?? true;
      const text = stats && (failed || stats.hasWarnings()) ? stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY }) : "";
      compiler.close((closing) => (error || closing ? reject(error ?? closing) : resolve({ failed, text })));
    });
  });
  if (report.text) process.stderr.write(`${report.text}\n`);
  if (report.failed) throw new Error("The bundles could not be built.");
  return packages;
}
