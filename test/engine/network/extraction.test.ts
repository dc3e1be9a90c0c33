import fc from "fast-check";
import { luFactorization } from "../../../src/engine/linear/luFactorization";
import { rowShares } from "../../../src/engine/network/coefficients";
import { extraction, type ExtractionForm } from "../../../src/engine/network/extraction";
import { productiveMatrix } from "../linear/productiveMatrix";
import { economies, type Economy } from "./economies";
import { expectNumbers, figures, labels, x, Z } from "./inputOutputFigures";

const FORMS: ExtractionForm[] = ["total", "backward", "forward"];
const each = labels.map((_, i) => [i]);
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

/** The economy solved again without the block. */
function without({ n: size, Z: flows, A, x: output }: Economy, block: readonly number[], form: ExtractionForm): number {
  const C = form === "forward" ? rowShares(flows, output) : A.slice();
  const given = Float64Array.from(
    output,
    (value, i) => value - sum(Array.from(output, (_, j) => (form === "forward" ? flows[j * size + i] : flows[i * size + j]))),
  );
  for (const k of block) {
    for (let j = 0; j < size; j++) {
      if (form !== "backward") C[k * size + j] = 0;
      if (form !== "forward") C[j * size + k] = 0;
    }
    if (form === "total") given[k] = 0;
  }
  const system = C.map((value, at) => (at % (size + 1) === 0 ? 1 : 0) - value);
  const factors = luFactorization(system, size)!;
  return sum(output) - sum(form === "forward" ? factors.solveTransposed(given) : factors.solve(given));
}

describe("extraction", () => {
  test.each(FORMS)("%s: agrees with the second implementation, which solves again for every sector and block", (form) => {
    const found = extraction({ labels, Z, x, form, blocks: each });
    expectNumbers(found.loss, figures.extraction[form], 11);
    expect(found.share[0]).toBeCloseTo(found.loss[0] / sum(x), 15);
    const blocks = extraction({ labels, Z, x, form, blocks: [[0, 2, 5], [1, 4], [3, 6]] }); // prettier-ignore
    expectNumbers(blocks.loss, figures.extractionOfBlocks[form], 11);
  });

  test("closed forms are re-solves, for sectors and for blocks of any size", () => {
    const cut = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(economies(5), cut, fc.constantFrom(...FORMS), (economy, of, form) => {
        const blocks = [...new Set(of)].map((tag) => of.flatMap((other, i) => (other === tag ? [i] : [])));
        for (const list of [blocks, of.map((_, i) => [i])]) {
          const { loss } = extraction({ ...economy, form, blocks: list });
          list.forEach((block, b) => expect((loss[b] - without(economy, block, form)) / sum(economy.x)).toBeCloseTo(0, 11));
        }
      }),
    );
  });

  test("of many sectors too, whose systems are solved step by step", () => {
    const size = 170;
    const A = productiveMatrix(size, 8);
    const output = Float64Array.from({ length: size }, (_, i) => 100 + ((37 * i) % 91));
    const economy = { n: size, labels: Array.from(output, (_, i) => `${i}`), Z: A.map((a, at) => a * output[at % size]), A, x: output };
    const blocks = [[5], [0, 9, 120, 169]];
    for (const form of FORMS) {
      const { loss } = extraction({ ...economy, form, blocks });
      blocks.forEach((block, b) => expect(loss[b] / without(economy, block, form)).toBeCloseTo(1, 8));
    }
  });

  test("without all sectors the whole output is lost, and a sector that trades with nobody loses its own", () => {
    const all = extraction({ labels, Z, x, form: "total", blocks: [labels.map((_, i) => i)] });
    expect(all.share[0]).toBeCloseTo(1, 12);
    const apart = { labels: ["a", "b"], Z: new Float64Array(4), x: Float64Array.of(30, 10) };
    const alone = [[0], [1]];
    expect([...extraction({ ...apart, form: "total", blocks: alone }).loss]).toEqual([30, 10]);
    expect([...extraction({ ...apart, form: "backward", blocks: alone }).loss]).toEqual([0, 0]);
    expect([...extraction({ ...apart, form: "forward", blocks: alone }).loss]).toEqual([0, 0]);
  });

  test("ranks the largest loss first, equal losses alike, and leaves out what has no output", () => {
    const { rank } = extraction({ labels, Z, x, form: "total", blocks: each });
    expect([...rank]).toEqual([4, 1, NaN, 2, 6, 3, 5]);
    const ring = Float64Array.from({ length: 9 }, (_, at) => ([1, 5, 6].includes(at) ? 20 : 0));
    const tied = extraction({ labels: ["a", "b", "c"], Z: ring, x: Float64Array.of(70, 70, 70), form: "total", blocks: [[0], [1], [2]] });
    expect([...tied.rank]).toEqual([1, 1, 1]);
  });

  test("an economy of nothing is blank", () => {
    const found = extraction({ labels: ["a"], Z: new Float64Array(1), x: new Float64Array(1), form: "total", blocks: [[0]] });
    expect([found.loss[0], found.share[0], found.rank[0]]).toEqual([NaN, NaN, NaN]);
  });
});
