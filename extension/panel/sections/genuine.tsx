import {useRemembered} from '../use-remembered.ts';
import type {Section} from './section.ts';

/** Where to buy the brand of this page genuine: other sellers whose badge holds in the shopper's country. */
export const genuine: Section = {
	id: 'genuine',
	place: 'main',
	View({state, memory, words, storeName}) {
		const judged = state.is === 'judged' ? state : null;
		const sellers = useRemembered(memory, async () => (judged ? memory.genuineSellers(judged.facts) : []), [
			judged?.facts.url,
			judged?.facts.brand,
			judged?.at,
		]);
		if (!judged || sellers.is !== 'here' || sellers.value.length === 0) return null;
		return (
			<section class="genuine" aria-labelledby="genuine-title">
				<h2 id="genuine-title">{words.say('genuine.title')}</h2>
				<ul>
					{sellers.value.map(({key, name, store, kind, until}) => (
						<li key={key}>
							<bdi>{name}</bdi>{' '}
							<span class="quiet">
								{storeName(store)} · {words.say(`genuine.${kind}`)} ·{' '}
								{words.say('genuine.until', {day: words.day(until)})}
							</span>
						</li>
					))}
				</ul>
				<p class="quiet">{words.say('genuine.note', {brand: judged.facts.brand ?? ''})}</p>
			</section>
		);
	},
};
