import fc from "fast-check";
import { noGain, type NoGain } from "../../../src/engine/paths/noGain";
import { rankPaths } from "../../../src/engine/paths/rankPaths";
import { subjectOfScores, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS, type Parameters } from "../../../src/engine/upgrading/parameters";
import { pathNamed, RANKABLE, situation, subjectOf, uniform } from "./support";

const layers = (...scores: [number, number, number]): Subject => subjectOfScores(["Hardware", "Firmware", "Software"], scores);

function causeOf(code: string, subject: Subject, demand: number, given: Partial<Parameters> = {}, horizon = 15): NoGain {
  const here = situation(demand, { horizon, parameters: { ...DEFAULT_PARAMETERS, ...given } });
  const [row] = rankPaths([pathNamed(code)], subject, here);
  expect(row.gain).toBe(0);
  return noGain(row, subject, here);
}

describe("the cause of a gain of 0", () => {
  it("is time, readiness or the benchmark before anything else", () => {
    expect(causeOf("B2", uniform(1, 1, 1), 0, {}, 8)).toEqual({ cause: "lag" });
    expect(causeOf("S1", uniform(0.5, 0.5, 0.5, { H4: 0 }), 0)).toEqual({ cause: "unready" });
    expect(causeOf("S1", uniform(0.5, 0.5, 1), 0)).toEqual({ cause: "benchmark" });
  });

  it("is the floor where every step ends below it", () => {
    expect(causeOf("D1", uniform(0.5, 0, 0.5), 0.5, { effort: 0.006 })).toEqual({ cause: "floor", highest: expect.closeTo(0.01, 12) });
    // one of its indicators is at its benchmark, the others stay below
    expect(causeOf("D1", uniform(0.5, 0, 0.5, { F1: 1 }), 0.5, { effort: 0.006 }).cause).toBe("floor");
  });

  it("is the weight of the layer", () => {
    expect(causeOf("S2", uniform(0.5, 0.5, 0.5), 0)).toEqual({ cause: "weightless", layers: [2] });
    expect(causeOf("D1", uniform(0.5, 0.5, 0.5), 0.5, { a0: 1 })).toEqual({ cause: "weightless", layers: [1] });
    expect(causeOf("B3", uniform(0.5, 0.5, 0.5), 1, { lambda: 0 })).toEqual({ cause: "weightless", layers: [0] });
  });

  it("is a layer at 0 that keeps the value index there, or a gate that is shut", () => {
    expect(causeOf("B3", layers(0, 0.5, 0), 0.5)).toEqual({ cause: "zero", layers: [2] });
    expect(causeOf("S2", layers(0, 0.5, 0.5), 0.5)).toEqual({ cause: "zero", layers: [0] });
    expect(causeOf("S2", layers(0, 0.5, 0.5), 1, { lambda: 1 })).toEqual({ cause: "zero", layers: [0] });
    const hard = causeOf("D1", uniform(0.2, 0.5, 0.5), 0.5, { lambda: 1, k: 100 });
    expect(hard).toEqual({ cause: "gate", realized: [{ layer: 1, level: expect.closeTo(0.2, 12) }] });
  });

  it("is the benchmark exactly where every indicator of a timely and ready path is at 1", () => {
    const level = fc.constantFrom(0, 0.01, 0.3, 1);
    fc.assert(
      fc.property(fc.array(level, { minLength: 28, maxLength: 28 }), fc.constantFrom(0, 0.5, 1), fc.constantFrom(...RANKABLE), (own, demand, path) => {
        const subject = subjectOf(own);
        const [row] = rankPaths([path], subject, situation(demand));
        fc.pre(row.readiness.share > 0);
        const done = subject.codes.every((code, k) => !path.loads[code ?? ""] || subject.levels[k] === 1);
        expect(noGain(row, subject, situation(demand)).cause === "benchmark").toBe(done);
      }),
    );
  });
});
