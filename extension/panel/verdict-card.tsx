import type {Freshness} from '../../shared/trust/signal.ts';
import type {Words} from '../locales/index.ts';
import {decidingFinding, headline, ignoranceOf, sellerLine} from './headline.ts';
import {LevelMark} from './level-mark.tsx';
import type {PanelState} from './state.ts';
import type {PanelView} from './view.ts';

type Judged = Extract<PanelState, {is: 'judged'}>;

/** The verdict in one glance: shape, word, one sentence, how fresh. */
export function VerdictCard({state, words, now, act, storeName, textOf}: PanelView & {state: Judged}) {
	const {verdict, freshness} = state;
	const decides = decidingFinding(verdict);
	return (
		<section class={`card card-verdict level-${verdict.level}`} aria-labelledby="card-title">
			<LevelMark level={verdict.level} size={28} />
			<div>
				<h2 id="card-title">{headline(state, words)}</h2>
				<p class="who">{sellerLine(state, words, storeName)}</p>
				{decides && <p>{textOf(decides).title}</p>}
				{verdict.level === 'unknown' && <p>{words.say(`unknown.${ignoranceOf(state)}`)}</p>}
				<Fresh freshness={freshness} words={words} now={now} />
				<WayOn freshness={freshness} words={words} act={act} />
			</div>
		</section>
	);
}

/** How fresh what was looked up is. */
export function Fresh({freshness, words, now}: {freshness: Freshness; words: Words; now: string}) {
	if (freshness.is === 'nothing') return null;
	const time = words.moment(freshness.at, now);
	return (
		<p class="fresh" title={words.exactly(freshness.at)}>
			{words.say(`fresh.${freshness.is}`, {time})}
			{freshness.is === 'as-of' && <span class="fresh-why">{words.say(`fresh.${freshness.why}`, {time})}</span>}
		</p>
	);
}

/** What one can do when the answer is not a fresh one. */
export function WayOn({freshness, words, act}: {freshness: Freshness} & Pick<PanelView, 'words' | 'act'>) {
	if (freshness.is === 'confirmed') return null;
	return (
		<p class="acts">
			<button type="button" onClick={act.lookAgain}>
				{words.say('act.try-again')}
			</button>
			{freshness.why === 'refused' && (
				<button type="button" onClick={act.openSettings}>
					{words.say('act.check-server')}
				</button>
			)}
		</p>
	);
}
