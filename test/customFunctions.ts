import { provideCustomFunctions } from "../src/workbench/bridge/customFunctions";

/** Excel's runtime object, as far as functions touch it. */
provideCustomFunctions();

Object.assign(globalThis, { HFS_VERSION: "test" });
