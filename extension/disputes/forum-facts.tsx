import {type Deadline, deadlinesOf} from '../../shared/disputes/deadlines.ts';
import type {Forum} from '../../shared/disputes/forum.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import type {Words} from '../locales/index.ts';

type Given = {words: Words; now: string; forum: Forum; matter: DisputeMatter};

/** What to know before turning to a forum: what becomes of the goods, by when, and what it wants that is not there. */
export function ForumFacts({words, now, forum, matter}: Given) {
	const {language} = words;
	const lacksStatement = forum.brandStatement === 'wanted' && matter.brandStatements.length === 0;
	return (
		<div class="pack-facts">
			<p>
				<strong>{words.say(`pack.goods.${forum.goods.act}`)}</strong> {forum.goods.says[language]}
			</p>
			{forum.beware && <p>{forum.beware[language]}</p>}
			{lacksStatement && <p>{words.say('pack.wants-statement')}</p>}
			<dl>
				{deadlinesOf(forum, matter).map(deadline => (
					<div key={deadline.clock.id}>
						<dt>{deadline.clock.says[language]}</dt>
						<dd>{when(deadline, words, now)}</dd>
						{deadline.clock.note && <dd class="quiet">{deadline.clock.note[language]}</dd>}
					</div>
				))}
			</dl>
			<p class="quiet">{words.say('pack.check', {day: words.day(forum.checkedOn)})}</p>
		</div>
	);
}

function when({clock, on}: Deadline, words: Words, now: string): string {
	if (on === null) return words.say('pack.no-day');
	if (clock.edge === 'last' && on < now.slice(0, 10)) return words.say('pack.over', {day: words.day(on)});
	return words.say(`pack.${clock.edge}`, {day: words.day(on)});
}
