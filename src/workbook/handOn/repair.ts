import type { Workbook } from "../port";

export declare function repair(workbook: Workbook): Promise<{ entered: number; mended: number }>;
