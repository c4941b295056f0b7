import type {Database} from '../../history/database.ts';
import {keepDone, keepRefused, keepTaken, lettersWaiting, makeDue} from '../../history/outbox.ts';
import {browser} from '../../platform/browser.ts';
import {browserNet} from '../../platform/browser-net.ts';
import {onceMore} from '../once-more.ts';
import {type OutboxWorld, sendDue} from './outbox.ts';

const alarm = 'send-reports';
/** An idle worker is ended after 30 seconds; a call to the browser begins them anew. In ms. */
const awake = 20_000;
/** Browsers ring no alarm sooner than this; a wait that is shorter is kept by the worker itself as well. In ms. */
const soonestAlarm = 30_000;

/** The outbox in this browser: woken by the panel, by the clock, by the network's coming back, and at every start. */
export function startOutbox(database: Database, taken: () => unknown) {
	let soon: ReturnType<typeof setTimeout> | undefined;
	const world: OutboxWorld = {
		...browserNet(database),
		random: Math.random,
		letters: () => lettersWaiting(database),
		letter: async id => (await database.outbox.get(id)) ?? null,
		// What was deleted meanwhile stays deleted
		keep: async letter => void (await database.outbox.update(letter.id, letter)),
		keepTaken: (letter, answer) => keepTaken(database, letter, answer, new Date().toISOString()),
		async keepRefused(letter, refusal) {
			await keepRefused(database, letter, refusal);
			taken();
		},
		async keepDone(letter) {
			await keepDone(database, letter);
			taken();
		},
		photo: async id => (await database.photos.get(id))?.blob ?? null,
		async wakeAt(at) {
			const wait = Math.max(0, at.getTime() - Date.now());
			await browser.alarms.create(alarm, {when: Date.now() + Math.max(wait, soonestAlarm)});
			clearTimeout(soon);
			if (wait < soonestAlarm) soon = setTimeout(() => void send(), wait + 5);
		},
	};
	// One flight at a time, whichever part of the extension asks
	const fly = onceMore(() => navigator.locks.request('touchstone-outbox', async () => void (await sendDue(world))));
	/** Sends what is due; asked again while it sends, it looks once more when it is done. */
	async function send(): Promise<void> {
		const stir = setInterval(() => void browser.runtime.getPlatformInfo(), awake);
		try {
			await fly();
		} catch (error) {
			// Storage trouble: nothing was lost, and nothing can be written down now
			console.warn('The outbox could not send:', error);
			await browser.alarms.create(alarm, {when: Date.now() + 2 * soonestAlarm});
		} finally {
			clearInterval(stir);
		}
	}
	/** Everything that waits is due now: the shopper says so. */
	async function sendNow(): Promise<void> {
		await makeDue(database, 'all', new Date().toISOString());
		await send();
	}
	/** The network came back: what got no answer is due now. A server that asked to wait is left in peace. */
	async function sendUnanswered(): Promise<void> {
		await makeDue(database, 'no-answer', new Date().toISOString());
		await send();
	}
	browser.alarms.onAlarm.addListener(({name}) => {
		if (name === alarm) void send();
	});
	globalThis.addEventListener?.('online', () => void sendUnanswered());
	void send();
	return {send, sendNow};
}
export type Outbox = ReturnType<typeof startOutbox>;
