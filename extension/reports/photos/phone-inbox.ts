import * as v from 'valibot';
import {inboxPaths, NewPhotoInbox, PhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {type AskWorld, askServer, jsonOf, refusalOf} from '../outbox/ask-server.ts';

/** What came of looking into it. `opened`: a phone has it open. */
export type Collected = {opened: boolean; taken: number};

/** Photos on their way from a phone, as long as its address is shown. */
export type PhoneInbox = {
	/** what the phone opens; the QR code shows it */
	url: string;
	/** ISO instant after which it takes nothing more */
	until: string;
	/** takes in what came since. Rejects when the server does not answer */
	collect(): Promise<Collected>;
	/** nothing more may come, and what is left there is gone */
	close(): Promise<void>;
};

/** In ms. */
const patience = 20_000;

type World = AskWorld & {
	base: string;
	/** false: there are as many photos as there may be */
	takeIn(picture: Blob): Promise<boolean>;
	/** the bytes of a photo */
	fetchPicture(url: string, secret: string): Promise<Blob>;
};

/**
 * Opens an inbox at the chosen server. What a phone sends there is fetched, made anew in this browser like any other photo,
 * and deleted there. Throws when the server has none or does not answer.
 */
export async function openPhoneInbox(world: World): Promise<PhoneInbox> {
	const base = world.base.replace(/\/+$/, '');
	const opened = await askServer(world, {url: base + inboxPaths.inboxes, method: 'POST', secret: null, patience});
	const read = v.safeParse(NewPhotoInbox, jsonOf(opened.text));
	if (!read.success) throw new Error(refusalOf(opened, world.now()).title);
	const {id, secret, url, expiresAt} = read.output;
	const ask = (path: string, method: 'GET' | 'DELETE') =>
		askServer(world, {url: base + path, method, secret, patience});
	return {
		url,
		until: expiresAt,
		async collect() {
			const told = await ask(inboxPaths.inbox(id), 'GET');
			const inbox = v.safeParse(PhotoInbox, jsonOf(told.text));
			if (!inbox.success) throw new Error(refusalOf(told, world.now()).title);
			let taken = 0;
			for (const photo of inbox.output.photos) {
				if (photo.state !== 'stored') continue;
				const path = inboxPaths.photo(id, photo.id);
				if (!(await world.takeIn(await world.fetchPicture(base + path, secret)))) break;
				await ask(path, 'DELETE');
				taken++;
			}
			return {opened: inbox.output.state === 'opened', taken};
		},
		async close() {
			await ask(inboxPaths.inbox(id), 'DELETE');
		},
	};
}
