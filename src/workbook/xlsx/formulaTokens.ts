/** A formula cut where its meaning changes: text in quotes, names of sheets in quotes, words, brackets and all other signs. */
export interface Token {
  readonly kind: "text" | "sheet" | "word" | "bracket" | "sign";
  readonly text: string;
}

const TOKENS =
  /("(?:[^"]|"")*"?)|('(?:[^']|'')*'?)|(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]?)|([A-Za-z_\\\u00A1-\uFFFF][\w.\u00A1-\uFFFF]*)|(\d[\w.]*|[\s\S])/g;
const KINDS = ["text", "sheet", "bracket", "word", "sign"] as const;

export function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(TOKENS)].map((match) => {
    const kind = KINDS.find((_, i) => match[i + 1] !== undefined) ?? "sign";
    return { kind, text: match[0] };
  });
}

export function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}
