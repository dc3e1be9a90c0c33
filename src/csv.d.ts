/** A table of assets/data, imported as its text. */
declare module "*.csv" {
  const text: string;
  export default text;
}
