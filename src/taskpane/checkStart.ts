import { fillTemplate } from "../locale/fillTemplate";
import type { Language } from "../locale/language";
import { wordsIn } from "../locale/words";

/** What is known when the page has loaded. */
export interface StartFacts {
  /** office.js has loaded. */
  readonly office: boolean;
  /** The page stands in Excel. */
  readonly excel: boolean;
  readonly sharedRuntime: boolean;
  /** Versions of the functions (null: not loaded) and of this pane. */
  readonly functions: string | null;
  readonly pane: string;
}

export type StartProblem =
  { readonly kind: "noOffice" | "outside" | "oldExcel" | "noSession" } | { readonly kind: "version"; readonly pane: string; readonly functions: string };

/** Why the pane cannot run here; null when it can. */
export function checkStart({ office, excel, sharedRuntime, functions, pane }: StartFacts): StartProblem | null {
  if (!office) return { kind: "noOffice" };
  if (!excel) return { kind: "outside" };
  if (!sharedRuntime) return { kind: "oldExcel" };
  if (functions === null) return { kind: "noSession" };
  return functions === pane ? null : { kind: "version", pane, functions };
}

/** The sentence as a plain element: nothing of the screens is needed to show it. */
export function plainMessage(problem: StartProblem, language: Language): HTMLElement {
  const words = wordsIn(language);
  const box = document.createElement("main");
  box.className = "plain";
  const add = <K extends "h1" | "p" | "a">(tag: K, text: string, parent: HTMLElement = box): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  add("h1", words.product);
  const sentence = add(
    "p",
    problem.kind === "version" ? fillTemplate(words.load.version, { pane: problem.pane, functions: problem.functions }) : words.load[problem.kind],
  );
  sentence.setAttribute("role", "alert");
  if (problem.kind === "outside" || problem.kind === "noOffice") add("a", words.load.workbench, add("p", "")).href = "workbench.html";
  return box;
}
