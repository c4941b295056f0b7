import {useMemo} from 'preact/hooks';
import type {Words} from '../locales/index.ts';
import type {PanelState} from './state.ts';
import {useWaited} from './use-waited.ts';

type Waiting = Extract<PanelState, {is: 'reading' | 'asking'}>;

/** Up to 300 ms the outline of a card, from then on words that say what is going on. */
export function WaitingCard({state, words}: {state: Waiting; words: Words}) {
	const url = state.is === 'reading' ? state.url : state.facts.url;
	// The state of a reading has no clock of its own: it begins when its card appears.
	const shown = useMemo(() => new Date().toISOString(), [state.is, url]);
	const waited = useWaited(state.is === 'asking' ? state.since : shown);
	return (
		<section class="card card-waiting" aria-busy="true" aria-labelledby="card-title">
			{waited === 'moment' ? (
				<>
					<h2 id="card-title" class="unseen">
						{waitingWords(state, words, 'while')}
					</h2>
					<div class="skeleton" aria-hidden="true" />
					<div class="skeleton skeleton-short" aria-hidden="true" />
				</>
			) : (
				<>
					<h2 id="card-title">{waitingWords(state, words, waited)}</h2>
					{state.is === 'asking' && <p class="quiet">{words.say('asking.nothing-sent')}</p>}
				</>
			)}
		</section>
	);
}

export function waitingWords(state: Waiting, words: Words, waited: 'while' | 'long'): string {
	if (state.is === 'reading') return words.say(waited === 'long' ? 'reading.still' : 'reading.text');
	return words.say(waited === 'long' ? 'asking.still' : 'asking.text', {server: hostOf(state.server)});
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
