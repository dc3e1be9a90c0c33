const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** Browsers need the address until they have begun to read from it. */
const RELEASE_MS = 60_000;

/** Hands bytes to the browser's downloads. */
export function download(bytes: Uint8Array, title: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${fileName(title)}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}

/** Signs that file systems do not take become a dash. */
export function fileName(title: string): string {
  // eslint-disable-next-line no-control-regex
  const name = title.replace(/[\u0000-\u001F<>:"/\\|?*]+/g, "-").replace(/^[\s.]+|[\s.]+$/g, "");
  return name === "" ? "workbook" : name;
}

/** A file's name without its ending. */
export function titleOf(file: string): string {
  return file.replace(/\.[^.]+$/, "") || file;
}
