import {reviewersToTell} from '../accounts/queries.ts';
import {applicationsWaiting} from '../applications/index.ts';
import {disputesWaiting, marksWaiting} from '../brands/index.ts';
import {casesWaiting} from '../casework/index.ts';
import {mailStep} from '../mail/index.ts';
import {claimsWaiting} from '../sellers/index.ts';
import type {World} from '../world.ts';

/** Things of one kind that wait for a reviewer; `due`: how many of them are past their clock. */
export type Waiting = {one: string; many: string; count: number; due: number};

/** REGISTRY: what reviewers are reminded of. */
const sources: readonly ((world: World) => Promise<Waiting>)[] = [
	applicationsWaiting,
	casesWaiting,
	claimsWaiting,
	marksWaiting,
	disputesWaiting,
];

/**
 * Tells everybody who reviews what waits, by one letter: no names, for a letter is read by many. The job runs once a day;
 * nothing waits, nothing is sent.
 */
export async function remindReviewers(world: World): Promise<void> {
	const all = await Promise.all(sources.map(count => count(world)));
	const waits = all.filter(({count}) => count > 0);
	if (waits.length === 0) return;
	const total = waits.reduce((sum, {count}) => sum + count, 0);
	const due = waits.reduce((sum, each) => sum + each.due, 0);
	const subject = `${total} ${total === 1 ? 'thing waits' : 'things wait'} for a reviewer${due > 0 ? `, ${due} past the clock` : ''}`;
	const at = world.now();
	const people = await reviewersToTell(world.storage);
	await world.storage.atomically(tx =>
		people.map(({email, name}) =>
			mailStep(world.storage, tx, {
				id: world.newId('mail'),
				at,
				to: email,
				subject,
				text: `Hello ${name},\n\n${waits.map(lineOf).join('\n')}\n\n${world.site.url}/desk/queue\n\nThis letter comes once a day while something waits.\n`,
			}),
		),
	);
}

const lineOf = ({one, many, count, due}: Waiting): string =>
	`- ${count} ${count === 1 ? one : many}${due > 0 ? `, ${due} past the clock` : ''}`;
