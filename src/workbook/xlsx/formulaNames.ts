import { joined, tokensOf, type Token } from "./formulaTokens";
import { filePrefix } from "./newFunctions";

/**
 * Formulas as a file holds them, and back. Excel saves a function of an add-in under a name of its own (`HFS.SCORE` as
 * `_xldudf_HFS_SCORE`; the plain name in a file would never be found), and native functions newer than the format with prefixes.
 */

/** `functionNames`: the ids of our functions. The formula comes with its "=" and leaves without. `table` holds the cell, for `[@x]`. */
export function toFile(formula: string, functionNames: ReadonlySet<string>, table?: string): string {
  const tokens = tokensOf(formula.replace(/^=/, ""));
  const variables = variablesOf(tokens);
  const named = tokens.map((token, i): string => {
    if (token.kind === "bracket") return thisRow(token.text, tokens[i - 1], table);
    if (token.kind !== "word") return token.text;
    if (variables.has(token.text.toUpperCase()) && !isCall(tokens, i) && tokens[i + 1]?.text !== "!") return `_xlpm.${token.text}`;
    if (!isCall(tokens, i)) return token.text;
    const own = /^HFS\.([A-Za-z]+)$/i.exec(token.text);
    if (own && functionNames.has(own[1].toUpperCase())) return `_xldudf_HFS_${own[1].toUpperCase()}`;
    return filePrefix(token.text) + token.text;
  });
  return spillMarks(intersections(named.join("")));
}

/** Back again, with "=". Damaged forms, with another file's name in front, are read as well; names that are not ours stay as they are. */
export function fromFile(formula: string, functionNames: ReadonlySet<string>): string {
  const plain = joined(
    tokensOf(anchors(formula)).map((token) => {
      if (token.kind !== "word") return token;
      const own = /^_xldudf_HFS_([A-Za-z]+)$/i.exec(token.text);
      if (own && functionNames.has(own[1].toUpperCase())) return { ...token, text: `HFS.${own[1].toUpperCase()}` };
      return { ...token, text: token.text.replace(/^(?:_xlfn\.(?:_xlws\.)?|_xlpm\.)/i, "") };
    }),
  );
  return `=${withoutFile(plain, functionNames)}`;
}

/** `[1]!HFS.SCORE(`, `'C:\x.xla'!HFS.SCORE(`: what another add-in has made of the name. */
function withoutFile(formula: string, functionNames: ReadonlySet<string>): string {
  const tokens = tokensOf(formula);
  const dropped = new Set<number>();
  tokens.forEach((token, i) => {
    const own = token.kind === "word" && /^HFS\.([A-Za-z]+)$/i.exec(token.text);
    if (!own || !functionNames.has(own[1].toUpperCase()) || tokens[i - 1]?.text !== "!") return;
    const before = tokens[i - 2];
    if (before?.kind === "sheet" || before?.kind === "bracket") [i - 1, i - 2].forEach((k) => dropped.add(k));
  });
  return joined(tokens.filter((_, i) => !dropped.has(i)));
}

function isCall(tokens: readonly Token[], i: number): boolean {
  return tokens[i + 1]?.text === "(" || (/^\s$/.test(tokens[i + 1]?.text ?? "") && tokens[i + 2]?.text === "(");
}

/** Names that LET and LAMBDA give: in LET every other argument but the last, in LAMBDA all but the last. */
function variablesOf(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { name: string; count: number; argument: Token[] }[] = [];
  const end = (): void => {
    const top = open[open.length - 1];
    const words = top?.argument.filter(({ text }) => text.trim() !== "") ?? [];
    if (!top) return;
    const named = /^LAMBDA$/i.test(top.name) || (/^LET$/i.test(top.name) && top.count % 2 === 0);
    if (named && words.length === 1 && words[0].kind === "word") found.add(words[0].text.toUpperCase());
    top.count++;
    top.argument = [];
  };
  tokens.forEach((token, i) => {
    if (token.text === "(") {
      const word = [...tokens.slice(0, i)].reverse().find(({ text }) => text.trim() !== "");
      open.push({ name: word?.kind === "word" ? word.text : "", count: 0, argument: [] });
    } else if (token.text === ",") end();
    else if (token.text === ")") {
      const top = open.pop();
      open[open.length - 1]?.argument.push({ kind: "sign", text: `(${top?.name ?? ""})` });
    } else open[open.length - 1]?.argument.push(token);
  });
  return found;
}

/** `[@x]` and `[@[x y]]` stand in files as `Table[[#This Row],[x]]`. */
function thisRow(bracket: string, before: Token | undefined, table: string | undefined): string {
  const inner = /^\[@(.*)\]$/s.exec(bracket)?.[1];
  if (inner === undefined) return bracket;
  const column = inner === "" ? "" : `,${inner.startsWith("[") ? inner : `[${inner}]`}`;
  const named = before?.kind === "word" ? "" : (table ?? "");
  return `${named}[[#This Row]${column}]`;
}

const CELL = "(?:(?:'(?:[^']|'')+'|[A-Za-z_\\u00A1-\\uFFFF][\\w.\\u00A1-\\uFFFF]*)!)?\\$?[A-Za-z]{1,3}\\$?\\d+";

/** `A1#`: what spills from there. */
function spillMarks(formula: string): string {
  return outsideText(formula, (piece) => piece.replace(new RegExp(`(?<![\\w.$!'])(${CELL})#`, "g"), "_xlfn.ANCHORARRAY($1)"));
}

/** `@A1:A9`, `@Name`, `@F(...)`: the one value in this row or column. */
function intersections(formula: string): string {
  return outsideText(formula, (piece) => piece.replace(new RegExp(`@(${CELL}(?::\\$?[A-Za-z]{1,3}\\$?\\d+)?)(?![\\w(.#])`, "g"), "_xlfn.SINGLE($1)"));
}

function anchors(formula: string): string {
  return outsideText(formula, (piece) =>
    piece
      .replace(new RegExp(`_xlfn\\.ANCHORARRAY\\((${CELL})\\)`, "gi"), "$1#")
      .replace(new RegExp(`_xlfn\\.SINGLE\\((${CELL}(?::\\$?[A-Za-z]{1,3}\\$?\\d+)?)\\)`, "gi"), "@$1"),
  );
}

/** Changes a formula everywhere but in its text in double quotes. */
function outsideText(formula: string, change: (piece: string) => string): string {
  return (formula.match(/"(?:[^"]|"")*"?|[^"]+/g) ?? []).map((piece) => (piece.startsWith('"') ? piece : change(piece))).join("");
}
