import * as v from 'valibot';
import {mostPhotoBytes} from '../../../shared/photos/contract.ts';
import {inboxPaths, NewPhotoInbox, PhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {serverUrl} from '../../lookup/server-url.ts';
import {type AskWorld, askForFile, askServer, jsonOf, refusalOf, saidIn} from '../outbox/ask-server.ts';

/** What came of looking into it. `opened`: a phone has it open. `left`: photos that are there and could not be taken in. */
export type Collected = {opened: boolean; taken: number; left: {count: number; why: Left | null}};
type Left = {is: 'full'} | {is: 'failed'; detail: string};

/** What opens an inbox, to be kept until its time is over. */
export type InboxKey = {
	base: string;
	id: string;
	secret: string;
	/** what the phone opens; the QR code shows it */
	url: string;
	/** ISO instant after which it takes nothing more */
	until: string;
};

/** Photos on their way from a phone. */
export type PhoneInbox = Pick<InboxKey, 'url' | 'until'> & {
	/** takes in what came since; `again`: also what could not be taken in before. Rejects when the server does not answer */
	collect(again?: boolean): Promise<Collected>;
	/** nothing more may come, and what is left there is gone */
	close(): Promise<void>;
};

/** In ms; of a photo, which may be megabytes, longer. */
const patience = 20_000;
const photoPatience = 120_000;

type World = AskWorld & {
	/** whether there are as many photos as there may be: then none is fetched */
	isFull(): Promise<boolean>;
	/** whether a photo is here already, by the server's name for it: its deletion there may have failed before a page was closed */
	has(photo: string): Promise<boolean>;
	/** keeps a photo by that name: on disk when this resolves to `taken` */
	takeIn(
		photo: string,
		picture: Blob,
	): Promise<{is: 'taken' | 'full' | 'sent' | 'no-picture'} | {is: 'failed'; detail: string}>;
	/** one at a time, whichever page of the extension asks: a photo is taken in once */
	alone<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
};

/** Opens an inbox at a server. Throws when the server has none or does not answer. */
export async function openPhoneInbox(world: AskWorld, base: string): Promise<InboxKey> {
	const opened = await askServer(world, {
		url: serverUrl(base, inboxPaths.inboxes),
		method: 'POST',
		secret: null,
		patience,
	});
	const read = v.safeParse(NewPhotoInbox, jsonOf(opened.text));
	if (!read.success) throw new Error(saidIn(refusalOf(opened, world.now())));
	const {id, secret, url, expiresAt} = read.output;
	return {base, id, secret, url, until: expiresAt};
}

/**
 * An open inbox. What a phone sends there is fetched, made anew in this browser like any other photo, and deleted there once it
 * is kept here, not before: the phone was told that it arrived.
 */
export function phoneInbox(world: World, {base, id, secret, url, until}: InboxKey): PhoneInbox {
	const ask = (path: string, method: 'GET' | 'DELETE') =>
		askServer(world, {url: serverUrl(base, path), method, secret, patience});
	const fetchPhoto = (path: string) =>
		askForFile(world, {url: serverUrl(base, path), method: 'GET', secret, patience: photoPatience}, mostPhotoBytes);
	/** what is kept here and could not be deleted there yet; what could not be kept, and why */
	const kept = new Set<string>();
	const inVain = new Map<string, Left>();

	/** Takes one photo in; answers why not. */
	async function take(photo: string): Promise<Left | null> {
		const path = inboxPaths.photo(id, photo);
		if (!kept.has(photo) && !(await world.has(photo))) {
			if (await world.isFull()) return {is: 'full'};
			const came = await world.takeIn(photo, await fetchPhoto(path));
			if (came.is === 'full') return {is: 'full'};
			if (came.is !== 'taken') {
				const why: Left = {is: 'failed', detail: came.is === 'failed' ? came.detail : came.is};
				// A photo of megabytes is not fetched every other second
				inVain.set(photo, why);
				return why;
			}
			kept.add(photo);
		}
		await ask(path, 'DELETE');
		return null;
	}
	async function collect(again: boolean): Promise<Collected> {
		const url = serverUrl(base, inboxPaths.inbox(id));
		const told = await askServer(world, {url, method: 'GET', secret, patience, isPoll: true});
		const inbox = v.safeParse(PhotoInbox, jsonOf(told.text));
		if (!inbox.success) throw new Error(saidIn(refusalOf(told, world.now())));
		if (again) inVain.clear();
		const before = kept.size;
		const left: Left[] = [];
		for (const photo of inbox.output.photos) {
			if (photo.state !== 'stored') continue;
			const why = inVain.get(photo.id) ?? (await take(photo.id));
			if (why) left.push(why);
		}
		return {
			opened: inbox.output.state === 'opened',
			taken: kept.size - before,
			left: {count: left.length, why: left[0] ?? null},
		};
	}
	return {
		url,
		until,
		collect: (again = false) => world.alone(`phone-inbox:${id}`, () => collect(again)),
		async close() {
			await ask(inboxPaths.inbox(id), 'DELETE');
		},
	};
}
