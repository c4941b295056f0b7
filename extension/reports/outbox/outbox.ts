import type {Fetch} from '../../lookup/get-file.ts';
import type {SentRequest} from '../../lookup/sent-request.ts';
import {backoff, longestWait} from './backoff.ts';
import {InVain} from './in-vain.ts';
import type {Letter, Refusal} from './letter.ts';
import {type PostAnswer, postLetter} from './post-letter.ts';
import {sendPhoto} from './send-photo.ts';

/** Everything sending touches. Each `keep…` is on disk when it resolves. */
export type OutboxWorld = {
	fetch: Fetch;
	now(): Date;
	random(): number;
	/** all that is to be sent, the oldest first */
	letters(): Promise<readonly Letter[]>;
	/** null: it is not there any more */
	letter(id: string): Promise<Letter | null>;
	keep(letter: Letter): Promise<void>;
	/** the words were taken: what the server answered is kept with the report in the same change */
	keepTaken(letter: Letter, answer: PostAnswer): Promise<Letter>;
	/** it goes back to the shopper with the server's words */
	keepRefused(letter: Letter, refusal: Refusal): Promise<void>;
	/** nothing of it is left to send */
	keepDone(letter: Letter): Promise<void>;
	photo(id: string): Promise<Blob | null>;
	/** wakes the outbox at an instant, also when this worker ended meanwhile */
	wakeAt(at: Date): Promise<void>;
	/** keeps "what was sent" */
	sent(request: Omit<SentRequest, 'id'>): Promise<void>;
};

/** In ms: a worker that ends in the middle of a try is woken after this. */
const watchdog = 60_000;

/**
 * Sends what is due, one after the other, each until it is done, refused, or came to nothing. Answers when to come again; null:
 * nothing waits. Called again at any time and after any end it goes on where it was: what was taken is written down before
 * anything else is done, and what was not said to be taken is sent again under the same secret and key.
 */
export async function sendDue(world: OutboxWorld): Promise<Date | null> {
	for (const {id} of await world.letters()) {
		const letter = await world.letter(id);
		if (letter && waitOf(letter, world.now()) === 0) await sendOne(world, letter);
	}
	const now = world.now();
	const waits = (await world.letters()).map(letter => waitOf(letter, now));
	if (waits.length === 0) return null;
	const next = new Date(now.getTime() + Math.min(...waits));
	await world.wakeAt(next);
	return next;
}

/** In ms. Nobody is told to wait longer than the longest wait: where it says so, the clock was set back, and it is due. */
function waitOf({nextAt}: Letter, now: Date): number {
	const wait = Date.parse(nextAt) - now.getTime();
	return wait > longestWait ? 0 : Math.max(0, wait);
}

async function sendOne(world: OutboxWorld, first: Letter): Promise<void> {
	await world.wakeAt(new Date(world.now().getTime() + watchdog));
	let letter = first;
	try {
		if (letter.stage === 'body') {
			const answer = await postLetter(world, letter);
			if (answer.is === 'refused') return await world.keepRefused(letter, answer.refusal);
			letter = await world.keepTaken(letter, answer);
		}
		for (const photo of letter.photos) {
			if (photo.is !== 'waiting') continue;
			const came = await sendPhoto(world, letter, photo);
			const photos = letter.photos.map(one => (one.photo === photo.photo ? {...one, ...came} : one));
			letter = {...letter, photos, tries: 0, trouble: null};
			await world.keep(letter);
		}
		await world.keepDone(letter);
	} catch (error) {
		if (!(error instanceof InVain)) throw error;
		const tries = letter.tries + 1;
		const wait = Math.min(longestWait, Math.max(backoff(tries, world.random), error.after ?? 0));
		const nextAt = new Date(world.now().getTime() + wait).toISOString();
		await world.keep({...letter, tries, nextAt, trouble: {is: error.kind, detail: error.message}});
	}
}
