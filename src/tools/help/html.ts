import type { Language } from "../../locale/language";

/** HTML as text, escaped where text goes in. */

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark] ?? mark);
}

export interface PageOptions {
  readonly language: Language;
  readonly title: string;
  /** The way from the page to the help folder: "" or "../". */
  readonly up: string;
  readonly body: string;
}

export function page({ language, title, up, body }: PageOptions): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="icon" href="${up}../assets/icons/icon-32.png">
<link rel="stylesheet" href="${up}help.css">
</head>
<body>
${body}
</body>
</html>
`;
}

/** A number as a reader wants it: six significant digits at most. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Error) return String((value as { code?: unknown }).code ?? value.message);
  return String(value);
}

/** Cells as a grid, numbers to the right; `mark` highlights one of them. */
export function grid(
  rows: readonly (readonly unknown[])[],
  options: { letters?: (column: number) => string; mark?: readonly [row: number, column: number] } = {},
): string {
  const { letters, mark } = options;
  const head = letters ? `<tr><th></th>${rows[0].map((_, j) => `<th scope="col">${letters(j)}</th>`).join("")}</tr>` : "";
  const body = rows.map((row, i) => {
    const cells = row.map((value, j) => {
      const long = typeof value === "string" && value.length > 40;
      const classes = [typeof value === "number" ? "number" : "", long ? "long" : "", mark?.[0] === i && mark[1] === j ? "mark" : ""].filter(Boolean).join(" ");
      return `<td${classes ? ` class="${classes}"` : ""}>${escape(cellText(value))}</td>`;
    });
    return `<tr>${letters ? `<th scope="row">${i + 1}</th>` : ""}${cells.join("")}</tr>`;
  });
  return `<div class="scroll"><table class="grid">${head}${body.join("")}</table></div>`;
}
