import type {World} from '../world.ts';
import {mailStep} from './queries.ts';
import type {Letter} from './rules.ts';

/** Carries one letter away. `id` stays the same when it is tried again. Throws `Undeliverable` when that is of no use. */
export type Carrier = (letter: Letter, id: string) => Promise<void>;

export type Mailer = {
	/**
	 * Takes a letter. Resolved: it is on disk and is tried for three days, so nobody waits for a mail server or fails with
	 * it. An act that writes to the data base uses `mailStep` in its own change instead.
	 */
	send(letter: Letter): Promise<void>;
	/** for the mail job */
	carry: Carrier;
};

/** Letters wait in the data base until `carry` has them away. */
export const createMailer = (
	{storage, newId, now}: Pick<World, 'storage' | 'newId' | 'now'>,
	carry: Carrier,
): Mailer => ({
	send: letter => storage.atomically(tx => [mailStep(storage, tx, {...letter, id: newId('mail'), at: now()})]),
	carry,
});
