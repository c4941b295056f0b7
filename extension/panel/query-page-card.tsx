import {headline} from './headline.ts';
import {LevelMark} from './level-mark.tsx';
import type {PanelState} from './state.ts';
import {Fresh, WayOn} from './verdict-card.tsx';
import type {PanelView} from './view.ts';

type QueryPage = Extract<PanelState, {is: 'query-page'}>;

/** A page that asks for a code: what is against it or for it, and where a code can be asked for without it. */
export function QueryPageCard({state, words, now, act, textOf}: PanelView & {state: QueryPage}) {
	const {verdict, freshness} = state;
	const told = verdict.findings.find(({signal, level}) => signal === 'query-page' || level === verdict.level);
	return (
		<section class={`card card-verdict level-${verdict.level}`} aria-labelledby="card-title">
			<LevelMark level={verdict.level} size={28} />
			<div>
				<h2 id="card-title">{headline(state, words)}</h2>
				{told && <p>{textOf(told).title}</p>}
				<p>{words.say(told?.stance === 'for' ? 'query-page.own' : 'query-page.text')}</p>
				<Fresh freshness={freshness} words={words} now={now} />
				<WayOn freshness={freshness} words={words} act={act} />
			</div>
		</section>
	);
}
