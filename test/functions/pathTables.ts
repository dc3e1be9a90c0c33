import { FRAMEWORK_CODES } from "../../src/engine/indicators/framework";

export { messageOf } from "./messages";

/** Two units with all 28 indicators on a scale of 0 to 1, and the framework that says so. */
export const levels = (seed: number): number[] => FRAMEWORK_CODES.map((_, k) => 0.05 + 0.9 * (((k * 11 + seed) % 29) / 29));
export const full: any[][] = [["Unit", ...FRAMEWORK_CODES], ["hub", ...levels(3)], ["shell", ...levels(17)]]; // prettier-ignore
export const scale: any[][] = [["Column", "Code", "Low", "High"], ...FRAMEWORK_CODES.map((code) => [code, code, 0, 1])];
export const column = (report: any[][], heading: string): any[] => report.slice(1).map((row) => row[report[0].indexOf(heading)]);
export const sum = (numbers: any[]): number => numbers.reduce((total, x) => total + (x === "" ? 0 : x), 0);

/** An argument left out. */
export const none = undefined as any;
