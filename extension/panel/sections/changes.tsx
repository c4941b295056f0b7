import type {Visit} from '../../history/visit.ts';
import {changedFacts, type Look} from '../changed-facts.ts';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import type {Section} from './section.ts';

/** What this listing says otherwise than on the visit before, and than on the first one. Nothing on a first visit. */
export const changes: Section = {
	id: 'changes',
	place: 'main',
	View(view) {
		const {state, memory, words} = view;
		const judged = state.is === 'judged' ? state : null;
		const looks = useRemembered(memory, async () => (judged?.before ? memory.looksAt(judged.facts) : []), [
			judged?.facts.url,
			judged?.before?.id,
		]);
		if (!judged?.before) return null;
		const {before, facts, verdict} = judged;
		const same = looks.is === 'here' ? looks.value.filter(visit => visit.listing === before.listing) : [];
		const first = same[0];
		const now = {facts, level: verdict.level};
		return (
			<section class="changes" aria-labelledby="changes-title">
				<h2 id="changes-title">{words.say('changes.title')}</h2>
				<Since {...view} visit={before} look={now} />
				{first && first.id !== before.id && <Since {...view} visit={first} look={now} />}
			</section>
		);
	},
};

function Since({visit, look, words, now}: PanelView & {visit: Visit; look: Look}) {
	const when = words.moment(visit.lastAt, now);
	const changed = changedFacts({facts: visit.facts, level: visit.verdict.level}, look, words);
	if (changed.length === 0) return <p class="quiet">{words.say('changes.none', {when})}</p>;
	const absent = words.say('changes.absent');
	return (
		<>
			<h3>{words.say('changes.since', {when})}</h3>
			<dl class="changed">
				{changed.map(({field, before, after}) => (
					<div key={field}>
						<dt>{words.say(`field.${field}`)}</dt>
						<dd>
							<span class="unseen">{words.say('changes.from')} </span>
							<del>
								<bdi>{before ?? absent}</bdi>
							</del>{' '}
							<span class="unseen">{words.say('changes.to')} </span>
							<ins>
								<bdi>{after ?? absent}</bdi>
							</ins>
						</dd>
					</div>
				))}
			</dl>
		</>
	);
}
