import type {PageFacts} from '../../shared/product.ts';
import type {Verdict} from '../../shared/trust/finding.ts';
import type {Freshness} from '../../shared/trust/signal.ts';
import type {LooksWorld} from './looks-world.ts';

export type Weighed = {verdict: Verdict; freshness: Freshness; at: string};

/** Looks up what is known of a page's subjects, and judges. `mayAsk` false: from this device alone. */
export async function weigh(
	{lookup, observed, judge, marketplaces, now}: LooksWorld,
	facts: PageFacts,
	{country, mayAsk}: {country: string | null; mayAsk: boolean},
): Promise<Weighed> {
	const [{records, freshness}, seen] = await Promise.all([lookup.find(facts, {mayAsk}), observed(facts)]);
	const at = now().toISOString();
	const verdict = judge({
		facts,
		records: {...records, marketplaces, observed: seen, freshness},
		now: at,
		country,
	});
	return {verdict, freshness, at};
}
