import { DRAWS, type Confidence } from "../../assessment/confidence";
import type { Outcome } from "../../assessment/layers";
import type { RankedPath } from "../../assessment/paths";
import type { Words } from "../../locale/en";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Language } from "../../locale/language";
import { sayError } from "../../locale/sayError";
import { resultWord } from "../../locale/words";
import { formatNumber, formatShare } from "../format";

/**
 * How sure the first place is, in one sentence; while that is computed, that it is. Where another path than those at the top of
 * the ranking comes first most often, the sentence says so.
 */
export function sureText(sure: Outcome<Confidence> | null, ranked: readonly RankedPath[], words: Words, language: Language): string {
  const draws = formatNumber(DRAWS);
  if (!sure) return fillTemplate(words.pathView.sureBusy, { draws });
  if (!sure.ok) return sayError(sure.error, language);
  const { leader } = sure.value;
  if (!leader) return "";
  if (leader.verdict === "nothing to gain") return fillTemplate(words.pathView.sureNothing, { draws });
  const values = { verdict: resultWord(leader.verdict, words), path: leader.id, share: formatShare(leader.first), draws };
  const rank = ranked.find(({ id }) => id === leader.id)?.rank ?? 1;
  return rank === 1 ? fillTemplate(words.pathView.sure, values) : fillTemplate(words.pathView.sureOther, { ...values, other: ranked[0].id });
}
