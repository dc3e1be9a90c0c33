import type { Workbook } from "../port";
import type { About } from "./about";
import type { Scope } from "./scope";

export declare function annotate(workbook: Workbook, scope: Scope, about: About): Promise<{ notes: number; logged: number }>;

export declare function removeAnnotations(workbook: Workbook, scope: Scope): Promise<number>;
