import type {PageFacts} from '../../shared/product.ts';
import type {PanelState} from '../panel/state.ts';
import type {Choices, LooksWorld} from './looks-world.ts';

/**
 * What is to be shown of a page that asks for a code. From this device alone: nobody is asked, nothing is remembered. A page
 * that names no registered brand is like any other, and so is that of the server itself, which answers for all brands.
 */
export async function weighQueryPage(
	{lookup, judgeQueryPage, marketplaces, now}: LooksWorld,
	facts: PageFacts,
	{country, api}: Choices['settings'],
): Promise<Extract<PanelState, {is: 'query-page' | 'not-a-listing'}>> {
	const {host, origin} = new URL(facts.url);
	const {records, freshness} = await lookup.find(facts, {mayAsk: false});
	const at = now().toISOString();
	const verdict = judgeQueryPage({
		facts,
		records: {...records, marketplaces, observed: [], freshness},
		now: at,
		country,
	});
	const isOurs = api.base !== null && URL.canParse(api.base) && new URL(api.base).origin === origin;
	const concerns = verdict.findings.some(({signal, level}) => signal === 'query-page' || level === 'warning');
	return concerns && !isOurs ? {is: 'query-page', facts, verdict, freshness, at} : {is: 'not-a-listing', host};
}
