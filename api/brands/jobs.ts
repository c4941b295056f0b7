import type {Job} from '../jobs/index.ts';
import {recheckDomains} from './domains/recheck-domains.ts';
import {lapseMarks} from './marks/lapse-marks.ts';
import {showCodes} from './show-codes.ts';

/** Proofs are looked at again every month, ends of marks every hour; that a brand has codes is shown within a minute. */
export const brandJobs: readonly Job[] = [
	{name: 'brand-domains', every: 10 * 60_000, by: 'one', run: async world => void (await recheckDomains(world))},
	{name: 'brand-marks', every: 3_600_000, by: 'one', run: async world => void (await lapseMarks(world))},
	{name: 'brand-codes', every: 60_000, by: 'one', run: showCodes},
];
