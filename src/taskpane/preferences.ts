/** Preferences that stay on this computer. Where storage is forbidden they last as long as the pane. */

function key(name: string): string {
  const partition = (globalThis as { Office?: { context?: { partitionKey?: string } } }).Office?.context?.partitionKey ?? "";
  return `${partition}hfs.${name}`;
}

export function readPreference(name: "language"): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

export function writePreference(name: "language", value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // Storage is forbidden here: the choice is kept in the pane's state alone.
  }
}
