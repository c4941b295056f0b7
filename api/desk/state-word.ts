import {html} from 'hono/html';
import type {Html} from './desk-page.ts';

type Tone = 'good' | 'wait' | 'look' | 'bad' | '';

/** REGISTRY: what a state is called on the desk, and how it looks. A word always stands in it, so colour is never alone. */
const states: Readonly<Record<string, readonly [words: string, tone: Tone]>> = {
	claimed: ['claimed', 'wait'],
	verified: ['verified', 'good'],
	disputed: ['disputed', 'look'],
	waiting: ['waits for the proof', 'wait'],
	proved: ['proved', 'good'],
	lapsed: ['lapsed', 'look'],
	unreviewed: ['to be reviewed', 'wait'],
	pending: ['not registered yet', 'wait'],
	'in-force': ['in force', 'good'],
	renewable: ['in force, may be renewed', 'good'],
	grace: ['ended, may be renewed', 'look'],
	applied: ['applied', 'wait'],
	incomplete: ['incomplete', 'look'],
	in_review: ['in review', 'wait'],
	granted: ['granted', 'good'],
	expiring: ['ends soon', 'look'],
	expired: ['expired', ''],
	suspended: ['suspended', 'look'],
	revoked: ['revoked', 'bad'],
	refused: ['refused', 'bad'],
	valid: ['valid', 'good'],
	'not-yet': ['begins later', 'wait'],
	appealed: ['appealed', 'wait'],
	open: ['open', 'wait'],
	admitted: ['admitted', 'look'],
	decided: ['decided', ''],
	found: ['found, to be looked at', 'wait'],
	contested: ['contested', 'look'],
	copied: ['copied', 'bad'],
	'not-copied': ['not copied', ''],
	issued: ['issued', 'wait'],
	active: ['active', 'good'],
	blocked: ['blocked', 'look'],
	recalled: ['recalled', 'bad'],
	retired: ['retired', ''],
	finishing: ['being registered', 'wait'],
	finished: ['finished', 'good'],
	cancelled: ['cancelled', ''],
	failing: ['failing', 'look'],
	disabled: ['turned off', ''],
	sending: ['to be sent', 'wait'],
	delivered: ['delivered', 'good'],
	given_up: ['given up', 'bad'],
};

const stateOf = (state: string) => states[state] ?? ([state.replaceAll('_', ' '), ''] as const);

/** What a state is called, as bare words. */
export const wordsOfState = (state: string): string => stateOf(state)[0];

export const stateWord = (state: string): Html => {
	const [words, tone] = stateOf(state);
	return html`<span class="word ${tone}">${words}</span>`;
};
