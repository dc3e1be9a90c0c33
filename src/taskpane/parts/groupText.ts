import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";

/** A unit's place in its group of comparison, or that nothing is there to compare it with. */
export function groupText(rank: number, count: number, group: string, { ranks }: Words): string {
  return fillTemplate(count === 1 ? ranks.groupAlone : ranks.groupPlace, { rank, count, group });
}
