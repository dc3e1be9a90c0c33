/**
 * The icon as SVG: three layers seen at an angle - hardware below, firmware, software above -
 * the middle one shifted half a step towards the upper: matching. Below 32 px only their edges are left, three bars.
 */

const HARDWARE = "#0072B2";
const FIRMWARE = "#007A59";
const SOFTWARE = "#B84E00";

/** Size of the drawing in its own units, independent of the pixels. */
const FULL = 96;

export function iconSvg(pixels: number): string {
  return pixels < 32 ? bars(pixels) : layers(pixels);
}

/** A tile: a square lying flat, its corners left, top, right, bottom, around (48, y). */
function tile(y: number): string {
  return `M4 ${y}L48 ${y - 21}L92 ${y}L48 ${y + 21}Z`;
}

function layers(pixels: number): string {
  const [software, firmware, hardware] = [23, 44, 73];
  const gap = 7;
  // A lower tile shows where the tile above, sunk by the gap, does not cover it.
  const mask = (id: string, above: number): string =>
    `<mask id="${id}" maskUnits="userSpaceOnUse" x="0" y="0" width="${FULL}" height="${FULL}"><path fill="#fff" d="M0 0H${FULL}V${FULL}H0Z"/><path fill="#000" stroke="#000" stroke-linejoin="round" d="${tile(above + gap)}"/></mask>`;
  return svg(
    pixels,
    FULL,
    `<defs>${mask("f", software)}${mask("h", firmware)}</defs>` +
      `<path mask="url(#h)" fill="${HARDWARE}" d="${tile(hardware)}"/><path mask="url(#f)" fill="${FIRMWARE}" d="${tile(firmware)}"/><path fill="${SOFTWARE}" d="${tile(software)}"/>`,
  );
}

/** Whole pixels, so that every edge is sharp: the gap below the middle bar is wider than the one above it. */
function bars(pixels: number): string {
  const height = Math.floor(pixels / 4);
  const slant = Math.round(pixels / 8);
  const gap = Math.round(pixels / 16);
  const bar = (y: number, colour: string): string => `<path fill="${colour}" d="M${slant} ${y}H${pixels}L${pixels - slant} ${y + height}H0Z"/>`;
  return svg(pixels, pixels, bar(0, SOFTWARE) + bar(height + gap, FIRMWARE) + bar(pixels - height, HARDWARE));
}

function svg(pixels: number, box: number, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${box} ${box}">${content}</svg>`;
}
