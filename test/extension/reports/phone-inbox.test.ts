import {expect, test} from 'vitest';
import {createKeptInboxes} from '../../../extension/reports/photos/kept-inboxes.ts';
import {openPhoneInbox, phoneInbox} from '../../../extension/reports/photos/phone-inbox.ts';
import {createPhoneInboxes} from '../../../extension/reports/photos/phone-inboxes.ts';
import type {TakenIn} from '../../../extension/reports/view/report-tools.ts';

const now = new Date('2026-11-22T12:40:00.000Z');
const photo = (id: string, state: string) => ({
	id,
	place: 0,
	shows: 'other',
	alt: null,
	state,
	sha256: 'a'.repeat(64),
	bytes: 3,
	offset: 3,
	problem: null,
	shown: null,
	erased: null,
});

/** A server with an inbox that holds these photos, and what was asked of it. */
function inboxServer(photos: ReturnType<typeof photo>[]) {
	const asked: string[] = [];
	const fetched: string[] = [];
	let left = [...photos];
	const fetch = async (url: string, {method = 'GET', headers}: RequestInit) => {
		const path = url.replace('https://records.example', '');
		if (method === 'GET' && path.includes('/photos/')) {
			fetched.push(url);
			return new Response(url);
		}
		asked.push(`${method} ${path} ${new Headers(headers).get('authorization') ?? 'nobody'}`);
		if (path === '/v1/photo-inboxes')
			return Response.json({
				id: 'inb_1',
				secret: 'tsi_x',
				url: 'https://records.example/p/t',
				expiresAt: '2026-11-22T13:10:00.000Z',
				mostPhotos: 8,
				mostBytes: 40_000_000,
			});
		if (method === 'DELETE') {
			left = left.filter(({id}) => !path.endsWith(id));
			return new Response(null, {status: 204});
		}
		return Response.json({id: 'inb_1', state: 'opened', expiresAt: '2026-11-22T13:10:00.000Z', photos: left});
	};
	return {asked, fetched, fetch, left: () => left.map(({id}) => id)};
}

type Server = ReturnType<typeof inboxServer>;
const asking = (server: Pick<Server, 'fetch'>) => ({fetch: server.fetch, now: () => now, sent: async () => undefined});

/** An inbox that was just opened; `came`: what becomes of each picture, in their order; the last one of all that follow. */
async function opened(server: Server, ...came: TakenIn[]) {
	const taken: string[] = [];
	const here = new Set<string>();
	const {fetched} = server;
	const key = await openPhoneInbox(asking(server), 'https://records.example/');
	/** the inbox as a page has it that was just opened */
	const again = () =>
		phoneInbox(
			{
				...asking(server),
				alone: (_, work) => work(),
				isFull: async () => came[0]?.is === 'full',
				has: async photo => here.has(photo),
				async takeIn(photo, picture) {
					const is = (came.length > 1 ? came.shift() : came[0])!;
					if (is.is !== 'taken') return is;
					here.add(photo);
					taken.push(await picture.text());
					return is;
				},
			},
			key,
		);
	return {inbox: again(), again, taken, fetched};
}
const none = {count: 0, why: null};

test('what a phone sent is taken in and deleted at the server; what is still on its way is waited for', async () => {
	const server = inboxServer([photo('pho_1', 'stored'), photo('pho_2', 'expected')]);
	const {inbox, taken} = await opened(server, {is: 'taken'});
	expect(inbox).toMatchObject({url: 'https://records.example/p/t', until: '2026-11-22T13:10:00.000Z'});
	expect(await inbox.collect()).toEqual({opened: true, taken: 1, left: none});
	expect(taken).toEqual(['https://records.example/v1/photo-inboxes/inb_1/photos/pho_1']);
	expect(server.left()).toEqual(['pho_2']);
	await inbox.close();
	expect(server.asked[0]).toBe('POST /v1/photo-inboxes nobody');
	expect(server.asked.at(-1)).toBe('DELETE /v1/photo-inboxes/inb_1 Bearer tsi_x');
});

test('a photo for which there is no room stays at the server, and is not fetched', async () => {
	const server = inboxServer([photo('pho_1', 'stored')]);
	const {inbox, fetched} = await opened(server, {is: 'full'});
	expect(await inbox.collect()).toEqual({opened: true, taken: 0, left: {count: 1, why: {is: 'full'}}});
	expect(server.left()).toEqual(['pho_1']);
	expect(fetched).toEqual([]);
});

test.each<[TakenIn, string]>([
	[{is: 'failed', detail: 'no space'}, 'no space'],
	[{is: 'no-picture'}, 'no-picture'],
])(
	'a photo that this browser can not keep (%o) stays at the server, and is tried once more when asked',
	async (came, detail) => {
		const server = inboxServer([photo('pho_1', 'stored'), photo('pho_2', 'stored')]);
		const {inbox, fetched} = await opened(server, came, {is: 'taken'});
		const left = {count: 1, why: {is: 'failed', detail}};
		expect(await inbox.collect()).toEqual({opened: true, taken: 1, left});
		expect(await inbox.collect()).toEqual({opened: true, taken: 0, left});
		expect(server.left()).toEqual(['pho_1']);
		expect(fetched).toHaveLength(2);
		expect(await inbox.collect(true)).toEqual({opened: true, taken: 1, left: none});
		expect(server.left()).toEqual([]);
	},
);

test.each(['the same page', 'one that was opened since'])(
	'a photo that is kept and could not be deleted there is not kept twice, by %s',
	async who => {
		const server = inboxServer([photo('pho_1', 'stored')]);
		let isCut = true;
		const cut: Server = {
			...server,
			fetch: (url, init) => {
				if (!isCut || init.method !== 'DELETE') return server.fetch(url, init);
				isCut = false;
				return Promise.reject(new TypeError('Failed to fetch'));
			},
		};
		const {inbox, again, taken, fetched} = await opened(cut, {is: 'taken'});
		await expect(inbox.collect()).rejects.toThrow('unreachable');
		await (who === 'the same page' ? inbox : again()).collect();
		expect(taken).toHaveLength(1);
		expect(fetched).toHaveLength(1);
		expect(server.left()).toEqual([]);
	},
);

test('a server without inboxes says so', async () => {
	const fetch = async () => Response.json({title: 'There is nothing at this address', status: 404}, {status: 404});
	await expect(openPhoneInbox(asking({fetch}), 'https://records.example')).rejects.toThrow('nothing at this address');
});

/** What a browser keeps until it ends, and the inboxes in it. */
function keeping(clock = {now}) {
	const rows = new Map<string, unknown>();
	const kept = createKeptInboxes(
		{
			get: async key => (rows.has(key) ? {[key]: rows.get(key)} : {}),
			set: async items => void Object.entries(items).map(([key, value]) => rows.set(key, value)),
			remove: async key => void rows.delete(key),
		},
		() => clock.now,
	);
	return {rows, kept};
}

const phonesOf = (server: Pick<Server, 'fetch'>, {kept}: Pick<ReturnType<typeof keeping>, 'kept'>) =>
	createPhoneInboxes({
		...asking(server),
		kept,
		alone: (_, work) => work(),
		server: async () => 'https://records.example',
		isFull: async () => false,
		has: async () => false,
		takeIn: async () => ({is: 'taken'}),
	});

test('once the report is sent or thrown away its inbox is ended, and what still came is erased', async () => {
	const server = inboxServer([photo('pho_1', 'stored')]);
	const browser = keeping();
	const phones = phonesOf(server, browser);
	await phones.open('d1');
	await phones.open('d1');
	expect([await phones.isOpen('d1'), await phones.isOpen('d2')]).toEqual([true, false]);
	await phones.end('d2');
	expect(server.asked).toHaveLength(1);
	await phones.end('d1');
	await phones.end('d1');
	expect(server.asked.slice(1)).toEqual(['DELETE /v1/photo-inboxes/inb_1 Bearer tsi_x']);
	expect([await phones.isOpen('d1'), browser.rows.size]).toEqual([false, 0]);
});

test('an inbox whose server does not answer is not asked for any more', async () => {
	const server = inboxServer([]);
	const browser = keeping();
	await phonesOf(server, browser).open('d1');
	await phonesOf({fetch: () => Promise.reject(new TypeError('Failed to fetch'))}, browser).end('d1');
	expect(browser.rows.size).toBe(0);
});

test('an inbox is found again until its time is over, or it was closed', async () => {
	const clock = {now};
	const {rows, kept} = keeping(clock);
	const key = await openPhoneInbox(asking(inboxServer([])), 'https://records.example');
	await kept.keep('d1', key);
	expect(await kept.find('d1')).toEqual(key);
	expect(await kept.find('d2')).toBeNull();
	clock.now = new Date(key.until);
	expect(await kept.find('d1')).toBeNull();
	expect(rows.size).toBe(0);
	clock.now = now;
	await kept.keep('d1', key);
	await kept.forget('d1');
	expect(await kept.find('d1')).toBeNull();
});
