import type { ErrorCode } from "../engine/errors";

/**
 * The sentence of every engine error. Apart from the pane's words because the functions
 * bundle carries these alone. {argument}, {row}, {column} and {value} name the place.
 */
export const errorsEn: Readonly<Record<ErrorCode, string>> = {
  missingArgument: "{argument} is missing. Select the cells that hold it, or type it.",
  tooLarge:
    "{argument} is too large (rows: {rows}, columns: {columns}). Select only the table: whole columns and rows are refused, and the limit is {limit} cells.",
  emptyTable: "{argument} holds no cells.",
  noNumbers: "{argument} holds no numbers.",
  headerUnclear:
    "{argument}: the first row ({cells}) may hold headings or data. If it is data, select a row of headings above it; if it holds headings, write region over the names.",
  textAmongNumbers: "{argument}: row {row}, column {column} holds {value}, not a number. Write NA for a missing value.",
  textAmongAmounts: "{argument}: row {row}, column {column} holds {value}, not a number. Write 0 where there is nothing.",
  errorCell: "{argument}: row {row}, column {column} holds the error {value}.",
  extremeNumber: "{argument}: row {row}, column {column} holds {value}; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.",
  negativeAmount: "{argument}: row {row}, column {column} holds {value}; an amount cannot be negative.",
  notANumber: "{argument} is {value}; a number is needed.",
  tooSmall: "{argument} is {value}; it must be at least {min}.",
  notWhole: "{argument} is {value}; a whole number is needed.",
  outOfRange: "{argument} is {value}; it must lie between {min} and {max}.",
  unknownOption: "{argument} is {value}; it must be one of: {words}.",
  wrongLength: "{argument} has the wrong number of cells: {given} instead of {needed}.",
  wrongRow: "{argument} has {rows} rows and {columns} columns; one row or one column is needed, with or without names.",
  labelMissing: "{argument} has no entry for {value}.[ Nearest names: {nearest}.]",
  rowMissing: "{argument} has no entry for {value}. It is a row of {other}.[ Nearest names: {nearest}.]",
  columnMissing: "{argument} has no entry for {value}. It is a column of {other}.[ Nearest names: {nearest}.]",
  duplicateLabel: "{argument} names {value} twice. Every name may stand once.",
  labelExtra: "{argument} names {value}, which is not in the table. Nearest names: {nearest}.",
  elementText: "{argument}: the value for {column} is {value}, not a number.",
  elementOutside: "{argument}: the value for {column} is {value}; it must lie between {min} and {max}.",
  elementError: "{argument}: the value for {column} is the error {value}.",
  elementNegative: "{argument}: the amount for {column} is {value}; an amount cannot be negative. Correct it, or write 0 where there is none.",
  elementExtreme: "{argument}[: the value for {column}] is {value}; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.",
  elementMissing: "{argument}: the value for {column} is {value}; a number is needed.",
  elementTooSmall: "{argument}: the value for {column} is {value}; it must be at least {min}.",
  unknownLabel: "{argument}: {value} is not in the table. Nearest names: {nearest}.",
  positionOutside: "{argument} is {value}; positions in the table run from 1 to {count}.",
  nameSeveral: "{argument}: {value} names several sectors ({places}); give its position.",
  constantColumn:
    "{argument}: column {column} has the same value ({value}) in every row, so it cannot be scaled. Leave it out, or give it low and high goalposts.",
  noVariation: "{argument}: column {column} has the same value ({value}) in every row; a column that varies is needed. Leave it out, or take another.",
  tooFewValues: "{argument}: column {column} has too few values: {given}; at least {needed} needed.",
  badDirection: "{argument}: column {column} holds {value}; write 1 or -1, + or -, benefit or cost.",
  negativeWeight: "{argument}: column {column} has the weight {value}; weights cannot be negative.",
  noWeight: "{argument}: all weights are zero or blank; at least one must be positive.",
  goalpostsReversed:
    "column {column}: low is {low} and high is {high}; low must be below high. Where less is better, keep this order and give the direction -1.",
  goalpostsEqual: "column {column}: low and high are both {low}; they must differ.",
  goalpostsMissing: "{argument}: column {column} has no goalposts and too few values to take them from; give low and high, or leave the column out.",
  quantilesEqual: "{argument}: column {column} has equal 5 % and 95 % quantiles ({value}), so it cannot be scaled by them; give low and high goalposts.",
  fractionNeedsPositive: "{argument}: row {row}, column {column} is {value}; a fraction of the best value needs positive values in this column.",
  tooFewPairs: "{argument}: columns {column} and {other} have too few differing values in common rows to be correlated.",
  nothingToWeigh: "{argument}: all columns say the same, so their conflict gives no weights.",
  tooFewCommon: "{argument}: too few units have values in two columns at once: {given}; at least {needed} needed.",
  oneRowNoGoalposts: "{argument} is a single row, so there is nothing to compare it with; give low and high goalposts.",
  notPositive:
    "{argument}: row {row}, column {column} is {value}; this mean needs positive values. Rescale the column above zero, for example to 1-100, lift zeros to a small floor such as 0.02, or take the arithmetic mean.",
  negativeLevel:
    "{argument}: row {row}, column {column} has the normalized level {value}; geometric and harmonic aggregation need levels of 0 or above. Take arithmetic aggregation, the only one that goes with zscore, or another normalization such as goalposts.",
  noSpread:
    "{argument}: column {column} has the same value ({value}) in every row, so {method} has no spread to scale it by. Leave it out, or give it the weight 0.",
  levelOutside:
    "{argument}: row {row} has a mean level of {value} where 100 is the middle, so {method} has no coefficient of variation for it. Treat outliers first (TREAT), or choose a reference nearer to the data.",
  unitsEqual: "{argument}: all rows are equal in every column that has a weight, so nothing tells them apart.",
  negativeForFrontier:
    "{argument}: row {row}, column {column} is {value}; bod needs values of zero or above. Scale the columns to 0-1 first (NORMALIZE), or leave this one out.",
  notSolved:
    "{argument}: the linear program of row {row} cannot be solved exactly enough. Leave out columns that nearly repeat others, or bring the columns to sizes that differ less.",
  referenceUnused: "{argument} serves ampi only; leave {argument} out, or name ampi instead of {method}.",
  noLayerCode: "{argument}: no column has a layer code. Head the columns H1, F5, S3 ... or H, F, S, or give a framework.",
  unknownCode: "{argument}: {value} is no layer code; write H, F or S, or H1 to H10, F1 to F10, S1 to S8.",
  frameworkColumn: "{argument} lists {value}, which is not a column of the data. Nearest names: {nearest}.",
  frameworkDuplicate: "{argument} lists {value} twice.",
  lowCoverage: "{layer}: less than half of the indicators' weight is present for {unit}.",
  tooFewColumns: "{argument} has too few columns: {given}; at least {needed} needed.",
  tooManyColumns: "{argument} has {given} columns; at most {limit} can be worked on. Select fewer.",
  tooFewComplete:
    "{argument}: too few rows are complete: {given} of {rows}; at least {needed} needed. Fill the gaps first (IMPUTE) or leave out columns with many gaps; column {column} has the most.",
  tooFewVarying:
    "{argument}: too few columns vary over the complete rows (rows: {rows}): {given} of {columns}; at least {needed} needed. Select more columns or rows.",
  negativeVarianceWeight:
    "{argument}: column {column} gets the weight {value} from variance; weights cannot be negative. Take pc1 or factor, or give direction -1 if less is better in this column.",
  notSquare: "{argument} is not square (rows: {rows}, columns: {columns}, labels left aside); give every item one row and one column.",
  tooManyItems: "{argument} compares {given} items; the table of random indices ends at {limit}. Compare fewer, in groups.",
  judgmentNotPositive: "{argument}: row {row}, column {column} is {value}; a judgment lies above 0. Write NA where only the mirrored entry is given.",
  diagonalNotOne: "{argument}: {row} compared with itself is {value}; it must be 1.",
  notReciprocal: "{argument}: row {row}, column {column} is {value}, so row {column}, column {row} must be {expected} within 1 %; it is {other}.",
  pairMissing: "{argument}: {row} and {column} are not compared; fill row {row}, column {column} or its mirrored entry.",
  drawsShape: "{argument} does not fit the data (rows: {rows}, columns: {columns}). Give one row of weights, or one row per draw; columns needed: {needed}.",
  drawText: "{argument}: row {row}, column {column} holds {value}; weights must be numbers, 0 for none.",
  drawBlank: "{argument}: row {row}, column {column} is blank; every row needs a weight for every column, 0 for none.",
  drawWithoutWeight: "{argument}: row {row} has no positive weight; at least one is needed.",
  tooFewUnits: "{argument}: units with enough values to be ranked: {given}; at least {needed} are needed.",
  tooManyUnits: "{argument} has {given} units; at most {limit} can be compared. Select fewer rows.",
  groupMissing: "{argument}: row {row} has no group. Write one for it, or leave {argument} out.",
  nothingToImpute: "{argument}: column {column} holds no value that could fill its gaps. Leave the column out, or enter a value.",
  nothingToImputeInGroup:
    "{argument}: column {column} holds no value in the group {group} that could fill its gaps. Join the group with another, or leave groups out for this column.",
  baselineShape:
    "{argument} holds {rows} x {columns} numbers; give one number, one row of {neededColumns}, or a table of {neededRows} x {neededColumns} (units x columns).",
  tooManyParts:
    "{argument} has too many columns with a weight ({columns}) for the exact split of the {mean} mean; the limit for this number of rows ({rows}) is {limit}. Take fewer columns or rows, or the arithmetic mean.",
  goalpostsUnused: "{argument} serves goalposts only; leave {argument} out, or name goalposts instead of {method}.",
  scoreOutside: "{argument}: row {row}, column {column} is {value}; a score lies between 0 and 1. Scale the column first (NORMALIZE).",
  noScores: "{argument}: no unit has all of Hardware, Firmware and Software.",
  layerHeadings: "{argument} needs the columns Hardware, Firmware and Software, or exactly three columns in that order.",
  unknownParameter: "{argument}: {value} is no parameter. Nearest names: {nearest}.",
  parameterOutside: "{argument}: {name} is {value}; it must lie between {min} and {max}.",
  parameterOrder: "{argument}: {low} must not exceed {high}.",
  paramsShape: "{argument} needs two columns, name and value; the number given is {columns}.",
  demandMissing: "demand is missing for {unit}.",
  oneUnitNeeded: "{argument} has {rows} rows; one unit is needed.",
  unitNeeded: "unit is missing: name one of the table's rows.",
  catalogHeading: "{argument} has no column headed {value}; use a table as HFS.PATHS returns it.",
  catalogEmpty: "{argument} lists no path.",
  catalogDuplicate: "{argument} lists the path {value} twice.",
  catalogReady: "{argument}: row {row}, column Ready if holds {value}; write conditions such as H4>=0.4; F1>=0.3, or tag resource.",
  cellOutside: "{argument}: row {row}, column {column} is {value}; it must lie between {min} and {max}.",
  cellNotWhole: "{argument}: row {row}, column {column} is {value}; a whole number is needed.",
  unknownPath: "{argument}: {value} is no path. Nearest codes or titles: {nearest}.",
  pathWithoutLoads: "path {path} is diagnostic: it moves no indicator, so it has no gain to explain.",
  pathNotObserved: "path {path}: the table holds none of its indicators for {unit}.",
  noPathLeft: "No path is left: all are ruled out[ for actor {actor}][ within a window of {window}][ with tags {tags}].",
  noPathRankable: "No path can be ranked: the table holds less than half of every path's indicators.",
  unitWithoutScores: "{unit} has no layer scores: too many of its indicators are missing.",
  twoValues: "{argument}: two values are given for {column}, {value} and {other}. Its label stands twice; give the same value both times.",
  oneRegionOnly: "{argument} has one region ({value}), so that every region's share is 1. Select more regions.",
  benchmarkSmaller:
    "benchmark: the amount for {column} is {value}, less than the {amount} of row {row}. This form leaves the region out of the reference, so the benchmark must contain every region, in the same unit.",
  wholeSmaller:
    "{benchmark}: the amount for {column} is {value}, less than the {amount} that {argument} holds in row {row}. It must contain every region, in the same unit.",
  activityWithoutGroup: "{argument}: {column} has no group. Write one for it.",
  distanceNotPositive:
    "{argument}:[ row {row},] column {column} holds {value}; a distance lies above 0. For the home market give a distance inside it, such as the mean distance between its places.",
  distanceMissing: "{argument}:[ row {row},] column {column} is {value}; a distance is needed.",
  allZero: "{argument} holds only zeros.",
  oneRegion: "{argument} has one region ({value}), which is its own reference. Select more regions, or give the nation's amounts as benchmark.",
  oneActivity: "{argument} has one activity ({value}), so that every share is 1. Select more activities.",
  benchmarkLacks: "{benchmark}: the amount for {column} is 0, but {argument} holds {value} for it in row {row}. Give the reference economy's amount.",
  tooFewRegions: "{argument} has one region ({value}); complexity and relatedness compare regions. Select two or more.",
  networkApart:
    "{argument} falls into {count} groups of regions that share no activity: {parts}. Complexity cannot compare them: leave the small groups out, or take a lower threshold.",
  regionsAlike:
    "{argument}: all regions have the same activities at this threshold, or differ in a way that averages out, so nothing tells them apart. Take another threshold, or finer activities.",
  complexityTied:
    "{argument}: the second and the third eigenvalue are equal ({value}), so that the order of regions is not unique. Take another threshold, or more regions and activities.",
  complexityUnsigned:
    "{argument}: neither diversity nor ubiquity tells which end of the order of regions is the complex one. Take another threshold, or more regions and activities.",
  thresholdTooHigh: "{argument}: regions that reach the threshold {threshold} in some activity: {given}; at least {needed} needed. Take a lower threshold.",
  methodWithGiven: "method is {value}, but with pci given a region's complexity is the mean of those values. Leave method or pci out.",
  presetLacks: "{argument} is {value}; preset {preset} covers only: {words}.",
  presetDiagonal: "diagonal is 1; with preset {preset} an activity is never its own neighbour. Leave diagonal or preset out.",
  presetWithoutOutlook: "preset is {preset}, a package that has no complexity outlook; take growthlab, stata, r or oec.",
  presetSumZero: "preset is {preset}, which divides an eigenvector by its sum; here the sum is 0. Leave preset out, or take another.",
  tooManyActivities: "{argument} has {given} activities; a square table holds at most {limit}. Select fewer columns.",
  shapeDiffers:
    "{argument} holds {rows} x {columns} numbers, {other} {otherRows} x {otherColumns}; without labels on both sides they must be as many. Give both tables their labels.",
  aloneInNation: "{argument} has one region ({value}), which would be its own reference. Select more regions, or give {needed}.",
  aloneInChange: "{argument} has one region ({value}), which would be its own reference. Select more regions, or give {first} and {second}.",
  yearsNeeded: "{argument} holds one year; two or more are needed, one row per region and year, in a column headed year.",
  longList:
    "{argument} is a long list: {row} stands in several rows, which column {column} tells apart. Put regions in rows and activities in columns first, as a pivot table does.",
  namesNeeded: "{argument} names no regions; give a column of their names before the amounts, the same name in every year.",
  yearBlank: "{argument}: row {row} has no year.",
  yearMissing: "{argument}: {row} has no row for {year}.",
  nationYears: "{argument} has the wrong number of rows: {given} instead of {needed}, one per year.",
  allYearsInOne: "{argument} is not used in the form dynamic, which takes all years from {other}; leave {argument} out.",
  outputWithoutLabor: "{argument}: row {row}, column {column} is 0, but {other} holds {value} there. Give its labor, or leave the activity out.",
  shareNotPositive: "{argument}: row {row}, column {column} is {value}; a share must lie above 0. Write NA for a missing value.",
  penetrationOutside: "{argument}: row {row}, column {column} is {value}; write import penetration as a share, such as 0.25 for 25 %.",
  sharesMixed: "{argument}: row {row} goes from {value} ({column}) to {other} ({otherColumn}), as if shares and percentages were mixed. Write all years alike.",
  noYear: "{argument}: column {column} has no year. Give one number per column.",
  regionsNeeded: "{argument} has one region ({value}); two or more are needed.",
  plantColumns: "{argument} has the wrong number of columns: {given}; three are needed, region, activity and size.",
  plantWithout: "{argument}: row {row} has no {column}.",
  severalYears: "{argument} holds several years ({years}); select the rows of one.",
  transposed:
    "{argument} looks transposed: as it stands its balances miss output by {value} %, with rows and columns exchanged by {other} %. Rows must supply and columns use (TRANSPOSE).",
  otherUnit: "{argument} looks as if in another unit than {other}: multiplied by {factor} it fits. Give all amounts in one unit.",
  sectorsReordered:
    "{argument}: rows and columns list the same sectors in another order; row {position} is {row}, but column {position} is {column}. Sort one side like the other.",
  negativeFlow:
    "{argument}: row {row}, column {column} holds {value}. Multipliers and other linear results allow for negative flows; functions that need shares refuse them.",
  negativeValueAdded:
    "{argument}: inputs of {column} add up to {value} of its output, so its value added is negative. Check its column; no wedge can be put on it in DISTORTION.",
  rowsUnbalanced:
    "{argument}: sales of {row}, final demand included, are {value}, but its output is {output} (off by {share} %). Check its row, and that final demand is whole and net of imports.",
  columnsUnbalanced:
    "{argument}: inputs and value added of {row} are {value}, but its output is {output} (off by {share} %). Check its column, and that value added is whole.",
  importsInside:
    '{argument} holds imported inputs: sales balance with final demand from which imports are deducted. Every value-added multiplier is then 1; take the domestic table: flows from COEFFICIENTS with side "domestic flows", with the same output.',
  negativeFinal:
    "final: final demand of {row} is {value} times its output, since imports exceed final use or stocks fall. Upstreamness is overstated and DISTORTION refuses it; give exports and imports, or take the domestic table.",
  emptySector: "{argument}: {row} neither buys nor sells; its results are blank. Leave it out, or check its row and column.",
  sellsNothing: "{argument}: {row} sells nothing to any sector. Right for goods of final use only; else check its row.",
  buysNothing: "{argument}: {row} buys nothing from any sector. Check its column.",
  cellBlank: "{argument}: row {row}, column {column} is blank. Write NA where the figure is missing, so that no blank is taken for 0.",
  flowBlank: "{argument}: row {row}, column {column} is {value}, which counts as 0 among flows. Write 0 where nothing flows.",
  digitsAsText: "{argument}: column {column} holds numbers kept as text, such as {value}. Turn them into numbers (VALUE, or Text to Columns).",
  emptyColumn: "{argument}: column {column} holds no numbers. Leave it out, or fill it.",
  columnNoCode: "{argument}: column {column} has no layer code, so SCORE does not use it. Head it H1, F5, S3 ... or H, F, S, or list it in a framework.",
  unitTwice: "{argument}: {row} names several rows. Give every unit a name of its own, or a year column where they are years.",
  columnTwice: "{argument}: {column} heads several columns. Give every column a heading of its own, since columns are found by their headings.",
  outliers: "{argument}: column {column} has outliers (skewness {value}, kurtosis {kurtosis}), the furthest in row {row}. Winsorize it with TREAT.",
  outliersLog:
    "{argument}: column {column} has outliers (skewness {value}, kurtosis {kurtosis}), the furthest in row {row}. Winsorize it with TREAT, or take the logarithm.",
  zerosDoubtful:
    "{argument}: column {column} holds 0, as in row {row}, while its other values start at {value}. Excel may hand a blank over as 0: write NA where the figure is missing.",
  fewRows: "{argument} has few rows ({rows}): goalposts and weights taken from the data rest on them. Give goalposts, or more units.",
  regionAboveNation: "{argument}: the value for {column} is {value}, more than the nation's {other}. The nation contains the region; use one unit.",
  nationWithoutRegion: "{argument}: the nation has none of {column}, but the region has {value}. Give the nation's value.",
  marginSums: "rows add up to {value}, columns to {other}. A table has one sum: scale one margin to the other first.",
  marginUnreachable: "{argument}: {column} must add up to {value}, but holds no cell that could. Put a small number into it, or give a sum of 0.",
  marginNegative: "{argument}: the sum for {column} is {value}; method ras needs sums of 0 or above. Take gras.",
  signUnreachable: "{argument}: {column} must add up to {value}, but all its cells have the other sign. Change the sum or the cells.",
  rasNegative: "{argument}: row {row}, column {column} holds {value}; method ras needs cells of 0 or above. Take gras.",
  rasStuck:
    "After {steps} rounds row {row} adds up to {value} instead of {other} and comes no nearer: its zeros leave the table no way to these sums. Fill zeros with small numbers, or change the sums.",
  flowsNotSquare:
    "{argument} is not square (rows: {rows}, columns: {columns}, labels left aside). Select the flows between sectors only, without value added, final use and totals.",
  sectorsDiffer: "{argument}: row {position} is {row}, but column {position} is {column}. Rows and columns must list the same sectors in the same order.",
  totalInside: "{argument}: {row} is the sum of {first} to {last}. Leave totals out of the selection.",
  totalNamed: "{argument}: {row} is a total by its name. Leave totals out of the selection.",
  coefficientsGiven:
    "{argument} holds coefficients, but amounts are needed here: no column adds up to more than 1, while output is {value} in all. Give the flows as amounts, in the unit of output[, or leave {output} empty].",
  coefficientsAlone: "{output} is missing. {argument} holds coefficients, but amounts with their output are needed here: no column adds up to more than 1.",
  flowsGiven:
    "{argument} should be coefficients, since output is left empty, but looks like flows: row {row}, column {column} holds {value}, and no input is larger than the output it goes into. Give output too.",
  coefficientsNeeded:
    "{argument} should be coefficients, but looks like flows: row {row}, column {column} holds {value}, and no input is larger than the output it goes into. Take HFS.COEFFICIENTS of them first.",
  flowsFarBelow: "{argument} looks as if in another unit than {other}: {other} add up to {value} % of {argument}. Give all amounts in one unit.",
  importsFarAbove: "imports look as if in another unit than {other}: they add up to {value} times {other}. Give all amounts in one unit.",
  tablesOtherUnit: "{argument} look as if in another unit than {other}: about {factor} times as large in all. Give both tables in one unit.",
  zeroOutputBuys: "{argument}: {row} has no output, but buys inputs of {value}. Give its output, or leave the sector out.",
  zeroOutputSells: "{argument}: {row} has no output, but sells {value} to other sectors. Give its output, or exports and imports where the good is imported.",
  shockBelowZero: "change: output of {row} would fall by {value}, but it makes only {output}. Let final demand fall by less.",
  changeNoOutput: "change: {row} has no output in the table, so the inputs that a change of {value} needs are not known. Leave the sector out.",
  amountUnnamed: "{argument}: {value} stands beside a blank. Put a sector's name there.",
  pathsNothing: "final: what final demand holds adds up to 0, so no path has a share in it. Select final demand, net of imports, in the unit of the flows.",
  pathsNone: "No path reaches {value} of the total. Take a lower threshold.",
  pathsTooMany: "threshold is {value}; more than {limit} paths would have to be followed. Take a higher threshold, or a smaller top.",
  stressorNoOutput: "stressor: {row} has {value}, but no output to divide it by. Give its output, or leave the sector out.",
  balanceOff:
    "{row}: sales to sectors and final demand add up to {value}, but output is {output}. They must agree within 0.5 %: final needs the final demand of every region, and all amounts one unit.",
  finalNotWhole:
    "final: {row} has the share {value}, but what sales to sectors leave of output gives it {other}. Give the whole final demand, net of imports and with stocks and exports, and check the row and output of {row}.",
  valueAddedNegative: "flows: the inputs of {row} add up to {value} of its output, so its value added is negative. Check its flows and output.",
  finalColumns:
    "{argument} has the wrong number of columns: {given} instead of {needed}, one per region ({names}). Give them in this order, or head them with the regions' names.",
  regionMissing: "{argument}: row {position} ({row}) has no region. Write one for every row.",
  smileTooFew: "Sectors with value added, output and upstreamness: {given}; at least {needed} needed for a curve with standard errors.",
  smileFlat: "upstreamness takes fewer than {needed} different values, which is too few for a curve.",
  smileNone: "The rates lie on a straight line of upstreamness, which has no turning point.",
  valueAddedAboveOutput: "valueAdded: {row} has {value}, more than its output of {output}. Give both in the same unit.",
  tradeTogether: "{argument} is missing: exports and imports go together.",
  importsNegative: "imports: the value for {column} is {value}. Others are positive. Give all imports as positive amounts, or all as deductions.",
  exportsAboveSupply: "exports: {row} exports {value}, more than the {output} that its output and imports supply. Check exports and imports, and their unit.",
  absorptionNotPositive:
    "{row}: output - exports + imports - inventories is {value}, but other sectors buy {sold} of it. Check exports, imports and inventories, and their unit.",
  homeUseTooSmall:
    "{row}: other sectors buy {sold} of it, but home use (output - exports + imports - inventories) is {value}, so that upstreamness has no solution. Check exports and imports, and their unit.",
  domesticNeedsTrade: "side is {value}, which takes imports out. Give exports and imports too.",
  ghoshNeedsOutput:
    "{argument} ghosh divides deliveries by the seller's output, so that it needs flows with their output. Give output, or take {argument} leontief.",
  householdsTogether: "{argument} is missing: income and consumption go together.",
  householdsNeedOutput: "output is missing: income and consumption are amounts, to be divided by it. Give flows with their output, or leave both out.",
  householdsWithoutLimit:
    "consumption: a unit of income that households spend brings back {value} of income, so that Type II has no limit (it must be below 1). Check that income and consumption have the unit of the flows, and that income is complete.",
  amountWithoutOutput: "{argument}: {row} has {value}, but no output. Give its output, or leave the sector out.",
  notProductive:
    "{argument}: the sectors use up more than they make (spectral radius 1 or above); inputs of {column} add up to {value} of its output. Check the unit of output, and that no totals are selected.",
  costSharesAboveOne:
    "{argument}: inputs of {column} add up to {value} of its output, which leaves a negative share for labor and capital. Cost shares cannot be above 1: check the unit of output, or join the sector with another.",
  rateTooLow: "{argument}[: the value for {column}] is {value}; it must be above -1. Write 0.2 for 20 %.",
  levelNotPositive: "{argument}[: the value for {column}] is {value}; a level must be above 0, and 1 leaves things as they are.",
  unproductiveShare: "{argument}[: the value for {column}] is {value}; a share of work must be at least 0 and below 1.",
  wedgeNegative: "{argument}[: the value for {column}][: row {row}, column {user}] is {value}; in this theory a wedge cannot be below 0.",
  wedgesShape:
    "{argument} has {rows} rows and {columns} columns; give one number per selling sector ({needed}), one for all, or a square table of all sectors, suppliers in rows and users in columns.",
  laborShareNegative:
    "{argument}: with its wedges {column} spends {value} of its output on inputs, so that its labor share is negative, which is outside the theory. One wedge for all could be up to {limit} in this table.",
  finalNegative:
    "{argument}: final demand of {row} is {value}; negative final demand is outside the theory. Where imports are deducted, take the domestic table: flows from COEFFICIENTS with domestic flows, and final = output less the sums of their rows. Where stocks or statistical errors still leave it below 0, write 0.",
  finalWithoutOutput: "{argument}: {row} has final demand of {value}, but no output. Give its output, or leave the sector out.",
  menuTooLarge: "{argument}: shares of the inputs that {column} may take add up to {value}; they must stay below 1, so that labor is always needed.",
  elementNotPositive: "{argument}: the value for {column} is {value}; it must be above 0.",
  lineNeeded: "{argument} has {rows} rows and {columns} columns; one row or one column is needed.",
  lineOrYears: "{argument} has {rows} rows and {columns} columns; one row or one column is needed, or two with the years in one of them.",
  noCompleteYear: "No year has all four of {names}.",
  oneRegionAlone: "{argument} has one region ({value}), which is its own reference. Select more regions.",
  unitNotInYear: "{argument} has no row for {unit} in {year}, its last year.",
  complexityUndefined:
    "{argument}: complexity is not defined in the last year: the network of regions and activities falls into parts, all regions have the same activities, two eigenvalues tie, or nothing gives the order a direction. Select more regions or activities.",
  tooFewEntries:
    "panel: of the {pairs} absent pairs of region and activity, {given} entered; a probability needs at least {needed} that entered and {needed} that did not. Judge by Density instead.",
  panelYears: "panel holds one year ({year}); entries show between two. Judge by Density instead.",
  panelColumns: "{argument} has {given} columns; needed: {needed}.",
  panelCell: "{argument}: row {row}, column {column} is {value}; every row needs one.",
  nameUnknown: "{argument}: row {row}, column {column} names {value}, which {other} does not have. Nearest names: {nearest}.",
  notAYear: "{argument}: row {row}, column {column} holds {value}, which is no year. Every row needs one.",
  candidatePresent: "{argument}: {region} already has {activity} in {year} (RCA {value}); name activities that are absent.",
  logitCollinear:
    "The logit cannot tell the effect of {term} from that of the terms before it, as it follows from them in every case. Take more years or regions, or judge by Density.",
  logitSeparated:
    "Some mix of the logit's terms tells the entries from the rest without error, so no finite effects fit best. Take more years or regions, or judge by Density.",
  goalUnread: "{argument} is {value}; give a score above 0 and up to 1, or a rank as text, such as rank 5.[ For a rank write rank {rank}.]",
  goalRank: "{argument} is rank {value}; the ranks of this table run from 1 to {count}.",
  componentsNone: "{argument} has no column headed {names}. Give at least one of them, with its heading.",
  regionNothing: "{argument}: no node has scores, demand and a share above 0, so there is nothing to add up.",
  effortYears:
    "{argument} has {rows} rows and {columns} columns[, and {value} is no year]. Give one number for every year, or a line of {years}, one for each of the years 0 to {last}.",
  effortNone: "{argument} is 0 in every year; at least one year needs an effort above 0.",
  effortTooLarge:
    "{argument} is {value} in year {year}; with all of it on {layer}, its score could leave the range from 0 to 1 within a year. The largest effort at these speeds and decays is {limit}.",
  tailWithoutEnd: "{argument}: with beta 1 and kappa {value} the value after the last year counts without end. Set kappa to 0, or beta below 1.",
  planShape:
    "{argument} has {rows} rows and {columns} columns. It needs {years} rows, one for each of the years 0 to {last}, and three columns: the effort on hardware, firmware and software.",
  planAboveEffort:
    "{argument}: the efforts of year {year} add up to {value}, more than the effort of that year, {limit}.[ The same holds for {count} more years.]",
  unitScoresMissing: "{argument}: {unit} has no score for {layers}.",
  // calibration on a panel
  panelHeadings: "{argument} lacks a column headed {missing}. Needed: Unit, Year, Value, Hardware, Firmware, Software[; the headings are {headings}].",
  panelColumnFew: "{argument} has {given} columns; at least six are needed: unit, year, value, hardware, firmware, software.",
  panelTwice: "{argument}: {unit} stands twice in {year} (rows {row} and {other}). Every unit needs one row a year.",
  panelValue: "{argument}: the value of {row} is {value}; it must be above 0, since its logarithm is explained.",
  panelZero:
    "{argument}: row {row}, column {column} is 0, which has no logarithm. Write the lowest level you hold possible, such as 0.02, the floor of SCORE, or leave the row out.",
  panelNoneLeft: "{argument}: no row has all of year, value, hardware, firmware, software and the further columns.",
  panelManyYears: "{argument} holds {given} different years; at most {limit} can be taken. Check the column of years.",
  panelUnits: "{argument}: units with complete rows: {given}; at least {needed} are needed.",
  panelOneYear: "{argument} holds complete rows of one year only; two or more years are needed.",
  panelRows:
    "{argument}: complete rows: {given}; at least {needed} are needed for so many effects, controls and parameters. Take more years or units, or fewer effects.",
  panelValueFlat: "{argument}: nothing of the value is left to explain with effects {effects} and the controls.",
  panelScoresFlat:
    "{argument}: the scores do not vary once effects {effects} and the controls are out, so they can explain nothing. Scores must change over the years; where they do not, take effects year or none.",
  controlAbsorbed: "{argument}: the control {column} does not vary, or follows from effects {effects}. Leave it out.",
  controlCollinear: "{argument}: the control {column} follows from the controls before it and the effects. Leave it out.",
  gateUnseen:
    "{argument}: in {value} % of the rows firmware or software is above hardware; at least {needed} % are needed, since only they show how far hardware holds the soft layers back. Keep the default parameters.",
  ratioFlat:
    "{argument}: hardware and realized software go together in all rows (standard deviation of the log of their ratio {value}; at least {needed} is needed), so that substitution cannot be told. Keep the default parameters.",
  estimatesHeld:
    "{argument} holds estimates of CALIBRATE; FIT must estimate them anew wherever units are left out. Leave {argument} out, or name what to hold.",
  panelValueLogged: "{argument}: the value is taken from column {column}; its logarithm is taken here, so give it in levels, or head another column Value.",
  tooFewDraws: "draws is {value}; it must be 0 for no intervals, or at least {min}.",
  // edited catalogues of paths
  catalogColumn:
    "{argument}: the column {value} holds numbers, but its heading is no code of the framework. Nearest codes: {nearest}. Rename it, or leave the column out.",
  catalogBlankHeading: "{argument}: column {column} holds numbers, but has no heading. Give it a code of the framework such as H1, or leave the column out.",
  catalogThreshold: "{argument}: row {row}, column Ready if: the threshold of {column} is {value}; it must lie above 0 and not exceed 1.",
  catalogNoLoads: "{argument}: no path has a load above 0 on an indicator; use a table as HFS.PATHS returns it, with its columns H1 to S8.",
  catalogWithout: "{argument} is {value}, but no path of the catalog names any.",
  canceled: "The calculation was stopped before its end; calculate again for the result.",
  gaveUp: "The calculation was given up after {seconds} seconds; use fewer draws or a smaller table.",
  internal: "Something went wrong inside HFS: {value}. Please report it.",
};
