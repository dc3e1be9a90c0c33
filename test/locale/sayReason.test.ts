import { FRAMEWORK_CODES } from "../../src/engine/indicators/framework";
import { path, paths } from "../../src/functions/paths";
import { sayReason } from "../../src/locale/sayReason";
import { sample } from "../engine/indicators/support";
import { column, full, none, scale } from "../functions/pathTables";

const reasonsOf = (...given: Parameters<typeof path>): string[] => column(path(...given), "Reason");

/** Two Latin words in a row outside of quoted names: what is left of an English sentence. */
const ENGLISH = /[a-z]{2,} +[a-z]{2,}/;
const bare = (said: string): string => said.replace(/“[^”]*”/g, "“”");
const numbersOf = (text: string): string[] => [...text.matchAll(/(?<![A-Za-z0-9])-?\d+(?:\.\d+)?(?:e[-+]?\d+)?(?![A-Za-z])/g)].map(([number]) => number).sort();

function expectChinese(reasons: readonly string[]): void {
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) {
    const said = sayReason(reason, "zh-CN");
    expect(bare(said)).not.toMatch(ENGLISH);
    expect(bare(said)).not.toMatch(/[.,;:()]( |$)|[\p{Script=Han}。，；：] +[\p{Script=Han}。，；：“]/u);
    expect(said).toMatch(/。$/);
    expect(numbersOf(said)).toEqual(numbersOf(reason));
  }
}

const even = (levels: Readonly<Record<string, number>>): any[][] => [full[0], ["one", ...FRAMEWORK_CODES.map((code) => levels[code] ?? levels[code[0]])]];

describe("the reasons of paths in Chinese", () => {
  it("have every number and no English sentence for all regions of the sample, with and without demand", () => {
    for (const [unit] of sample.slice(1)) {
      expectChinese(reasonsOf(sample, String(unit), none, none, 50));
      expectChinese(reasonsOf(sample, String(unit), none, [[0.9]], 50));
    }
  });

  it("have them for whole layers, for a table that lacks indicators, and for every level of demand", () => {
    const layers = reasonsOf([["Unit", "Hardware", "Firmware", "Software"], ["one", 0.3, 0.4, 0.2]], "one", none, none, 50); // prettier-ignore
    expect(layers.join()).toContain("Readiness not tested: ");
    expectChinese(layers);
    for (const demand of [0, 0.25, 0.5, 0.75, 1]) expectChinese(reasonsOf(full, "hub", scale, [[demand]], 50));
    const few = [["Region", "H1", "H4", "H5", "H7", "F1", "F3", "S1", "S6"], ["A", 0.1, 0.2, 0.2, 0, 0.2, 0.6, 0.3, 0.8]]; // prettier-ignore
    const unscaled = [["Column", "Code", "Low", "High"], ...few[0].slice(1).map((code) => [code, code, 0, 1])];
    const lacking = reasonsOf(few, "A", unscaled, none, 50);
    for (const said of ["Not ranked: ", "The table holds ", "would lead if floor exceeded"]) expect(lacking.join()).toContain(said);
    expectChinese(lacking);
  });

  it("have them for ties and for every kind of flip", () => {
    const first = column(path(full, "hub", scale, [[0.75]]), "Path")[0];
    const twin = [...paths(), ...paths().filter(([code]) => code === first).map(([, ...cells]) => ["Twin", ...cells])]; // prettier-ignore
    const tied = reasonsOf(full, "hub", scale, [[0.75]], 50, none, none, none, none, none, twin);
    expect(tied[0]).toContain("A tie with");
    const atTheEnd = reasonsOf(even({ H: 0.15, F: 0.45, S: 0.6 }), "one", scale, none, 50, none, none, [["lambda", 0], ["rho", -10]]); // prettier-ignore
    expect(atTheEnd[0]).toContain("would lead if demand were 1.");
    const kinds = [tied, atTheEnd];
    for (let k = 0; k < 29; k++) kinds.push(reasonsOf([full[0], ["one", ...FRAMEWORK_CODES.map((_, i) => 0.05 + (0.9 * ((i * 7 + k) % 29)) / 29)]], "one", scale)); // prettier-ignore
    const all = kinds.flat();
    for (const said of ["fell below", "exceeded", "if demand", "falls behind", "would lead before", "would lead if"]) expect(all.join()).toContain(said);
    expectChinese(all);
  });

  it("have them for every cause of a gain of 0", () => {
    const nothing = [
      ["its lag reaches the horizon of 8 years", reasonsOf(full, "hub", scale, none, 50, none, 8)],
      ["the horizon of 1 year.", reasonsOf(full, "hub", scale, none, 50, none, 1)],
      ["before it is ready", reasonsOf(even({ H: 0.5, F: 0.5, S: 0.5, H4: 0 }), "one", scale, none, 50)],
      ["its layers are at 1", reasonsOf([[1, 1, 1]], none, none, none, 50)],
      ["at their benchmarks", reasonsOf(even({ H: 1, F: 1, S: 1 }), "one", scale, none, 50)],
      ["below the floor of 0.02", reasonsOf(even({ H: 0.5, F: 0, S: 0.5 }), "one", scale, none, 50, none, none, [["effort", 0.001]])],
      ["software has no weight at demand 0", reasonsOf(sample, "Anhui", none, [[0]], 50)],
      ["hardware has no weight at demand 1 without a gate", reasonsOf(full, "hub", scale, [[1]], 50, none, none, [["lambda", 0]])],
      ["firmware has no weight at a0 = 1", reasonsOf(full, "hub", scale, [[0]], 50, none, none, [["a0", 1]])],
      ["hardware and software at 0 keep the value", reasonsOf([[0, 0, 0]], none, none, none, 50)],
      ["hardware at 0 keeps the value", reasonsOf([[0, 0, 0]], none, none, none, 50)],
      ["There is no value yet", reasonsOf([[0, 0.5, 0]], none, none, none, 50)],
    ] as const;
    for (const [said, reasons] of nothing) {
      if (said !== "There is no value yet") expect(reasons.join()).toContain(said);
      expectChinese(reasons);
    }
    expectChinese([
      "Nothing is gained: at hardware 0.02 the gate lets no more firmware than 0.00 and software than 0.01 take effect. Cost 1, lag 1 year.",
      "Nothing is gained: hardware and firmware and software at 0 keep the value index at 0.",
      "Nothing is gained: firmware has no weight at a0 = 1, software has no weight at demand 0.",
      "Nothing is gained: at demand 0.5 the value index stays at 1e-7. Cost 1.5, lag 4 years.",
    ]);
  });

  it("leave names of indicators as they are, whatever they hold", () => {
    for (const name of ["R&D (% of GDP). Firms, 3.5 years", "研发投入（亿元）。2023", "makes 5 % of it; x. Ready", "$& [a-z]+ \\d", "Cost 1, lag 2 years."]) {
      for (const reason of reasonsOf(full, "hub", scale)) {
        const renamed = reason.replace(/^(No indicator .*; )?[HFS]\d+/, (_, before: string | undefined) => `${before ?? ""}${name}`);
        const [said, plain] = [renamed, reason].map((one) => sayReason(one, "zh-CN"));
        expect(renamed).toContain(`${name} makes `);
        expect(said).toBe(plain.replace(/[HFS]\d+ /, () => `“${name}”`));
      }
    }
  });

  it("say the layers where whole layers are moved", () => {
    const [first] = reasonsOf([["Unit", "Hardware", "Firmware", "Software"], ["one", 0.3, 0.4, 0.2]], "one", none, [[0.1]]); // prettier-ignore
    expect(first).toMatch(/^Hardware makes \d+ % of the gain/);
    expect(sayReason(first, "zh-CN")).toMatch(/^硬件层占增益的 \d+%（水平 0\.30，差距 0\.70）。硬件占价值的/);
  });

  it("read as one text", () => {
    const reason =
      "S1 makes 58 % of the gain (level 0.05, gap 0.95). Software makes 22 % of the value; the gate lets 81 % of software take effect at hardware 0.43. " +
      "Ready 75 %: H4 is 0.30, 0.4 needed. Cost 0.8, lag 1 year. It falls behind B4 if its cost exceeds 1.1. A tie with B4, D1: gains less than 5 % apart. " +
      "B4 would lead if lambda fell below 0.3. Demand was not given: 0.5 is assumed.";
    expect(sayReason(reason, "zh-CN")).toBe(
      "S1 占增益的 58%（水平 0.05，差距 0.95）。软件占价值的 22%；硬件为 0.43 时，“门”放行软件的 81%。就绪度 75%：H4 为 0.30，需达到 0.4。" +
        "成本 0.8，时滞 1 年。若成本高于 1.1，则落后于 B4。与 B4、D1 并列：增益相差不到 5%。若 lambda 低于 0.3，则 B4 居首。未给出需求导向，按 0.5 计算。",
    );
  });
});

describe("a reason", () => {
  it("stays as it is in English, and where it is not known", () => {
    const reason = "Cost 1, lag 2 years. B1 is something new. Nothing is gained before it is ready.";
    expect(sayReason(reason, "en")).toBe(reason);
    expect(sayReason(reason, "zh-CN")).toBe("成本 1，时滞 2 年。 B1 is something new. 就绪之前没有增益。");
    expect(sayReason("All of it is new. And this.", "zh-CN")).toBe("All of it is new. And this.");
    expect(sayReason("", "zh-CN")).toBe("");
  });
});
