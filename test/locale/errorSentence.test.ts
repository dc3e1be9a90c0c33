import { HfsError } from "../../src/engine/errors";
import { sentence } from "../../src/functions/errors";
import { loadErrorSentences, sayError } from "../../src/locale/sayError";
import { readAmountTable } from "../../src/functions/amountTable";
import { matchAmounts } from "../../src/functions/matchedAmounts";

const LONG = "long ".repeat(400);
const LABEL = `${LONG.slice(0, 79)}…`;
const SHORT = `${LONG.slice(0, 39)}…`;

function errorOf(body: () => unknown): HfsError {
  try {
    body();
  } catch (thrown) {
    if (thrown instanceof HfsError) return thrown;
  }
  throw new Error("no error");
}

describe("A label of two thousand characters", () => {
  test("is shortened in a sentence, in both languages", async () => {
    await loadErrorSentences("zh-CN");
    const error = errorOf(() => readAmountTable([["", "a"], [LONG, -1]], "table")); // prettier-ignore
    expect(sentence(error)).toBe(`table: row ${LABEL}, column a holds -1; an amount cannot be negative.`);
    expect(sayError({ ...error, code: error.code, values: error.values, message: "" }, "zh-CN")).toBe(`table：第“${LABEL}”行“a”列为 -1；数额不能为负。`);
  });
  test("is shortened where it is missing and where it comes nearest", () => {
    const first = readAmountTable([["", LONG, "a"], ["x", 1, 2]], "exports"); // prettier-ignore
    const second = readAmountTable([["", `${LONG}s`, "a"], ["x", 1, 2]], "imports"); // prettier-ignore
    expect(sentence(errorOf(() => matchAmounts(second, first)))).toBe(
      `imports has no entry for "${SHORT}". It is a column of exports. Nearest names: ${SHORT}.`,
    );
  });
});

test("What went wrong inside is told whole", () => {
  const value = "something that takes many more than forty characters to tell";
  expect(sentence(new HfsError("internal", { value }))).toBe(`Something went wrong inside HFS: ${value}. Please report it.`);
});
