import { DEVELOPMENT_BASE } from "./buildOptions";

/** The manifest for an address: the version of package.json with a fourth part, and every address moved from the development server to `base`. */
export function manifestFor(template: string, base: string, packageVersion: string): string {
  return template.replace(/<Version>[^<]*<\/Version>/, `<Version>${packageVersion}.0</Version>`).replaceAll(DEVELOPMENT_BASE, base);
}

/** A manifest's AppDomain is an origin, without the folder that a base may have. */
export function withOrigins(manifest: string): string {
  return manifest.replace(/<AppDomain>([^<]*)<\/AppDomain>/g, (_, address: string) => `<AppDomain>${new URL(address).origin}</AppDomain>`);
}
