import { fail } from "../engine/errors";
import { isRankable, type Path } from "../engine/paths/catalog";
import type { Situation } from "../engine/paths/rankPaths";
import type { Subject } from "../engine/paths/subject";
import { isText, quote } from "../engine/table/cells";
import { indexOfLabel, nearest } from "../engine/table/labels";
import type { Parameters } from "../engine/upgrading/parameters";
import { isOmitted, readNumber, readOption, readUnit, readWord, single } from "./arguments";
import type { Subjects } from "./subjects";

/** Reads what PATH and EXPLAIN are asked: which unit, which path, how many years, which paths are open. */

export function readHorizon(raw: unknown): number {
  return readNumber(raw, "horizon", 15, { min: 1, max: 100, whole: true });
}

/** The unit asked for; in a table of one row it need not be named. */
export function readOne(
  subjects: Subjects,
  unit: unknown,
  theta: Float64Array,
  horizon: number,
  parameters: Parameters,
): { subject: Subject; situation: Situation; label: string } {
  if (isOmitted(unit) && subjects.rows > 1) fail("unitNeeded");
  const position = isOmitted(unit) ? 0 : readUnit(unit, subjects.rowLabels, "unit");
  const label = subjects.rowLabels[position];
  if (Number.isNaN(theta[position])) fail("demandMissing", { unit: label });
  const subject = subjects.at(position) ?? fail("unitWithoutScores", { unit: label });
  return { subject, situation: { demand: theta[position], horizon, parameters }, label };
}

/** The paths that actor, longest lag and tags leave open. */
export function openPaths(catalog: readonly Path[], actor: unknown, window: unknown, tags: unknown): Path[] {
  const actors = distinct(catalog.filter(isRankable).flatMap((path) => path.actors));
  const by = isOmitted(actor) ? "" : readKnown(actor, actors, "actor");
  const longest = readNumber(window, "window", Infinity, { min: 0 });
  const known = distinct(catalog.flatMap((path) => path.tags));
  const given = readWord(tags, "tags")
    .split(/[,;]/)
    .filter((word) => word.trim() !== "")
    .map((word) => readKnown(word.trim(), known, "tags"));
  const open = catalog.filter(
    (path) =>
      isRankable(path) &&
      (by === "" || path.actors.some((own) => own.toLowerCase() === by.toLowerCase())) &&
      path.lag <= longest &&
      path.tags.every((tag) => given.some((word) => word.toLowerCase() === tag.toLowerCase())),
  );
  if (open.length > 0) return open;
  const longestGiven = Number.isFinite(longest) ? { window: longest } : {};
  fail("noPathLeft", { ...(by === "" ? {} : { actor: by }), ...longestGiven, ...(given.length > 0 ? { tags: given.join(", ") } : {}) });
}

/** One of the words that the catalogue uses. */
function readKnown(raw: unknown, words: readonly string[], argument: string): string {
  if (words.length === 0) fail("catalogWithout", { argument, value: quote(single(raw, argument)) });
  return readOption(raw, words, argument);
}

/** The first of words that differ in their case alone. */
function distinct(words: readonly string[]): string[] {
  return words.filter((word, i) => words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === i);
}

/** A path by its code, its title or its position in the catalogue. */
export function readPathName(raw: unknown, catalog: readonly Path[]): Path {
  const word = readWord(raw, "path");
  const titles = catalog.map(({ title }) => title);
  const codes = catalog.map(({ code }) => code);
  const byTitle = indexOfLabel(titles, word);
  const isWord = !isOmitted(raw) && isText(single(raw, "path")) && !/^\s*\d+\s*$/.test(word);
  if (isWord && byTitle < 0 && indexOfLabel(codes, word) < 0) {
    fail("unknownPath", { argument: "path", value: quote(word), nearest: nearestPaths(codes, titles, word).join(", ") });
  }
  const chosen = catalog[byTitle >= 0 && !isOmitted(raw) ? byTitle : readUnit(raw, codes, "path")];
  if (!isRankable(chosen)) fail("pathWithoutLoads", { path: chosen.code });
  return chosen;
}

/** For a short word the nearest codes, for a longer one the titles that hold it, else the nearest titles. */
function nearestPaths(codes: readonly string[], titles: readonly string[], word: string): string[] {
  const wanted = word.trim().toLowerCase();
  if (wanted.length <= 1 + Math.max(...codes.map(({ length }) => length))) return nearest(codes, wanted);
  const holding = titles.filter((title) => title.toLowerCase().includes(wanted));
  return holding.length > 0 ? holding.slice(0, 3) : nearest(titles, wanted);
}
