import { spawn } from "child_process";

/** Opens an address in the reader's browser where there is one; never fails. HFS_NO_BROWSER=1 keeps it shut. */
export function openBrowser(url: string): boolean {
  const command = browserCommand(process.platform, process.env);
  if (!command) return false;
  try {
    const child = spawn(command[0], [...command.slice(1), url], { detached: true, stdio: "ignore" });
    child.on("error", () => undefined);
    child.unref();
    return true;
  } catch {
    return false;
  }
}

/** The program that opens addresses, or null where nobody would see it. */
export function browserCommand(platform: string, env: Readonly<Record<string, string | undefined>>): readonly [string, ...string[]] | null {
  if (env.HFS_NO_BROWSER === "1") return null;
  if (platform === "win32") return ["cmd", "/c", "start", '""'];
  if (platform === "darwin") return ["open"];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open"] : null;
}
