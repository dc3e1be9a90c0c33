import { AsyncJobs, type CellPlace } from "../../src/workbench/bridge/asyncJobs";

const cell = (row: number): CellPlace => ({ unitId: "book", sheetId: "sheet", row, column: 0 });

/** A promise that settles when told to. */
function open<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

function setUp() {
  const settled: number[][] = [];
  const jobs = new AsyncJobs((places) => settled.push(places.map(({ row }) => row)));
  const control = { onCanceled: jest.fn() };
  return { jobs, settled, control };
}

describe("jobs of functions that return promises", () => {
  test("a plain value and a throw pass straight through", () => {
    const { jobs, control } = setUp();
    expect(jobs.run("F", [1], cell(0), control, () => 7)).toEqual({ state: "value", value: 7 });
    expect(() =>
      jobs.run("F", [1], cell(0), control, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(jobs.pending).toBe(0);
  });

  test("the cell waits, is told when the promise settles, and then finds the value without a second call", async () => {
    const { jobs, settled, control } = setUp();
    const work = open<number>();
    const start = jest.fn(() => work.promise);
    expect(jobs.run("F", [1], cell(3), control, start)).toEqual({ state: "waiting" });
    jobs.endRound();
    expect(jobs.pending).toBe(1);
    work.resolve(5);
    await work.promise;
    await Promise.resolve();
    expect(settled).toEqual([[3]]);
    expect(jobs.run("F", [1], cell(3), control, start)).toEqual({ state: "value", value: 5 });
    expect(start).toHaveBeenCalledTimes(1);
    expect(jobs.pending).toBe(0);
  });

  test("a rejection is kept as the cell's failure", async () => {
    const { jobs, settled, control } = setUp();
    const error = new Error("no data");
    jobs.run("F", [1], cell(0), control, () => Promise.reject(error));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(settled).toEqual([[0]]);
    expect(jobs.run("F", [1], cell(0), control, () => 0)).toEqual({ state: "failed", error });
  });

  test("cells that ask the same share one job, and all are told", async () => {
    const { jobs, settled, control } = setUp();
    const work = open<number>();
    const start = jest.fn(() => work.promise);
    jobs.run("F", [1], cell(0), control, start);
    jobs.run("F", [1], cell(1), control, start);
    jobs.run("F", [2], cell(2), control, start);
    expect(start).toHaveBeenCalledTimes(2);
    work.resolve(1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(settled).toEqual([[0, 1], [2]]);
  });

  test("a job is cancelled when its cell asks for something else, and not while another cell waits for it", () => {
    const { jobs, control } = setUp();
    const other = { onCanceled: jest.fn() };
    const forever = () => new Promise(() => undefined);
    jobs.run("F", [1], cell(0), control, forever);
    jobs.run("F", [1], cell(1), other, forever);
    jobs.endRound();
    jobs.run("F", [2], cell(0), other, forever);
    jobs.endRound();
    expect(control.onCanceled).not.toHaveBeenCalled();
    jobs.run("F", [2], cell(1), other, forever);
    jobs.endRound();
    expect(control.onCanceled).toHaveBeenCalledTimes(1);
    expect(jobs.pending).toBe(1);
  });

  test("a job is cancelled when its cell is calculated without a call, as one that waits for another cell is", () => {
    const { jobs, control } = setUp();
    jobs.run("F", [1], cell(0), control, () => new Promise(() => undefined));
    jobs.endRound();
    jobs.endRound();
    expect(control.onCanceled).not.toHaveBeenCalled();
    jobs.asksNothing(cell(0));
    jobs.endRound();
    expect(control.onCanceled).toHaveBeenCalledTimes(1);
    expect(jobs.pending).toBe(0);
  });

  test("a cell that calls twice in one formula keeps both jobs", () => {
    const { jobs, control } = setUp();
    const forever = () => new Promise(() => undefined);
    for (let round = 0; round < 3; round++) {
      jobs.run("F", [1], cell(0), control, forever);
      jobs.run("F", [2], cell(0), control, forever);
      jobs.endRound();
    }
    expect(jobs.pending).toBe(2);
    expect(control.onCanceled).not.toHaveBeenCalled();
  });

  test("a clean-up that throws harms nobody", () => {
    const { jobs } = setUp();
    const control = {
      onCanceled: () => {
        throw new Error("in the clean-up");
      },
    };
    jobs.run("F", [1], cell(0), control, () => new Promise(() => undefined));
    jobs.endRound();
    jobs.run("F", [2], cell(0), { onCanceled: () => undefined }, () => new Promise(() => undefined));
    expect(() => jobs.endRound()).not.toThrow();
  });

  test("many settled jobs do not pile up", async () => {
    const { jobs, control } = setUp();
    const start = jest.fn(async () => 1);
    for (let i = 0; i < 400; i++) {
      jobs.run("F", [i], cell(i), control, start);
      await Promise.resolve();
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    jobs.run("F", [399], cell(399), control, start);
    expect(start).toHaveBeenCalledTimes(400);
    jobs.run("F", [0], cell(0), control, start);
    expect(start).toHaveBeenCalledTimes(401);
  });
});
