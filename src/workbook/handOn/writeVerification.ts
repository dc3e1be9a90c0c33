import type { Workbook } from "../port";
import type { About } from "./about";
import type { Verification } from "./verification";

export declare function writeVerification(workbook: Workbook, verification: Verification, about: About): Promise<string>;
