import type { Workbook } from "../port";
import type { About } from "./about";
import type { FreezeReport } from "./freeze";

export declare function shareCopy(workbook: Workbook, about: About, name: string): Promise<FreezeReport>;
