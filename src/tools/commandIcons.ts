/** The pictures of the ribbon's buttons, on a grid of 32 units: plain strokes in the layers' colours, readable on light and dark ribbons. */

const BLUE = "#0072B2";
const GREEN = "#007A59";
const ORANGE = "#B84E00";
const GREY = "#737D8C";

const DRAWINGS = {
  // a sheet with a heading and three columns
  sample: `<rect x="3" y="4" width="26" height="24" rx="2" fill="none" stroke="${BLUE}" stroke-width="3"/><path d="M3 10.5H29M12 10.5V28M20 10.5V28M3 19H29" stroke="${BLUE}" stroke-width="2.5"/>`,
  // an arrow that comes round
  recalculate: `<path d="M27 16a11 11 0 1 1-4.2-8.7" fill="none" stroke="${GREEN}" stroke-width="3.6"/><path fill="${GREEN}" d="M28 1.5V12H17.5Z"/>`,
  // a page that is handed out
  share: `<path d="M13 6H5V28H23V20" fill="none" stroke="${BLUE}" stroke-width="3" stroke-linejoin="round"/><path d="M11 21Q12 10.5 22 10.5" fill="none" stroke="${GREEN}" stroke-width="3.6"/><path fill="${GREEN}" d="M20.5 3L30 10.5L20.5 18Z"/>`,
  // a warning
  explain: `<path d="M16 5L28.5 27H3.5Z" fill="none" stroke="${ORANGE}" stroke-width="3" stroke-linejoin="round"/><path d="M16 12.5V19.5M16 22V24.6" stroke="${ORANGE}" stroke-width="3"/>`,
  // a question
  help: `<circle cx="16" cy="16" r="12.5" fill="none" stroke="${GREY}" stroke-width="3"/><path d="M12 13a4 4 0 1 1 5.6 3.7Q16 17.6 16 19.4" fill="none" stroke="${GREY}" stroke-width="3"/><path d="M16 21.6V24.6" stroke="${GREY}" stroke-width="3"/>`,
} as const;

export type CommandIcon = keyof typeof DRAWINGS;
export const COMMAND_ICONS = Object.keys(DRAWINGS) as CommandIcon[];

export function commandIconSvg(name: CommandIcon, pixels: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 32 32">${DRAWINGS[name]}</svg>`;
}
