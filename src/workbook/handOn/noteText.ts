import type { About } from "./about";
import type { Annotation } from "./annotation";

/** Between what someone else wrote in a note and our part of it. */
const RULE = "――――――";
/** The last line of our part. */
const MARK = "— HFS note";
const BLOCK = /(?:^|\n)(?:――――――\n)?HFS\.[A-Z]+(?:, HFS\.[A-Z]+)* · HFS [^\n]*\n(?:[\s\S]*?\n)?— HFS note(?=\n|$)/;

/** Signs that the parts of a note may take, so that it stays readable; a longer text ends in "…". */
const ROOM = { formula: 240, inputs: 120, options: 110, meanings: 200, sources: 120 };

/** Our part of the note on a formula's cell. */
export function noteText(annotation: Annotation, about: Pick<About, "version" | "date">, isFrozen: boolean): string {
  const { formula, functions, inputs, options, meanings } = annotation;
  const share = (room: number): number => Math.floor(room / Math.max(1, meanings.length));
  const described = meanings.flatMap(({ id, meaning, source }) => {
    const name = meanings.length > 1 ? `${id}: ` : "";
    return [`${name}${cut(meaning, share(ROOM.meanings))}`, ...(source ? [`Source: ${cut(source, share(ROOM.sources))}`] : [])];
  });
  return [
    `${functions.map((id) => `HFS.${id}`).join(", ")} · HFS ${about.version} · ${about.date}`,
    ...(isFrozen ? ["Frozen: the cells hold values. The formula was"] : []),
    cut(formula, ROOM.formula),
    ...(inputs.length > 0 ? [`Inputs: ${cut(inputs.join(", "), ROOM.inputs)}`] : []),
    ...(options.length > 0 ? [`Options: ${cut(options.join(", "), ROOM.options)}`] : []),
    ...described,
    MARK,
  ].join("\n");
}

/** The note with our part in it: in the place of the one that is there, else below what someone else wrote. */
export function withBlock(note: string, block: string): string {
  const rest = withoutBlock(note);
  return rest === "" ? block : `${rest}\n${RULE}\n${block}`;
}

/** What someone else wrote in a note; "" where all is ours. */
export function withoutBlock(note: string): string {
  const text = note.replace(/\r\n?/g, "\n");
  const match = BLOCK.exec(text);
  if (!match) return note;
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  const rest = before + behind;
  return rest.trim() === "" ? "" : before === "" ? behind.replace(/^\n/, "") : rest;
}

export function hasBlock(note: string): boolean {
  return BLOCK.test(note.replace(/\r\n?/g, "\n"));
}

function cut(text: string, room: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const signs = [...plain];
  return signs.length <= room ? plain : `${signs.slice(0, room - 1).join("")}…`;
}
