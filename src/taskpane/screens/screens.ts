/** The screens that are loaded when the first of them is shown. */
export { AboutScreen } from "./AboutScreen";
export { AdvantageScreen } from "./AdvantageScreen";
export { DiagnosisScreen } from "./DiagnosisScreen";
export { ExplainScreen } from "./ExplainScreen";
export { LayersScreen } from "./LayersScreen";
export { PathsScreen } from "./PathsScreen";
export { PositionScreen } from "./PositionScreen";
export { ReportScreen } from "./ReportScreen";
