/**
 * Fills the places `{name}` of a sentence; a value that was not given leaves its place empty. A number that was computed is cut to
 * six significant digits, or to as many as tell it from a whole number and from the sentence's other numbers; one that has no more
 * than nine digits is shown as it is, for it was likely typed so and is to be found; one beyond all numbers is ∞. A part in brackets, `[ Nearest: {nearest}.]`,
 * is left out where one of its places would stay empty.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  const numbers = Object.values(values).filter((value) => typeof value === "number");
  const text = (value: string | number | undefined): string => (typeof value === "number" ? readable(value, numbers) : (value ?? ""));
  const whole = template.replace(/\[([^[\]]*\{[^[\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(PLACE)].every(([, name]) => text(values[name]) !== "") ? part : "",
  );
  return whole.replace(PLACE, (_, name: string) => text(values[name])).replace(/ {2,}/g, " ");
}

const PLACE = /\{(\w+)\}/g;

const SHOWN_DIGITS = 6;
const TYPED_DIGITS = 9;
const ALL_DIGITS = 17;

function readable(value: number, others: readonly number[]): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "-∞" : "";
  if (Number.isInteger(value) || digitsOf(value) <= TYPED_DIGITS) return String(value);
  for (let digits = SHOWN_DIGITS; digits < ALL_DIGITS; digits++) {
    const cut = (number: number): number => Number(number.toPrecision(digits));
    if (!Number.isInteger(cut(value)) && others.every((other) => other === value || cut(other) !== cut(value))) return String(cut(value));
  }
  return String(value);
}

/** Significant digits of a number as it is written, without sign, point, leading zeros and exponent. */
function digitsOf(value: number): number {
  return String(value)
    .replace(/e.*$/, "")
    .replace(/^[-0.]+|\D/g, "").length;
}
