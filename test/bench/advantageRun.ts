import { benchAdvantage } from "./advantage.bench";

/** A process of its own: what the build leaves in memory would be collected at the tables' expense. */
benchAdvantage();
