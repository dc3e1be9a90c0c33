/**
 * Names that a total or a rest bears in tables of amounts. Such a row or column is no region and no activity: it would count
 * everything twice, or stand for what has no place.
 */
const TOTAL =
  /^((grand|sub)[ -]?)?totals?( (of )?(all )?(regions|provinces|activities|sectors|industries))?$|^(sum|nation|national|national total|country total|all regions|all provinces|world)$/;
const REST =
  /^(others?|rest|the rest|residual|remainder|unassigned|not assigned|unallocated|not allocated|unspecified|not specified|unknown|unclassified|rest of (the )?(country|nation|world))$/;
const ELSEWHERE = /^(sin (provincia|región|region|comunidad) asignada|sin asignar|sin determinar|no asignado|non affecté|nicht zugeordnet)$/;
const CHINESE = /^(合计|总计|小计|共计|全国|全国合计|全省|全国总计|其他|其它|其余|其他地区|未分配|不分地区|未分地区|未知|不详)$/;

export function isResidualName(name: string): boolean {
  const plain = name.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  return [TOTAL, REST, ELSEWHERE].some((pattern) => pattern.test(plain)) || CHINESE.test(plain.replace(/ /g, ""));
}
