import { FRAMEWORK_CODES } from "../../../src/engine/indicators/framework";
import { isRankable, PATH_CATALOG } from "../../../src/engine/paths/catalog";

/** The catalogue as text: path, loads, readiness, lag, cost. */
const NOTE = `
A1 | | | 0 | 0.1
A2 | H10 1,H6 .5,H5 .5 | | 2 | 1
B1 | H1 1,H7 .5,H6 .5,H5 .5 | | 3 | 1
B2 | H2 1,H3 .5,H7 .5 | H8 .3 | 8 | 3
B3 | H7 1,H8 1,H1 .5 | | 5 | 1.5
B4 | H4 1,H5 1,S8 .5 | | 2 | .6
B5 | H3 1,H9 1,H5 .5 | H9 .1 | 2 | 1.2
C1 | F6 1,F8 .5,F7 .5,H10 .5 | | 4 | 1.2
D1 | F1 1,F3 1,F4 .5 | | 3 | .6
D2 | F2 1,F9 .5,F1 .5 | | 4 | .6
D3 | F9 1,H4 .5,H1 .5,F4 .5 | F1 .3,F2 .3 | 3 | .8
E1 | F7 1,F8 1,S7 .5,F6 .5 | F6 .2 | 4 | 1
S1 | S1 1,S6 1,S3 .5,S8 .5 | H4 .4 | 2 | .8
S2 | S2 1,S7 1,S4 .5 | S1 .2 | 2 | .7
I1 | S5 1,S3 1,S6 .5,F6 .5 | H7 .3 | 4 | 1.5
VA | F9 1,S4 1,F2 .5 | H4 .3 | 3 | .7
VB | H8 1,F10 1,H2 .5,F5 .5 | | 6 | 1.2
VC | S5 1,S1 1,F7 .5,H7 .5 | | 4 | 1.3
VD | F5 1,H8 .5,H7 .5 | | 6 | 1`;

const pairs = (text: string): [string, number][] =>
  text
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => part.trim().split(" "))
    .map(([code, number]) => [code, Number(number)]);

describe("the catalogue of paths", () => {
  const rows = NOTE.trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it("has these 19 paths", () => {
    expect(PATH_CATALOG.map(({ code }) => code)).toEqual(rows.map(([code]) => code));
  });

  it.each(rows)("has the loads, readiness, lag and cost of %s", (code, loads, ready, lag, cost) => {
    const path = PATH_CATALOG.find((other) => other.code === code);
    expect(path?.loads).toEqual(Object.fromEntries(pairs(loads)));
    expect(path?.conditions).toEqual(pairs(ready).map(([indicator, threshold]) => ({ code: indicator, threshold })));
    expect([path?.lag, path?.cost]).toEqual([Number(lag), Number(cost)]);
  });

  it("moves framework indicators only, and each of them by some path", () => {
    const moved = new Set(PATH_CATALOG.flatMap(({ loads }) => Object.keys(loads)));
    expect([...moved].sort()).toEqual([...FRAMEWORK_CODES].sort());
  });

  it("ranks all but the diagnostic A1, and asks for a tag for A2 alone", () => {
    expect(PATH_CATALOG.filter((path) => !isRankable(path)).map(({ code }) => code)).toEqual(["A1"]);
    expect(PATH_CATALOG.filter(({ tags }) => tags.length > 0).map(({ code, tags }) => [code, ...tags])).toEqual([["A2", "resource"]]);
  });
});
