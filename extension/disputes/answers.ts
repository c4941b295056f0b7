import {foldName} from '../../shared/address.ts';
import type {Forum} from '../../shared/disputes/forum.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import type {DayAt, DisputeAnswers} from '../reports/dispute-answers.ts';

/** What is asked once for each forum, and the day that its clocks run from then. */
export const forumDays = {told: 'seller-told', opened: 'opened', decided: 'forum-decided'} as const;
export type ForumDay = keyof typeof forumDays;

/** The days that this forum's clocks run from and that only the shopper knows. */
export const daysAskedBy = ({clocks}: Pick<Forum, 'clocks'>): readonly ForumDay[] =>
	(['told', 'opened', 'decided'] as const).filter(day => clocks.some(({from}) => from.includes(forumDays[day])));

/** With the day on which the report says that it was begun elsewhere, where that names this forum and nothing else was said. */
export function begunElsewhere(
	answers: DisputeAnswers,
	elsewhere: {forum: string; since: string} | null,
	forums: readonly Pick<Forum, 'id'>[],
): DisputeAnswers {
	const named = elsewhere && forums.find(({id}) => foldName(elsewhere.forum).includes(foldName(id)));
	return named && elsewhere && answers.opened[named.id] === undefined
		? {...answers, opened: {...answers.opened, [named.id]: elsewhere.since}}
		: answers;
}

/** A matter with what the shopper said of it, and of its way at one forum. */
export function withAnswers(
	matter: DisputeMatter,
	said: DisputeAnswers,
	forum: Pick<Forum, 'id'> | null,
): DisputeMatter {
	const {purchase, days} = matter;
	const {arrival} = said;
	const delivered =
		arrival.is === 'on' ? arrival.day : arrival.is === 'not-arrived' ? null : (purchase?.deliveredOn ?? null);
	const at = (of: DayAt) => (forum && of[forum.id]) || null;
	return {
		...matter,
		purchase: purchase && {...purchase, deliveredOn: delivered},
		notArrived: arrival.is === 'not-arrived',
		paidWith: said.paidWith,
		telephone: said.telephone,
		postalAddress: said.postalAddress,
		days: {
			...days,
			latestDelivery: said.latestDelivery,
			sellerTold: at(said.told),
			opened: at(said.opened),
			forumDecided: at(said.decided),
		},
	};
}
