import type { WorkbenchWords } from "../../locale/workbench.en";

/** Asks before a changed workbook goes; true when it may. */
export async function confirmReplace(words: WorkbenchWords): Promise<boolean> {
  const answer = await ask(words.replaceTitle, [paragraph(words.replaceText)], [button(words.cancel, "cancel"), button(words.replace, "replace", true)]);
  return answer === "replace";
}

/** Says something that has to be read: a title, sentences and, if given, a list. */
export async function tell(words: WorkbenchWords, title: string, sentences: readonly string[], list: readonly string[] = []): Promise<void> {
  const content: HTMLElement[] = sentences.map(paragraph);
  if (list.length > 0) content.push(listOf(list));
  await ask(title, content, [button(words.close, "close", true)]);
}

function ask(title: string, content: readonly HTMLElement[], answers: readonly HTMLButtonElement[]): Promise<string> {
  const dialog = document.createElement("dialog");
  dialog.className = "confirm";
  const heading = document.createElement("h2");
  heading.textContent = title;
  const buttons = document.createElement("form");
  buttons.method = "dialog";
  buttons.append(...answers);
  dialog.append(heading, ...content, buttons);
  dialog.setAttribute("aria-label", title);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    dialog.showModal();
  });
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function listOf(lines: readonly string[]): HTMLElement {
  const list = document.createElement("ul");
  list.append(
    ...lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
  return list;
}

function button(label: string, value: string, primary = false): HTMLButtonElement {
  const element = document.createElement("button");
  element.value = value;
  element.textContent = label;
  if (primary) element.className = "primary";
  return element;
}
