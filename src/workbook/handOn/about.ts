/** What is known about a function beside its formula. */
export interface Description {
  /** What its result means, in one sentence. */
  readonly meaning: string;
  /** Where the formula comes from. */
  readonly source: string;
  /** Names of its arguments, in their order; without them arguments are numbered. */
  readonly parameters?: readonly string[];
  /** What the arguments of random draws are where they are left out: without them nobody could repeat the result. */
  readonly drawn?: Readonly<Record<string, string>>;
}

/** What goes into notes and sheets beside what the workbook itself tells. */
export interface About {
  /** Version of the product. */
  readonly version: string;
  /** The day, as 2026-11-26. */
  readonly date: string;
  /** Null for a function that is not known here. */
  describe(id: string): Description | null;
}

interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
}

/** Descriptions out of the metadata of the functions (functions.json) and the catalogue's sources; both are passed in because both are large. */
export function describer(functions: readonly FunctionMetadata[], sources: readonly { readonly id: string; readonly source: string }[]): About["describe"] {
  const known = new Map(functions.map((one) => [one.id.toUpperCase(), one]));
  const sourceOf = new Map(sources.map(({ id, source }) => [id.toUpperCase(), source]));
  return (id) => {
    const found = known.get(id.toUpperCase());
    if (!found) return null;
    return {
      meaning: firstSentence(found.description),
      source: sourceOf.get(id.toUpperCase()) ?? "",
      parameters: (found.parameters ?? []).map(({ name }) => name),
      drawn: drawn(found.parameters ?? []),
    };
  };
}

function drawn(parameters: NonNullable<FunctionMetadata["parameters"]>): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ name, description = "" }) => {
      const preset = name === "draws" || name === "seed" ? /\bdefault (\d+)/i.exec(description) : null;
      return preset ? [[name, preset[1]]] : [];
    }),
  );
}

/** Up to the first full stop that ends a sentence: one before a capital letter or at the end, none behind "e.g." or an initial. */
export function firstSentence(text: string): string {
  const match = /^[\s\S]*?(?<!\b(?:e\.g|i\.e|cf|vs|etc|al)|(?:^|[\s(])[A-Z])[.。](?=\s+["'(\p{Lu}]|\s*$|(?<=。))/u.exec(text.trim());
  return match ? match[0] : text.trim();
}
