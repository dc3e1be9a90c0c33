import { value } from "../../src/functions/model";
import { region } from "../../src/functions/region";
import figures from "../fixtures/upgrading/targets.json";
import { messageOf } from "./messages";

const scores = [["Node", "Hardware", "Firmware", "Software"], ...figures.nodes.map((node, i) => [`N${i}`, ...node])];
const shares = figures.shares.map((share) => [share]);
const demands = figures.demands.map((theta) => [theta]);

describe("REGION", () => {
  test.each(figures.regions)("agrees with numpy: firmware $firmware, own $own", ({ firmware, own, values, region: expected }) => {
    const found = region(scores, shares, firmware as any, own, demands);
    expect(found[0]).toEqual(["Node", "Value index", "Share", "Contribution"]);
    values.forEach((V, n) => expect(found[n + 1][1]).toBeCloseTo(V, 12));
    expect(found.slice(1, -1).reduce((sum, row) => sum + row[2], 0)).toBeCloseTo(1, 12);
    expect(found.slice(1, -1).reduce((sum, row) => sum + row[3], 0)).toBeCloseTo(expected, 12);
    expect(found[6]).toEqual(["Region", found[6][1], 1, found[6][1]]);
    expect(found[6][1]).toBeCloseTo(expected, 12);
  });

  it("leaves every node its own value where only its own firmware counts", () => {
    expect(region(scores, shares, 0.1, 1, demands).slice(1, -1).map((row) => row[1])).toEqual(value(scores, demands).slice(1).map((row) => row[2])); // prettier-ignore
  });

  it("matches shares by name, and takes one number for equal shares", () => {
    const named = figures.shares.map((share, i) => [`N${i}`, share]).reverse();
    expect(region(scores, named)).toEqual(region(scores, shares));
    expect(messageOf(() => region(scores.slice(0, 3), [["N0", 0.2]]))).toBe('shares has no entry for "N1". Nearest names: N0.');
    expect(region(scores, 7 as any).map((row) => row[2])).toEqual(["Share", 0.2, 0.2, 0.2, 0.2, 0.2, 1]);
  });

  it("leaves out a node that lacks scores, demand or a share, shows it by a blank share, and gives its share to the others", () => {
    const gaps = [...scores, ["lost", 0.3, "NA", 0.4]];
    expect(region(gaps, [...shares, [50]], null as any, null as any, [...demands, [0.5]])).toEqual([
      ...region(scores, shares, null as any, null as any, demands).slice(0, -1),
      ["lost", "", "", ""],
      ...region(scores, shares, null as any, null as any, demands).slice(-1),
    ]);
    const withoutShare = region(scores, [...shares.slice(0, 4), ["NA"]], 0.5);
    expect(withoutShare[5]).toEqual(["N4", region(scores, shares, 0.5)[5][1], "", ""]);
    expect(withoutShare[6][1]).toBeCloseTo(region(scores.slice(0, 5), shares.slice(0, 4), 0.5)[5][1], 12);
    expect(region(scores, shares, 0.5, 0.3, [...demands.slice(0, 4), ["NA"]])[5]).toEqual(["N4", "", "", ""]);
  });

  it("rises with the region's firmware, and uses changed parameters", () => {
    const at = (firmware: number): number => region(scores, shares, firmware)[6][1];
    expect(at(0.3)).toBeGreaterThan(at(0.2));
    expect(region(scores, shares, 0.3, 0.3, null as any, [["lambda", 0]])[6][1]).toBeGreaterThan(at(0.3));
  });

  it("says what is wrong with shares and numbers", () => {
    const wrong = (...rest: unknown[]): string => messageOf(() => region(scores, ...(rest as [any[][]])));
    expect(wrong(null)).toBe("shares is missing. Select the cells that hold it, or type it.");
    expect(wrong([[1], [2], [-3], [4], [5]])).toBe("shares: the value for N2 is -3; it must be at least 0.");
    expect(wrong([[0], [0], [0], [0], [0]])).toBe("shares: all weights are zero or blank; at least one must be positive.");
    expect(wrong([[1], [2]])).toBe("shares has the wrong number of cells: 2 instead of 5.");
    expect(wrong([[1], ["x"], [1], [1], [1]])).toBe('shares: the value for N1 is "x", not a number.');
    expect(wrong(shares, 40)).toBe("firmware is 40; it must lie between 0 and 1.");
    expect(wrong(shares, null, 2)).toBe("own is 2; it must lie between 0 and 1.");
    expect(wrong(shares, "high")).toBe('firmware is "high"; a number is needed.');
    const half = [["Hardware", "Firmware", "Software"], [0.4, 0.5, 0.6], [0.4, "NA", 0.6]]; // prettier-ignore
    expect(messageOf(() => region(half, [[0], [3]]))).toBe("scores: no node has scores, demand and a share above 0, so there is nothing to add up.");
    for (const junk of [null, [["x"]], 3, [[1, 2]]]) expect(messageOf(() => region(junk as any, shares))).not.toMatch(/no error|inside HFS/);
  });
});
