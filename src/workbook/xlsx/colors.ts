/** Colours of files: given as they are, by their number in the theme or in the old palette, lightened or darkened. */
export interface FileColor {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** Office's own theme, for files that bring none: light, dark, light 2, dark 2, six accents, two for links. */
const OFFICE = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

const FIRST_EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
/** The palette of the file format, from its eighth colour on. */
const PALETTE = [
  ...FIRST_EIGHT,
  ...FIRST_EIGHT,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
];

/** As #RRGGBB; undefined for none and for the colours of the reader's own system. */
export function rgbOf(color: FileColor | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  const plain = color.rgb?.slice(-6) ?? (color.theme !== undefined ? (theme[color.theme] ?? OFFICE[color.theme]) : PALETTE[color.indexed ?? -1]);
  if (!plain || !/^[\da-f]{6}$/i.test(plain.replace("#", "").slice(-6))) return undefined;
  return `#${tinted(plain.replace("#", "").slice(-6), color.tint ?? 0)}`.toUpperCase();
}

/** A tint moves the lightness (of hue, saturation, lightness) towards white, or towards black where it is negative. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((i) => parseInt(rgb.slice(i, i + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // Saturation and hue stay: distances from the middle shrink or grow alike.
  const room = (light: number): number => 1 - Math.abs(2 * light - 1);
  const scale = room(lightness) === 0 ? 0 : room(wanted) / room(lightness);
  return [red, green, blue]
    .map((part) => Math.round(Math.min(1, Math.max(0, wanted + (part - lightness) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}
