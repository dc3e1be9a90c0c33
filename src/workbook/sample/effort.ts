/** The largest effort a year that HFS.ROADMAP takes under the default parameters, with which no score can pass 1; rounded down, and held to the engine's by a test. */
export const MOST_EFFORT = 4.27;
