import { demand } from "../../src/functions/demand";
import { value } from "../../src/functions/model";
import { position } from "../../src/functions/network";
import figures from "../fixtures/upgrading/targets.json";
import { messageOf } from "./messages";

const NAMES = ["Advertising share", "Demand orientation", "Co-movement", "Simplicity", "Customer pull"];

describe("DEMAND", () => {
  it("is the mean of what is there with one standard error on either side, as numpy has it", () => {
    const rows = figures.components.map(({ given }, i) => [`U${i}`, ...given.map((x) => x ?? "NA")]);
    const result = demand([["Sector", ...NAMES], ...rows]);
    expect(result[0]).toEqual(["Unit", ...NAMES, "Demand", "Low", "High"]);
    figures.components.forEach(({ given, found }, i) => {
      expect(result[i + 1].slice(0, 6)).toEqual([`U${i}`, ...given.map((x) => x ?? "")]);
      found.forEach((expected, k) => {
        if (expected === null) expect(result[i + 1][6 + k]).toBe("");
        else expect(result[i + 1][6 + k]).toBeCloseTo(expected, 12);
      });
    });
  });

  it("finds its columns by heading in any case and order, ignores the others, and keeps the table's order", () => {
    const table = [["Unit", "Note", "SIMPLICITY", "Output", " co-movement "], ["A", "x", 0.8, 900, 0.4], ["B", "", "NA", "", ""]]; // prettier-ignore
    const found = demand(table);
    expect(found[0]).toEqual(["Unit", "Simplicity", "Co-movement", "Demand", "Low", "High"]);
    expect(found[1].map((x) => (typeof x === "number" ? Number(x.toFixed(12)) : x))).toEqual(["A", 0.8, 0.4, 0.6, 0.4, 0.8]);
    expect(found[2]).toEqual(["B", "", "", "", "", ""]);
  });

  it("takes a result of POSITION as it is, and gives VALUE its demand", () => {
    const flows = [["", "mats", "tools"], ["mats", 20, 50], ["tools", 10, 30]]; // prettier-ignore
    const positions = position(flows, [[100], [120]]);
    const found = demand(positions);
    expect(found.slice(1).map(([unit, component, theta, low]) => [unit, component, theta, low])).toEqual(
      positions.slice(1).map((row) => [row[0], row[3], row[3], ""]),
    );
    const scores = [["Unit", "Hardware", "Firmware", "Software"], ["tools", 0.5, 0.4, 0.3], ["mats", 0.6, 0.5, 0.2]]; // prettier-ignore
    const theta = found.map(([unit, , middle]) => [unit, middle]);
    expect(value(scores, theta).map(([, used]) => used)).toEqual(["Demand", found[2][2], found[1][2]]);
  });

  it("names rows by numbers only under a heading that says so", () => {
    expect(demand([["Sector", "Simplicity"], [101, 0.3], [205, 0.4]]).map(([unit]) => unit)).toEqual(["Unit", 101, 205]); // prettier-ignore
    expect(demand([["Output", "Simplicity"], [101.5, 0.3], [99, 0.4]]).map(([unit]) => unit)).toEqual(["Unit", 1, 2]); // prettier-ignore
    expect(demand([["Simplicity"], [0.3]])).toEqual([["Unit", "Simplicity", "Demand", "Low", "High"], [1, 0.3, 0.3, "", ""]]); // prettier-ignore
  });

  it("says what is wrong, and where", () => {
    const wrong = (cell: unknown): string => messageOf(() => demand([["Unit", "Simplicity", "Customer pull"], ["A", 0.2, 0.3], ["B", 0.2, cell]])); // prettier-ignore
    expect(wrong(30)).toBe("components: row B, column Customer pull is 30; it must lie between 0 and 1.");
    expect(wrong("high")).toBe('components: row B, column Customer pull holds "high", not a number. Write NA for a missing value.');
    expect(wrong("#DIV/0!")).toBe("components: row B, column Customer pull holds the error #DIV/0!.");
    expect(wrong(1 + 1e-12)).toBe("no error");
    const none = `components has no column headed ${NAMES.join(", ")}. Give at least one of them, with its heading.`;
    for (const table of [[["Unit", "Simple"], ["A", 0.3]], [[0.3, 0.4]], 0.4, [["", null]]]) expect(messageOf(() => demand(table as any))).toBe(none); // prettier-ignore
    expect(messageOf(() => demand([["Simplicity", "simplicity"], [0.3, 0.4]]))).toBe('components names "Simplicity" twice. Every name may stand once.'); // prettier-ignore
    expect(messageOf(() => demand([["Simplicity"]]))).toBe("components holds no numbers.");
    expect(messageOf(() => demand(null as any))).toBe("components is missing. Select the cells that hold it, or type it.");
    expect(messageOf(() => demand(Array.from({ length: 1_048_576 }, () => ["Simplicity"])))).toMatch(/too large/);
  });
});
