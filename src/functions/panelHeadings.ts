/** What the columns of a panel of scores are headed; compared by `labelKey`, which takes out case and spaces. */
export const PANEL_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  unit: ["unit", "region", "province", "country", "city", "county", "state", "单位", "地区", "省份", "城市", "国家"],
  year: ["year", "年份", "年度", "年"],
  Hardware: ["hardware", "h", "hardwarescore", "硬件", "硬件得分"],
  Firmware: ["firmware", "f", "firmwarescore", "固件", "固件得分"],
  Software: ["software", "s", "softwarescore", "软件", "软件得分"],
  demand: ["demand", "theta", "θ", "需求", "需求导向"],
};
const VALUE = /^(value|数值)$/;
/** Other headings of the value, likeliest first; each without spaces, marks and what stands in brackets. */
const VALUE_HEADINGS: readonly RegExp[] = [
  /^(gross|real)?valueadded|^(real)?g?va$|增加值/,
  /^(real)?(g?va|output)per|^output$|^(人均|劳均)(产出|产值)/,
  /^(real)?(labou?r)?productivity|劳动生产率/,
  /^(real)?g[dr]p(per|$)|(人均|劳均).*(gdp|生产总值)/,
];
/** Of a column beside the value: value added growth, value added tax, 增加值占比. */
const NO_LEVEL = /growth|share|change|tax|占比|比重|增速|增长/;
/** Of a column that holds logarithms already: ln VA, log(output), lnVA, 对数. */
const LOGGED = /^(ln|log(10)?)([\s_(.:-]|$)|^(ln|log)(value|g?va|gdp|output|productivity)|对数/i;
const LOGGED_CAMEL = /^([Ll]n|[Ll]og)[A-Z]/;

/** The column whose heading says that it is the value: plainly, whatever it holds, else one of numbers. */
export function valueColumn(headings: readonly string[], further: readonly number[], numeric: readonly number[]): number | undefined {
  const plain = headings.map((heading) => heading.replace(/[(（[].*?[)）\]]|[\s_\-./,:，：]/g, ""));
  const named = further.find((j) => VALUE.test(plain[j]));
  return named ?? VALUE_HEADINGS.map((pattern) => numeric.find((j) => pattern.test(plain[j]) && !NO_LEVEL.test(plain[j]))).find((j) => j !== undefined);
}

/** True for the heading of a column that holds logarithms. */
export function isLogged(heading: string): boolean {
  return LOGGED.test(heading) || LOGGED_CAMEL.test(heading);
}
