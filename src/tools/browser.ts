import { execFileSync } from "child_process";
import fs from "fs";
import { chromium, type Browser, type LaunchOptions } from "playwright-core";

/**
 * A headless browser for drawings and tests: the system's Chromium where there is one (or CHROMIUM_PATH), on Linux x64 else the one
 * inside @sparticuz/chromium, elsewhere the installed Edge or Chrome. HFS_BROWSER=bundled passes over the system's.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"], ...(await choose()) });
}

const SYSTEM = [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

async function choose(): Promise<LaunchOptions> {
  const system = process.env.HFS_BROWSER === "bundled" ? undefined : SYSTEM.find((file) => fs.existsSync(file));
  if (system) return { executablePath: system };
  if (process.platform === "linux" && process.arch === "x64") return { executablePath: await unpackChromium() };
  return { channel: process.platform === "win32" ? "msedge" : "chrome" };
}

/** The libraries that a slim Linux lacks come with the package, which unpacks them only where it believes itself on Amazon Linux. */
async function unpackChromium(): Promise<string> {
  const complete = ["libnss3.so", "libnspr4.so", "libexpat.so"].every((name) => installedLibraries().includes(name));
  if (!complete) process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}

function installedLibraries(): string {
  for (const command of ["/sbin/ldconfig", "ldconfig"]) {
    try {
      return execFileSync(command, ["-p"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    } catch {
      continue;
    }
  }
  return "";
}
