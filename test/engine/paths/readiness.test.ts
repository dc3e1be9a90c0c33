import { readiness } from "../../../src/engine/paths/readiness";
import { subjectOfScores } from "../../../src/engine/paths/subject";
import { pathNamed, uniform } from "./support";

describe("readiness", () => {
  it("is the share of the threshold that is reached, at most 1", () => {
    expect(readiness(pathNamed("S1"), uniform(0.5, 0.5, 0.5, { H4: 0.1 })).share).toBeCloseTo(0.25, 15);
    expect(readiness(pathNamed("S1"), uniform(0.5, 0.5, 0.5, { H4: 0.65 })).share).toBe(1);
    expect(readiness(pathNamed("D1"), uniform(0.5, 0.5, 0.5))).toEqual({ share: 1, tightest: null, untested: [] });
  });

  it("follows the tightest of several conditions", () => {
    const found = readiness(pathNamed("D3"), uniform(0.5, 0.5, 0.5, { F1: 0.25, F2: 0.15 }));
    expect(found.share).toBeCloseTo(0.5, 15);
    expect(found.tightest).toEqual({ code: "F2", threshold: 0.3, level: 0.15 });
  });

  it("is not tested on an indicator that is not there", () => {
    const found = readiness(pathNamed("D3"), uniform(0.5, 0.5, 0.5, { F1: 0.15, F2: NaN }));
    expect(found.share).toBeCloseTo(0.5, 15);
    expect(found.untested).toEqual([{ code: "F2", threshold: 0.3 }]);
    const layers = subjectOfScores(["Hardware", "Firmware", "Software"], [0.1, 0.1, 0.1]);
    expect(readiness(pathNamed("S1"), layers).untested).toHaveLength(1);
  });
});
