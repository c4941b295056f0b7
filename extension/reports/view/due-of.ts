import type {MessageKey} from '../../locales/words.ts';

/** What each state waits for, as a message of ours; the server's own words are in its language. */
const dues = {
	submitted: 'due.submitted',
	incomplete: 'due.incomplete',
	accepted: 'due.accepted',
	seller_notified: 'due.seller_notified',
	answered: 'due.decision',
	silent: 'due.decision',
	not_reached: 'due.decision',
	under_test: 'due.under_test',
	decided: 'due.decided',
	remedy_due: 'due.remedy_due',
	appealed: 'due.appealed',
	reopened: 'due.reopened',
} as const satisfies Record<string, MessageKey>;

export const dueOf = (state: string): (typeof dues)[keyof typeof dues] | null =>
	Object.hasOwn(dues, state) ? dues[state as keyof typeof dues] : null;
