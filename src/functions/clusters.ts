import { agglomeration as agglomerationOf } from "../engine/advantage/agglomeration";
import { clusterStars, strongestFirst } from "../engine/advantage/clusterStars";
import { fail } from "../engine/errors";
import { activityCell, readAmountTable, readBenchmark, requireComparison, requireOneYear, rowsOf } from "./amountTable";
import { answer } from "./errors";
import { readPlants } from "./plants";
import { report, unitCell } from "./results";
import { requireContains } from "./wholes";

/**
 * Agglomeration of activities beyond what a few large plants alone would make. G = sum of squared differences between the regions' shares in the activity and in the whole table; Gamma corrects it for the size of plants: about 0 as by chance, below 0.02 weak, above 0.05 strong (bounds attributed to its authors). Convention: the index attributed to Ellison and Glaeser (1997); regions' shares in all jobs include the activity itself. Of the plants only activity and size enter; where an activity stands comes from the table, and a plant's region is checked by its name, not used.
 * @customfunction AGGLOMERATION
 * @param table Jobs (or output), regions in rows and all activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up.
 * @param plants Three columns, one row per plant: region, activity, size; with or without headings. Names (or positions) as in the table; where labels are codes, codes only. A plant of size 0 is not counted.
 * @returns Activity, G, Plant Herfindahl, Gamma, Plants. Gamma is blank for an activity without plants or with a single one.
 */
export function agglomeration(table: any[][], plants: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    requireOneYear(amounts);
    if (amounts.rows === 1) fail("regionsNeeded", { argument: "table", value: amounts.rowLabels[0] });
    if (amounts.columns === 1) fail("oneActivity", { argument: "table", value: amounts.columnLabels[0] });
    const found = agglomerationOf(amounts, readPlants(plants, "plants", amounts));
    const rows = amounts.columnLabels.map((_, i) => [
      activityCell(amounts, i),
      found.concentration[i],
      found.plantHerfindahl[i],
      found.gamma[i],
      found.plants[i],
    ]);
    return report(["Activity", "G", "Plant Herfindahl", "Gamma", "Plants"], rows);
  });
}

/**
 * Clusters: the activities of regions that earn a star, strongest first (most stars, then highest LQ). One star each for LQ of 2 or more; for Size share in the top tenth of the regions within the activity; for Focus in the top tenth of all activities of all regions. Convention: three stars, attributed to the European Cluster Observatory; top tenth = at or above the 90 % quantile (PERCENTILE.INC, zeros included, empty regions and activities left out) and above the median, so that equal values earn none.
 * @customfunction CLUSTERS
 * @param table Jobs (or output), regions in rows and activities in columns, with or without labels. Missing counts as zero; labels that stand twice are added up. Of several years each is judged alone.
 * @param [benchmark] Amounts of the reference economy, one per activity, with or without names; omitted = the sum of the rows. It must contain the regions, in the same unit. One region alone needs it; its size share then earns no star.
 * @returns Unit, Activity, LQ, Size share (of the reference's jobs in the activity), Focus (share of the region's jobs), Stars 1 to 3. One row No clusters where nothing earns a star.
 */
export function clusters(table: any[][], benchmark?: any[][]): any[][] {
  return answer(() => {
    const amounts = readAmountTable(table, "table");
    const reference = readBenchmark(benchmark, amounts);
    requireComparison(amounts, reference);
    if (reference) requireContains(reference, "benchmark", amounts);
    const found = amounts.periods.flatMap(({ rows }) =>
      clusterStars(rowsOf(amounts, rows), reference).map((cluster) => ({ ...cluster, region: rows[cluster.region] })),
    );
    const rows = found
      .sort(strongestFirst)
      .map(({ region, activity, quotient, sizeShare, focus, stars }) => [
        unitCell(amounts, region),
        activityCell(amounts, activity),
        quotient,
        sizeShare,
        focus,
        stars,
      ]);
    return report(["Unit", "Activity", "LQ", "Size share", "Focus", "Stars"], rows.length > 0 ? rows : [["No clusters", "", "", "", "", ""]]);
  });
}
