import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import type {Section} from './section.ts';

/** The reader's doubt in itself: this page told less than the store's pages used to. */
export const unread: Section = {
	id: 'unread',
	place: 'main',
	View(view) {
		return view.state.is === 'judged' ? <Unread {...view} state={view.state} /> : null;
	},
};

function Unread({state, memory, words, act, storeName}: PanelView & {state: PanelView['state'] & {is: 'judged'}}) {
	const {facts} = state;
	const missing = useRemembered(memory, () => memory.unread(facts), [facts.url, facts.store, state.at]);
	if (missing.is !== 'here' || missing.value.length === 0) return null;
	const names = missing.value.map(field => words.say(`field.${field}`));
	const fields = new Intl.ListFormat(words.locale, {type: 'conjunction'}).format(names);
	return (
		<section class="unread" aria-labelledby="unread-title">
			<h2 id="unread-title">{words.say('unread.title')}</h2>
			<p>{words.say('unread.text', {store: storeName(facts.store), fields})}</p>
			<p class="quiet">{words.say('unread.report')}</p>
			<p class="acts">
				<button type="button" onClick={() => act.saveReport(state)}>
					{words.say('act.save-report')}
				</button>
			</p>
		</section>
	);
}
