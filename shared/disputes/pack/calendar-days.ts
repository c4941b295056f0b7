import {shownText} from '../../reports/shown-text.ts';
import type {CalendarDay} from '../calendar.ts';
import {asksFor, type PackContext} from './context.ts';

/** The time limits whose day is known, for a calendar. The same limit of the same matter has the same id for ever. */
export const calendarDays = ({deadlines, matter, forum, language, say, day}: PackContext): readonly CalendarDay[] =>
	deadlines.flatMap(({clock, from, start, on}) => {
		if (on === null || start === null) return [];
		const counted = say('count', {count: say(`count.${clock.unit}`, {n: clock.count}), start: say(`start.${from}`)});
		const {offer, purchase} = matter;
		return [
			{
				uid: `${matter.id.replace(/[^A-Za-z0-9-]+/g, '-')}.${forum.id}.${clock.id}@touchstone.invalid`,
				on,
				summary: say('calendar', {forum: forum.name[language], what: clock.says[language]}),
				description: [
					...(clock.note ? [clock.note[language]] : []),
					`${counted} (${day(start)}).`,
					say('source', {source: clock.source}),
					say('check', {day: day(forum.checkedOn)}),
					purchase?.orderNumber && asksFor(forum, 'order')
						? say('calendarFor', {order: shownText(purchase.orderNumber), store: shownText(offer.store)})
						: shownText(offer.title),
				].join('\n'),
				alarms: clock.edge !== 'theirs',
			},
		];
	});
