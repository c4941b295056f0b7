import {regionName} from '../../shared/country-names.ts';
import type {Finding} from '../../shared/trust/finding.ts';
import type {Words} from '../locales/index.ts';

type Link = NonNullable<Finding['chain']>[number];

/** Who allowed whom, from the owner of the mark to the seller: a line each. */
export function MandateChain({chain, words}: {chain: readonly Link[]; words: Words}) {
	const list = new Intl.ListFormat(words.locale, {type: 'conjunction'});
	const place = ({territory}: Link) =>
		territory.length === 0
			? words.say('chain.everywhere')
			: list.format(territory.map(code => regionName(code, words.locale)));
	return (
		<ol class="mandate-chain">
			<li>
				<bdi>{chain[0]?.licensor}</bdi> <span class="quiet">{words.say('chain.owner')}</span>
			</li>
			{chain.map(link => (
				<li key={`${link.licensor}/${link.licensee}/${link.from}`}>
					<bdi>{link.licensee}</bdi>{' '}
					<span class="quiet">
						{words.say(`chain.${link.kind}`, {licensor: link.licensor})} · {place(link)} ·{' '}
						{words.say('chain.days', {from: words.day(link.from), until: words.day(link.until)})}
					</span>
				</li>
			))}
		</ol>
	);
}
