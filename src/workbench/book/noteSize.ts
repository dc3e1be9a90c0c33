export const NOTE_WIDTH = 300;
const LINE = 20;
const CHARACTERS = 40;

/** Room for the whole text of a note: Chinese signs are twice as wide. */
export function noteHeight(text: string): number {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].reduce((width, sign) => width + (sign > "\u2E80" ? 2 : 1), 0) / CHARACTERS)), 0);
  return Math.min(380, lines * LINE + 30);
}
