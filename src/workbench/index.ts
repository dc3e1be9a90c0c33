import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "./workbench.css";
import "./gridPopups.css";
import { loadFunctions } from "./loadFunctions";
import { runPage } from "./page";

void runPage(loadFunctions());
