import { readProduction } from "../../src/assessment/productionTable";
import { rateAt, smileKind, smileOf, type Smile } from "../../src/assessment/smile";
import type { CellValue } from "../../src/workbook/port";
import { realSession } from "../realSession";
import { TABLE_ADDRESS, positionWorkbook } from "./positionExample";

const session = realSession();

test("the curve is what HFS.SMILE fits to the value added of HFS.POSITION's sectors, weighted by it", async () => {
  const production = await readProduction(positionWorkbook(), session, TABLE_ADDRESS);
  if (typeof production !== "object") throw new Error(production);
  const found = await smileOf(session, production);
  const output = production.output.values.flat().map(Number);
  const amounts = found?.sectors.map(({ rate }, i) => [Number(rate) * output[i]]);
  const called = session.call("SMILE", [amounts, output.map((one) => [one]), found?.sectors.map(({ upstreamness }) => [upstreamness])]);
  if (!called.ok) throw new Error(called.error.message);
  const estimates = (called.value as CellValue[][]).slice(1).map((row) => row[1]);
  expect([found?.fit?.intercept, found?.fit?.slope, found?.fit?.square, found?.fit?.turning]).toEqual(estimates);
});

test("the curve is flat where it turns", () => {
  const fit = { intercept: 0.9, slope: -0.4, square: 0.1, turning: 2 };
  expect(rateAt(fit, 2)).toBeCloseTo(0.5, 12);
  expect(rateAt(fit, 1.5)).toBeCloseTo(rateAt(fit, 2.5), 12);
});

test("a curve is a smile or a frown only where it turns among the sectors, else it rises or falls towards final use", () => {
  const kind = (intercept: number, slope: number, square: number, turning: number | null) => {
    const sector = { sector: "", downstreamness: 1, demandOrientation: 0, rate: 0 };
    const found: Smile = { sectors: [1, 2, 3.5].map((upstreamness) => ({ ...sector, upstreamness })), fit: { intercept, slope, square, turning } };
    return smileKind(found);
  };
  expect(kind(0.9, -0.4, 0.1, 2)).toBe("smile");
  expect(kind(0.1, 0.4, -0.1, 2)).toBe("frown");
  // Turning before the first sector: a positive square, and yet value added rises all the way upstream.
  expect(kind(0, 0.11, 0.02, -2.75)).toBe("falls");
  expect(kind(1, -0.11, -0.02, -2.75)).toBe("rises");
  expect(kind(1, -0.2, 0.01, 10)).toBe("rises");
  expect(kind(0.2, 0.1, 0, null)).toBe("falls");
  expect(kind(0.2, 0, 0, null)).toBe("level");
  expect(smileKind({ sectors: [], fit: null })).toBeNull();
});
