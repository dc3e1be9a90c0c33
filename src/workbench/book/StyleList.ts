import type { BookStyle } from "../../workbook/book/book";

/** The looks of a book, each once. */
export class StyleList {
  readonly all: BookStyle[] = [];
  private readonly positions = new Map<string, number>();

  /** The position of a look; undefined for the plain one. */
  position(style: BookStyle): number | undefined {
    const key = JSON.stringify(style);
    if (key === "{}") return undefined;
    const known = this.positions.get(key);
    if (known !== undefined) return known;
    this.positions.set(key, this.all.length);
    return this.all.push(style) - 1;
  }
}
