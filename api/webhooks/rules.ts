import {dayMs} from '../../shared/clock.ts';
import type {Webhook} from '../../shared/webhooks/contract.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long a delivery waits after each attempt that failed, in ms; three days in all. Then it is given up. */
const waits = [
	10 * second,
	minute,
	5 * minute,
	30 * minute,
	2 * hour,
	5 * hour,
	10 * hour,
	14 * hour,
	20 * hour,
	21 * hour,
];

/** How long to wait after so many attempts that failed, in ms; null: give up. */
export const waitBeforeNext = (attempts: number): number | null => waits[attempts - 1] ?? null;

/** An endpoint that takes nothing for so long is turned off, in ms. */
const turnedOffAfter = 30 * dayMs;

export type EndpointState = Webhook['state'];

/** The state of an endpoint after a delivery was given up. */
export function stateAfterGivingUp(
	{state, failingSince}: {state: EndpointState; failingSince: Date | null},
	now: Date,
): {state: EndpointState; failingSince: Date | null; changed: boolean} {
	if (state === 'disabled') return {state, failingSince, changed: false};
	const since = failingSince ?? now;
	const next = now.getTime() - since.getTime() >= turnedOffAfter ? 'disabled' : 'failing';
	return {state: next, failingSince: since, changed: next !== state};
}

/** What an answer means: taken, not taken, or (410 Gone) never send here again. */
export const meaningOf = (status: number): 'delivered' | 'failed' | 'gone' =>
	status >= 200 && status < 300 ? 'delivered' : status === 410 ? 'gone' : 'failed';

const longestExcerpt = 500;

/** How an answer begins, as text that may be shown. */
export const excerptOf = (body: Uint8Array): string =>
	new TextDecoder()
		.decode(body)
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.slice(0, longestExcerpt);
