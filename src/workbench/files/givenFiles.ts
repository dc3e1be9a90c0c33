/** Files that the user gives to the page: chosen in the browser's dialog or dropped onto the page. */

export type GivenFiles = { readonly file: File } | { readonly refused: "several" | "folder" };

const ENDINGS = ".xlsx,.xlsm";

/** Opens the browser's dialog; nothing comes where it is cancelled. */
export function chooseFiles(take: (given: GivenFiles) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ENDINGS;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) take({ file });
  });
  input.click();
}

/** Takes a file that is dropped anywhere on the page, and says while it is held over the page what will happen. */
export function dropFiles(hint: () => string, take: (given: GivenFiles) => void): void {
  const veil = document.createElement("div");
  veil.className = "drop";
  veil.hidden = true;
  document.body.append(veil);
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = "copy";
    veil.textContent = hint();
    veil.hidden = false;
  };
  const leave = (event: DragEvent): void => {
    // Going from one element of the page to another is no leaving.
    if (!event.relatedTarget) veil.hidden = true;
  };
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    veil.hidden = true;
    const given = givenBy(event.dataTransfer);
    if (given) take(given);
  };
  for (const [name, listener] of [
    ["dragenter", hold],
    ["dragover", hold],
    ["dragleave", leave],
    ["drop", drop],
  ] as const)
    window.addEventListener(name, listener, { capture: true });
}

function givenBy(transfer: DataTransfer): GivenFiles | null {
  if (transfer.files.length > 1) return { refused: "several" };
  const folder = [...transfer.items].some((item) => item.kind === "file" && item.webkitGetAsEntry()?.isDirectory);
  if (folder) return { refused: "folder" };
  return transfer.files.length === 1 ? { file: transfer.files[0] } : null;
}
