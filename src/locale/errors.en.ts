import type { ErrorCode } from "../engine/errors";

/**
 * The sentence of every engine error. Apart from the pane's words because the functions
 * bundle carries these alone. {argument}, {row}, {column} and {value} name the place.
 */
export const errorsEn: Readonly<Record<ErrorCode, string>> = {
  missingArgument: "{argument} is missing.",
  tooLarge: "{argument} is too large (rows: {rows}, columns: {columns}). Select only the table, not whole columns or rows; the limit is {limit} cells.",
  emptyTable: "{argument} holds no cells.",
  noNumbers: "{argument} holds no numbers.",
  textAmongNumbers: "{argument}: row {row}, column {column} holds {value}, not a number. Write NA for a missing value.",
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
  labelMissing: "{argument} has no entry for {value}.",
  duplicateLabel: "{argument} names {value} twice.",
  labelExtra: "{argument} names {value}, which is not in the table. Nearest names: {nearest}.",
  elementText: "{argument}: the value for {column} is {value}, not a number.",
  elementOutside: "{argument}: the value for {column} is {value}; it must lie between {min} and {max}.",
  unknownLabel: "{argument}: {value} is not in the table. Nearest names: {nearest}.",
  positionOutside: "{argument} is {value}; positions in the table run from 1 to {count}.",
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
  frameworkColumn: "{argument}: the framework lists {value}, which is not a column of the data. Nearest names: {nearest}.",
  frameworkDuplicate: "{argument}: the framework lists {value} twice.",
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
  noPathLeft: "No path is left: actor, window and tags rule all of them out.",
  noPathRankable: "No path can be ranked: the table holds less than half of every path's indicators.",
  unitWithoutScores: "{unit} has no layer scores: too many of its indicators are missing.",
  allZero: "{argument} holds only zeros.",
  oneRegion: "{argument} has one region ({value}), which is its own reference. Select more regions, or give the nation's amounts as benchmark.",
  oneActivity: "{argument} has one activity ({value}), so that every share is 1. Select more activities.",
  benchmarkLacks: "benchmark: the amount for {column} is 0, but {argument} holds {value} for it in row {row}. Give the reference economy's amount.",
  severalYears: "{argument} holds several years ({years}); select the rows of one.",
  flowsNotSquare:
    "{argument} is not square (rows: {rows}, columns: {columns}, labels left aside). Select the flows between sectors only, without value added, final use and totals.",
  sectorsDiffer: "{argument}: row {position} is {row}, but column {position} is {column}. Rows and columns must list the same sectors in the same order.",
  totalInside: "{argument}: {row} is the sum of {first} to {last}. Leave totals out of the selection.",
  totalNamed: "{argument}: {row} is a total by its name. Leave totals out of the selection.",
  coefficientsGiven:
    "{argument} looks like coefficients: no column adds up to more than 1, while output is {value} in all. Give the flows as amounts, in the unit of output.",
  zeroOutputBuys: "output: {row} has no output, but buys inputs of {value}. Give its output, or leave the sector out.",
  zeroOutputSells: "output: {row} has no output, but sells {value} to other sectors. Give its output, or exports and imports where the good is imported.",
  tradeTogether: "{argument} is missing: exports and imports go together.",
  importsNegative: "imports: the value for {column} is {value}. Others are positive. Give all imports as positive amounts, or all as deductions.",
  exportsAboveOutput: "exports: {row} exports {value}, more than its output of {output}. Leave re-exports out of exports and imports.",
  absorptionNotPositive:
    "{row}: output - exports + imports - inventories is {value}, but other sectors buy {sold} of it. Check exports, imports and inventories, and their unit.",
  notProductive:
    "{argument}: the sectors use up more than they make (spectral radius 1 or above); inputs of {column} add up to {value} of its output. Check the unit of output, and that no totals are selected.",
  elementNotPositive: "{argument}: the value for {column} is {value}; it must be above 0.",
  noCompleteYear: "No year has all four of {names}.",
  oneRegionAlone: "{argument} has one region ({value}), which is its own reference. Select more regions.",
  tablesDiffer:
    "{argument} holds {rows} x {columns} amounts, {other} {otherRows} x {otherColumns}; without labels on both sides they must be as many. Select both with their labels.",
  unitNotInYear: "{argument} has no row for {unit} in {year}, its last year.",
  complexityUndefined:
    "{argument}: complexity is not defined in the last year: the network of regions and activities falls into parts, or all regions have the same activities. Select more regions or activities.",
  tooFewEntries:
    "panel: of the {pairs} absent pairs of region and activity, {given} entered; a probability needs at least {needed} that entered and {needed} that did not. Judge by Density instead.",
  panelYears: "panel holds one year ({year}); entries show between two. Judge by Density instead.",
  panelColumns: "{argument} has {given} columns; needed: {needed}.",
  panelCell: "{argument}: row {row}, column {column} is {value}; every row needs one.",
  candidatePresent: "{argument}: {region} already has {activity} in {year} (RCA {value}); name activities that are absent.",
  logitCollinear:
    "The logit cannot tell the effect of {term} from that of the terms before it, as it follows from them in every case. Take more years or regions, or judge by Density.",
  logitSeparated:
    "Some mix of the logit's terms tells the entries from the rest without error, so no finite effects fit best. Take more years or regions, or judge by Density.",
  canceled: "The calculation was stopped before its end; calculate again for the result.",
  gaveUp: "The calculation was given up after {seconds} seconds; use fewer draws or a smaller table.",
  internal: "Something went wrong inside HFS: {value}. Please report it.",
};
