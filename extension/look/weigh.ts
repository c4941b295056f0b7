import type {PageFacts} from '../../shared/product.ts';
import type {Verdict} from '../../shared/trust/finding.ts';
import type {Freshness} from '../../shared/trust/signal.ts';
import type {Visit} from '../history/visit.ts';
import type {LooksWorld} from './looks-world.ts';

/** `before`: the visit before the one this look is part of; `at`: ISO instant. */
export type Weighed = {verdict: Verdict; freshness: Freshness; at: string; before: Visit | null};

/**
 * Looks up what is known of a page's subjects, here and in the history, and judges. `mayAsk` false: from this device
 * alone; `insteadOf`: the visit that an earlier reading of the same look began.
 */
export async function weigh(
	{lookup, recall, judge, marketplaces, now}: LooksWorld,
	facts: PageFacts,
	{country, mayAsk, insteadOf}: {country: string | null; mayAsk: boolean; insteadOf: number | null},
): Promise<Weighed> {
	const [{records, freshness}, {observed, before}] = await Promise.all([
		lookup.find(facts, {mayAsk}),
		recall({facts, at: now().toISOString(), insteadOf}),
	]);
	const at = now().toISOString();
	const verdict = judge({
		facts,
		records: {...records, marketplaces, observed, freshness},
		now: at,
		country,
	});
	return {verdict, freshness, at, before};
}
