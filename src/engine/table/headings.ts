/**
 * What the heading of a column of labels says. English, Chinese and a few words of other languages; what is on no list is not
 * known to be a heading, and not known to be none.
 */

const NEVER_DATA = new Set(["year", "年份", "code", "adcode", "iso", "iso2", "iso3"]);

/** True for the heading of a year or of a code, whose numbers are never data. */
export function isNeverData(heading: string): boolean {
  return NEVER_DATA.has(heading.trim().toLowerCase());
}

const LABELS = new Set(
  (
    "region regions province provinces country countries state states county counties city cities prefecture prefectures district districts " +
    "municipality municipalities nation nations territory territories area areas economy economies location locations place places unit units " +
    "name names label labels reporter partner firm firms company companies plant plants " +
    "industry industries sector sectors activity activities product products good goods commodity commodities section sections chapter group groups " +
    "year years code codes adcode id ids iso iso2 iso3 " +
    "bundesland kreis gebiet staat jahr pays région regiones región comunidad provincia provincias país pais municipio año"
  ).split(" "),
);
/** Stand beside such a word: region_zh, Name (English). */
const BESIDE = new Set("zh cn en de fr es chinese english short long full local of the no number english".split(" "));
const CHINESE =
  /^(省|市|县|区|州|盟|旗|地区|地方|区域|地域|省份|省区|省市|省级|市级|县级|城市|地市|区县|直辖市|自治区|国家|经济体|单位|名称|名字|姓名|标签|行业|产业|部门|产品|商品|门类|大类|企业|公司|年份|年度|年|代码|编码|编号|行政区划?|中文|英文|拼音|简称|全称)+(名|码|号)?$/;

/** True for a word that names a column of labels: region, Region name, region_zh, 省份, 地区名称. */
export function isLabelHeading(heading: string): boolean {
  const words = wordsOf(heading);
  const known = words.map((word) => LABELS.has(word) || CHINESE.test(word));
  return known.some(Boolean) && words.every((word, i) => known[i] || BESIDE.has(word));
}

const CODES = new Set(
  "code codes adcode id ids iso iso2 iso3 hs hs2 hs4 hs6 sitc isic nace naics sic cpc bec nuts nuts1 nuts2 nuts3 lau fips geoid zip".split(" "),
);

/** True for a word that says that the texts below are codes, whatever figures they are made of: HS code, 行业代码, NACE. */
export function isCodeHeading(heading: string): boolean {
  return wordsOf(heading).some((word) => CODES.has(word) || /(代码|编码|编号|代号|区划)$/.test(word));
}

function wordsOf(heading: string): string[] {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s_\-./:;,()[\]]+/)
    .filter((word) => word !== "");
}
