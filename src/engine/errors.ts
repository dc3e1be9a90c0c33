/**
 * An error of the engine: a code with the values that belong in its sentence.
 * The sentences stand in src/locale (errors.en.ts, errors.zh-CN.ts), so that a cell
 * can answer in English and the pane in the reader's language.
 */
export type ErrorCode =
  // reading arguments
  | "missingArgument"
  | "tooLarge"
  | "emptyTable"
  | "noNumbers"
  | "headerUnclear"
  | "textAmongNumbers"
  | "textAmongAmounts"
  | "errorCell"
  | "negativeAmount"
  | "extremeNumber"
  | "notANumber"
  | "tooSmall"
  | "notWhole"
  | "outOfRange"
  | "unknownOption"
  | "wrongLength"
  | "wrongRow"
  | "labelMissing"
  | "rowMissing"
  | "columnMissing"
  | "duplicateLabel"
  | "labelExtra"
  | "elementText"
  | "elementOutside"
  | "elementError"
  | "elementNegative"
  | "elementExtreme"
  | "elementMissing"
  | "elementTooSmall"
  | "unknownLabel"
  | "positionOutside"
  | "nameSeveral"
  // indicators
  | "constantColumn"
  | "noVariation"
  | "tooFewValues"
  | "badDirection"
  | "negativeWeight"
  | "noWeight"
  | "goalpostsReversed"
  | "goalpostsEqual"
  | "goalpostsMissing"
  | "quantilesEqual"
  | "fractionNeedsPositive"
  | "tooFewPairs"
  | "nothingToWeigh"
  | "tooFewCommon"
  | "oneRowNoGoalposts"
  | "notPositive"
  | "negativeLevel"
  | "noSpread"
  | "levelOutside"
  | "unitsEqual"
  | "negativeForFrontier"
  | "notSolved"
  | "referenceUnused"
  | "noLayerCode"
  | "unknownCode"
  | "frameworkColumn"
  | "frameworkDuplicate"
  | "lowCoverage"
  | "tooFewColumns"
  | "tooManyColumns"
  | "tooFewComplete"
  | "tooFewVarying"
  | "negativeVarianceWeight"
  | "notSquare"
  | "tooManyItems"
  | "judgmentNotPositive"
  | "diagonalNotOne"
  | "notReciprocal"
  | "pairMissing"
  | "groupMissing"
  | "nothingToImpute"
  | "nothingToImputeInGroup"
  | "baselineShape"
  | "tooManyParts"
  | "goalpostsUnused"
  // uncertainty
  | "drawsShape"
  | "drawText"
  | "drawBlank"
  | "drawWithoutWeight"
  | "tooFewUnits"
  | "tooManyUnits"
  // the HFS model and the paths
  | "scoreOutside"
  | "noScores"
  | "layerHeadings"
  | "unknownParameter"
  | "parameterOutside"
  | "parameterOrder"
  | "paramsShape"
  | "demandMissing"
  | "oneUnitNeeded"
  | "unitNeeded"
  | "catalogHeading"
  | "catalogEmpty"
  | "catalogDuplicate"
  | "catalogReady"
  | "cellOutside"
  | "cellNotWhole"
  | "unknownPath"
  | "pathWithoutLoads"
  | "pathNotObserved"
  | "noPathLeft"
  | "noPathRankable"
  | "unitWithoutScores"
  // advantage
  | "twoValues"
  | "oneRegionOnly"
  | "benchmarkSmaller"
  | "wholeSmaller"
  | "activityWithoutGroup"
  | "distanceNotPositive"
  | "distanceMissing"
  | "allZero"
  | "oneRegion"
  | "oneActivity"
  | "benchmarkLacks"
  | "severalYears"
  // production network
  | "sectorsDiffer"
  | "totalInside"
  | "totalNamed"
  | "coefficientsGiven"
  | "coefficientsAlone"
  | "flowsGiven"
  | "coefficientsNeeded"
  | "flowsFarBelow"
  | "importsFarAbove"
  | "tablesOtherUnit"
  | "zeroOutputBuys"
  | "zeroOutputSells"
  | "changeNoOutput"
  | "shockBelowZero"
  | "amountUnnamed"
  | "balanceOff"
  | "finalNotWhole"
  | "valueAddedNegative"
  | "finalColumns"
  | "regionMissing"
  | "pathsNothing"
  | "smileTooFew"
  | "smileFlat"
  | "smileNone"
  | "valueAddedAboveOutput"
  | "pathsNone"
  | "pathsTooMany"
  | "stressorNoOutput"
  | "tradeTogether"
  | "importsNegative"
  | "exportsAboveSupply"
  | "absorptionNotPositive"
  | "homeUseTooSmall"
  | "notProductive"
  | "domesticNeedsTrade"
  | "ghoshNeedsOutput"
  | "householdsTogether"
  | "householdsNeedOutput"
  | "householdsWithoutLimit"
  | "amountWithoutOutput"
  | "flowsNotSquare"
  | "costSharesAboveOne"
  | "rateTooLow"
  | "levelNotPositive"
  | "unproductiveShare"
  | "wedgeNegative"
  | "wedgesShape"
  | "laborShareNegative"
  | "finalNegative"
  | "finalWithoutOutput"
  | "menuTooLarge"
  | "transposed"
  | "otherUnit"
  | "sectorsReordered"
  | "negativeFlow"
  | "negativeValueAdded"
  | "rowsUnbalanced"
  | "columnsUnbalanced"
  | "importsInside"
  | "negativeFinal"
  | "emptySector"
  | "sellsNothing"
  | "buysNothing"
  // what CHECK finds in any table
  | "cellBlank"
  | "flowBlank"
  | "digitsAsText"
  | "emptyColumn"
  | "columnNoCode"
  | "unitTwice"
  | "columnTwice"
  | "outliers"
  | "outliersLog"
  | "zerosDoubtful"
  | "fewRows"
  // regional tables
  | "regionAboveNation"
  | "nationWithoutRegion"
  | "marginSums"
  | "marginUnreachable"
  | "marginNegative"
  | "signUnreachable"
  | "rasNegative"
  | "rasStuck"
  // years, panels and regions
  | "elementNotPositive"
  | "noCompleteYear"
  | "lineNeeded"
  | "lineOrYears"
  | "oneRegionAlone"
  | "unitNotInYear"
  | "complexityUndefined"
  | "tooFewEntries"
  | "panelYears"
  | "panelColumns"
  | "panelCell"
  | "nameUnknown"
  | "notAYear"
  | "candidatePresent"
  | "logitCollinear"
  | "logitSeparated"
  | "tooFewRegions"
  | "networkApart"
  | "regionsAlike"
  | "complexityTied"
  | "complexityUnsigned"
  | "thresholdTooHigh"
  | "methodWithGiven"
  | "presetLacks"
  | "presetDiagonal"
  | "presetWithoutOutlook"
  | "presetSumZero"
  | "tooManyActivities"
  | "shapeDiffers"
  | "aloneInNation"
  | "aloneInChange"
  | "yearsNeeded"
  | "longList"
  | "namesNeeded"
  | "yearBlank"
  | "yearMissing"
  | "nationYears"
  | "allYearsInOne"
  | "outputWithoutLabor"
  | "shareNotPositive"
  | "penetrationOutside"
  | "sharesMixed"
  | "noYear"
  | "regionsNeeded"
  | "plantColumns"
  | "plantWithout"
  // targets, demand and regions
  | "goalUnread"
  | "goalRank"
  | "componentsNone"
  | "regionNothing"
  // roadmaps
  | "effortYears"
  | "effortNone"
  | "effortTooLarge"
  | "tailWithoutEnd"
  | "planShape"
  | "planAboveEffort"
  | "unitScoresMissing"
  // calibration on a panel
  | "panelHeadings"
  | "panelColumnFew"
  | "panelTwice"
  | "panelValue"
  | "panelZero"
  | "panelNoneLeft"
  | "panelManyYears"
  | "panelUnits"
  | "panelOneYear"
  | "panelRows"
  | "panelValueFlat"
  | "panelScoresFlat"
  | "controlAbsorbed"
  | "controlCollinear"
  | "gateUnseen"
  | "ratioFlat"
  | "tooFewDraws"
  | "estimatesHeld"
  | "panelValueLogged"
  // edited catalogues of paths
  | "catalogColumn"
  | "catalogBlankHeading"
  | "catalogThreshold"
  | "catalogNoLoads"
  | "catalogWithout"
  // work beside the page
  | "canceled"
  | "gaveUp"
  | "internal";

export type ErrorValues = Readonly<Record<string, string | number>>;

/** Codes that mean "the data do not suffice" and show as #N/A; all others show as #VALUE!. */
const NOT_AVAILABLE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "emptyTable",
  "noNumbers",
  "tooFewValues",
  "goalpostsMissing",
  "nothingToImpute",
  "nothingToImputeInGroup",
  "tooFewPairs",
  "nothingToWeigh",
  "tooFewCommon",
  "unitsEqual",
  "oneRowNoGoalposts",
  "lowCoverage",
  "tooFewComplete",
  "tooFewVarying",
  "tooFewUnits",
  "noScores",
  "demandMissing",
  "pathNotObserved",
  "noPathLeft",
  "noPathRankable",
  "unitWithoutScores",
  "allZero",
  "oneRegion",
  "oneRegionOnly",
  "oneActivity",
  "noCompleteYear",
  "oneRegionAlone",
  "unitNotInYear",
  "complexityUndefined",
  "tooFewEntries",
  "panelYears",
  "logitCollinear",
  "logitSeparated",
  "tooFewRegions",
  "networkApart",
  "regionsAlike",
  "complexityTied",
  "complexityUnsigned",
  "thresholdTooHigh",
  "aloneInNation",
  "aloneInChange",
  "pathsNothing",
  "smileTooFew",
  "smileFlat",
  "smileNone",
  "pathsNone",
  "regionsNeeded",
  "yearsNeeded",
  "rasStuck",
  "fewRows",
  "regionNothing",
  "unitScoresMissing",
  // calibration on a panel
  "panelNoneLeft",
  "panelUnits",
  "panelOneYear",
  "panelRows",
  "panelValueFlat",
  "panelScoresFlat",
  "controlAbsorbed",
  "controlCollinear",
  "gateUnseen",
  "ratioFlat",
  "canceled",
  "gaveUp",
]);

export class HfsError extends Error {
  override readonly name = "HfsError";

  constructor(
    readonly code: ErrorCode,
    readonly values: ErrorValues = {},
  ) {
    super(code);
  }

  /** True for #N/A, false for #VALUE!. */
  get notAvailable(): boolean {
    return NOT_AVAILABLE.has(this.code);
  }
}

/** Throws an error of the engine; the type tells the compiler that it never returns. */
export function fail(code: ErrorCode, values: ErrorValues = {}): never {
  throw new HfsError(code, values);
}
