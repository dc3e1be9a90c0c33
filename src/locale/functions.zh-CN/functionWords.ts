/** The words of one function. */
export interface FunctionWords {
  readonly description: string;
  /** What the function returns; shown on its help page. */
  readonly result: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Per parameter that takes words: what each word means. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
