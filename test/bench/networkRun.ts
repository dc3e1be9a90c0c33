import { benchNetwork } from "./network.bench";

/** A process of its own, so that what others leave in memory is not collected at its expense. */
benchNetwork();
