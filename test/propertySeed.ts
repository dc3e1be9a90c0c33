import fc from "fast-check";

/** Property tests draw the same cases in every run, so that a failure is one of the code; HFS_SEED=... draws others. */
fc.configureGlobal({ seed: Number(process.env.HFS_SEED ?? 1) });
