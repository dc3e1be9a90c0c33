import type { WorkbenchWords } from "../../locale/workbench.en";

/** Asks before a changed workbook goes; true when it may. */
export function confirmReplace(words: WorkbenchWords): Promise<boolean> {
  const dialog = document.createElement("dialog");
  dialog.className = "confirm";
  const title = document.createElement("h2");
  title.textContent = words.replaceTitle;
  const text = document.createElement("p");
  text.textContent = words.replaceText;
  const buttons = document.createElement("form");
  buttons.method = "dialog";
  buttons.append(button(words.cancel, "cancel"), button(words.replace, "replace"));
  dialog.append(title, text, buttons);
  dialog.setAttribute("aria-label", words.replaceTitle);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "replace");
    });
    dialog.showModal();
  });
}

function button(label: string, value: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.value = value;
  element.textContent = label;
  if (value === "replace") element.className = "primary";
  return element;
}
