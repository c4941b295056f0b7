import {useState} from 'preact/hooks';
import {OutLink} from '../out-link.tsx';
import {useRemembered} from '../use-remembered.ts';
import type {Section} from './section.ts';

/** Named at first; the others on demand. */
const first = 5;

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
		const [all, setAll] = useState(false);
		if (!judged || sellers.is !== 'here' || sellers.value.length === 0) return null;
		const {length: count} = sellers.value;
		const shown = all ? sellers.value : sellers.value.slice(0, first);
		return (
			<section class="genuine" aria-labelledby="genuine-title">
				<h2 id="genuine-title">{words.say('genuine.title')}</h2>
				<ul>
					{shown.map(({key, name, store, kind, until, shop}) => (
						<li key={key}>
							<OutLink href={shop ?? ''} words={words}>
								<bdi>{name}</bdi>
							</OutLink>{' '}
							<span class="quiet">
								{storeName(store)} · {words.say(`genuine.${kind}`)} ·{' '}
								{words.say('genuine.until', {day: words.day(until)})}
							</span>
						</li>
					))}
				</ul>
				{count > first && (
					<button type="button" class="bare" aria-expanded={all} onClick={() => setAll(!all)}>
						{words.say('genuine.all', {count})}
					</button>
				)}
				<p class="quiet">{words.say('genuine.note', {brand: judged.facts.brand ?? ''})}</p>
			</section>
		);
	},
};
