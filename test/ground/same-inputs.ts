import fc from 'fast-check';

/** `npm test` tries the same inputs each time: what lands does not depend on luck. `npm run verify` and single runs try their own. */
const seed = process.env.TOUCHSTONE_TEST_SEED;
if (seed) fc.configureGlobal({seed: Number(seed)});
