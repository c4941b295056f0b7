import {expect, test} from 'vitest';
import {openPhoneInbox} from '../../../extension/reports/photos/phone-inbox.ts';

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
	let left = [...photos];
	const fetch = async (url: string, {method = 'GET', headers}: RequestInit) => {
		const path = url.replace('https://records.example', '');
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
	return {asked, fetch, left: () => left.map(({id}) => id)};
}

const world = (server: ReturnType<typeof inboxServer>, room: number) => {
	const taken: string[] = [];
	return {
		taken,
		base: 'https://records.example/',
		fetch: server.fetch,
		now: () => now,
		sent: async () => undefined,
		fetchPicture: async (url: string) => new Blob([url]),
		async takeIn(picture: Blob) {
			if (taken.length >= room) return false;
			taken.push(await picture.text());
			return true;
		},
	};
};

test('what a phone sent is taken in and deleted at the server; what is still on its way is waited for', async () => {
	const server = inboxServer([photo('pho_1', 'stored'), photo('pho_2', 'expected')]);
	const given = world(server, 8);
	const inbox = await openPhoneInbox(given);
	expect(inbox).toMatchObject({url: 'https://records.example/p/t', until: '2026-11-22T13:10:00.000Z'});
	expect(await inbox.collect()).toEqual({opened: true, taken: 1});
	expect(given.taken).toEqual(['https://records.example/v1/photo-inboxes/inb_1/photos/pho_1']);
	expect(server.left()).toEqual(['pho_2']);
	await inbox.close();
	expect(server.asked[0]).toBe('POST /v1/photo-inboxes nobody');
	expect(server.asked.at(-1)).toBe('DELETE /v1/photo-inboxes/inb_1 Bearer tsi_x');
});

test('a photo for which there is no room stays at the server', async () => {
	const server = inboxServer([photo('pho_1', 'stored')]);
	const inbox = await openPhoneInbox(world(server, 0));
	expect(await inbox.collect()).toEqual({opened: true, taken: 0});
	expect(server.left()).toEqual(['pho_1']);
});

test('a server without inboxes says so', async () => {
	const server = inboxServer([]);
	const none = async () => Response.json({title: 'There is nothing at this address', status: 404}, {status: 404});
	await expect(openPhoneInbox({...world(server, 8), fetch: none})).rejects.toThrow('nothing at this address');
});
