/** The sentence of the error a call throws. */
export function messageOf(body: () => unknown): string {
  try {
    body();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return "no error";
}
