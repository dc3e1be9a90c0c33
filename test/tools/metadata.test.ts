import { mendMetadata, type Metadata } from "../../src/tools/metadata";

const parameter = (name: string, more: object = {}): object => ({ name, description: "Text.", type: "any", dimensionality: "matrix", ...more });

function metadata(changes: object = {}, enums: object[] = []): Metadata {
  const entry = { id: "SCORE", name: "SCORE", description: "Scores.", parameters: [parameter("data")], result: { dimensionality: "matrix" }, ...changes };
  return { allowCustomDataForDataTypeAny: true, functions: [entry], enums } as unknown as Metadata;
}

const words = (id: string, ...names: string[]): object => ({
  id,
  type: "string",
  values: names.map((name) => ({ name, stringValue: name.replace(/"/g, "") })),
});
const mend = (raw: Metadata): Metadata => mendMetadata(raw, "https://example.org/hfs/help");
const option = parameter("form", { type: "string", dimensionality: undefined, optional: true });

test("Error cells are let through and every function has its help page", () => {
  const mended = mend(metadata());
  expect(mended.allowErrorForDataTypeAny).toBe(true);
  expect(mended.functions[0].helpUrl).toBe("https://example.org/hfs/help/SCORE.html");
});

test("Words written in quotes lose them in their name", () => {
  const mended = mend(metadata({ parameters: [parameter("data"), option] }, [words("SCORE_FORM", '"grubel-lloyd"', "plain")]));
  expect(mended.enums?.[0].values.map((value) => value.name)).toEqual(["grubel-lloyd", "plain"]);
});

test("A text parameter takes the words of the enum called after function and parameter", () => {
  const mended = mend(metadata({ parameters: [parameter("data"), option] }, [words("SCORE_FORM", "plain")]));
  expect(mended.functions[0].parameters.map((entry) => entry.customEnumId)).toEqual([undefined, "SCORE_FORM"]);
});

test("What was read stays as it was", () => {
  const raw = metadata({ parameters: [option] }, [words("SCORE_FORM", '"plain"')]);
  const before = JSON.stringify(raw);
  mend(raw);
  expect(JSON.stringify(raw)).toBe(before);
});

test.each([
  ["a function declared twice", { ...metadata(), functions: [...metadata().functions, ...metadata().functions] }, "SCORE is declared twice"],
  ["an enum declared twice", metadata({ parameters: [option] }, [words("SCORE_FORM", "a"), words("SCORE_FORM", "b")]), "SCORE_FORM is declared twice"],
  ["words that belong to no parameter", metadata({}, [words("SCORE_FORM", "a")]), "SCORE_FORM belongs to no parameter"],
  ["an alias", metadata({ name: "POINTS" }), "a function has one name"],
  ["an underscore", metadata({ id: "LAYER_SCORE", name: "LAYER_SCORE" }), "at least three letters and nothing else"],
  ["a name of two letters", metadata({ id: "LQ", name: "LQ" }), "at least three letters"],
  ["a parameter with an underscore", metadata({ parameters: [parameter("wage_benchmark")] }), "not in camelCase"],
  ["a parameter without a description", metadata({ parameters: [parameter("data", { description: "" })] }), "the parameter data has no description"],
  ["a parameter twice", metadata({ parameters: [parameter("data"), parameter("data")] }), "the parameter data twice"],
  ["a range of numbers only", metadata({ parameters: [parameter("data", { type: "number" })] }), "must be any[][]"],
  ["a needed parameter after an optional one", metadata({ parameters: [option, parameter("data")] }), "stands after an optional parameter"],
])("The build stops at %s", (_, raw, sentence) => {
  expect(() => mend(raw)).toThrow(sentence);
});
