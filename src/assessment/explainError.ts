import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import { callsHfs, mendNames } from "../workbook/formula/hfsCells";
import type { Area, Workbook } from "../workbook/port";
import { remark, type Explanation } from "./explanation";
import { findAnchor } from "./formula/anchor";
import { locate } from "./formula/locate";
import { findCalls, type HfsCall } from "../workbook/formula/parse";
import { repeatCall, type Context } from "../workbook/formula/resolve";
import { explainSpill } from "./formula/spill";

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/i;

/** Explains the first cell of a selection. */
export async function explainCell(workbook: Workbook, session: Session, selection: Area): Promise<Explanation> {
  const area = { ...selection, rows: 1, columns: 1 };
  const { values, formulas } = await workbook.read(formatAddress(area));
  const formula = formulas[0][0];
  const value = values[0][0];
  const shown = typeof value === "string" && ERROR.test(value) ? value.toUpperCase() : "";
  const context: Context = { workbook, session, sheet: area.sheet };
  const base: Explanation = { address: formatAddress(area), shown, formula, remarks: [], error: null, goTo: null, remedy: null };
  if (shown === "") return { ...base, remarks: [remark("fine", { address: base.address })] };
  if (formula === "") return explainSpilled(context, base, area);
  if (!callsHfs(formula)) return { ...base, remarks: [remark("notOurs")] };

  const calls = findCalls(mendNames(formula));
  const unknown = calls.find(({ id }) => !session.functions.includes(id));
  if (unknown) return { ...base, remarks: [remark("nameUnknown", { id: unknown.id })] };
  if (/#REF!/i.test(formula)) return { ...base, remarks: [remark("ref")] };
  if (calls.length === 0) return { ...base, remarks: [remark("unparsed")] };
  switch (shown) {
    case "#NAME?":
      return { ...base, remarks: [remark("name")], remedy: "repairAll" };
    case "#BUSY!":
    case "#GETTING_DATA":
      return { ...base, remarks: [remark("busy")], remedy: "calculateCell" };
    case "#CONNECT!":
    case "#BLOCKED!":
    case "#UNKNOWN!":
      return { ...base, remarks: [remark("connect")], remedy: "calculateCell" };
    case "#SPILL!":
      return { ...base, ...(await explainSpill(context, area, calls[0])) };
    default:
      return explainCalls(context, base, calls);
  }
}

/** Repeats the calls of a formula; the first that fails is the reason. */
async function explainCalls(context: Context, base: Explanation, calls: readonly HfsCall[]): Promise<Explanation> {
  for (const call of calls) {
    const outcome = await repeatCall(call, context);
    if (outcome.kind === "stuck") return { ...base, remarks: [remark(outcome.why, outcome.values)] };
    if (outcome.kind === "failed") {
      const remarks = outcome.inside ? [remark("inside", { text: outcome.inside.text })] : [];
      return { ...base, remarks, error: outcome.error, goTo: locate(context.session, outcome.error, outcome.args) };
    }
    const first = outcome.grid[0][0];
    if (typeof first === "object") return { ...base, error: first, goTo: locate(context.session, first, outcome.args) };
  }
  return base.shown === "#CALC!"
    ? { ...base, remarks: [remark("calc")], remedy: "calculateCell" }
    : { ...base, remarks: [remark("repeats")], remedy: "calculateCell" };
}

/** An error without a formula: part of what another cell spills, or typed in. */
async function explainSpilled(context: Context, base: Explanation, area: Area): Promise<Explanation> {
  const found = await findAnchor(context, area);
  if (!found) return { ...base, remarks: [remark("typed"), remark("inSpillUnknown")] };
  const { anchor, formula, cell, args, alike } = found;
  const remarks = [remark("inSpill", { anchor }), ...(alike > 1 ? [remark("also", { count: alike })] : [])];
  return { ...base, formula, remarks, error: cell, goTo: locate(context.session, cell, args) ?? anchor };
}
