import {existsSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {photoJobs} from '../../../api/photos/jobs.ts';
import type {PhotoOf} from '../../../shared/photos/contract.ts';
import {inboxPaths, type NewPhotoInbox, type PhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {wordsIn} from './parts-of-picture.ts';
import {jpegOf, makePhotoStage, type PhotoStage, painted, sha256, vector, vectorsFolder} from './photo-stage.ts';

let stage: PhotoStage;
let inbox: NewPhotoInbox;
beforeEach(async () => {
	stage = await makePhotoStage();
	const answer = await stage.app.request(inboxPaths.inboxes, {method: 'POST'});
	expect(answer.status).toBe(201);
	inbox = await answer.json();
});
afterEach(() => stage.world.storage.close());

type Sent = {id: string; secret: string; offset: number; state: string};
const own = (path = '', method = 'GET', secret = inbox.secret) =>
	stage.app.request(`/v1/photo-inboxes/${inbox.id}${path}`, {method, headers: {authorization: `Bearer ${secret}`}});
const looked = async (): Promise<PhotoInbox> => (await own()).json();
const place = () => new URL(inbox.url).pathname;
const origin = {origin: 'http://localhost'};

/** A phone that opens the inbox's address, as its browser does: by a button, with a cookie. */
async function phone() {
	const opened = await stage.app.request(`${place()}/open`, {method: 'POST', headers: origin});
	expect([opened.status, opened.headers.get('location')]).toEqual([303, place()]);
	const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
	const headers = {...origin, cookie};
	const announce = (bytes: Uint8Array, size = bytes.length) =>
		stage.app.request(`${place()}/photos`, {
			method: 'POST',
			headers: {...headers, 'content-type': 'application/json'},
			body: JSON.stringify({sha256: sha256(bytes), bytes: size}),
		});
	return {
		cookie: opened.headers.get('set-cookie'),
		look: () => stage.app.request(place(), {headers: {cookie}}),
		announce,
		async bring(bytes: Uint8Array): Promise<PhotoOf> {
			const {id, secret}: Sent = await (await announce(bytes)).json();
			return (await stage.send(id, bytes, {bearer: secret})).json();
		},
		submit(bytes: Uint8Array, more: Record<string, string> = {}) {
			const body = new FormData();
			body.append('photo', new File([Uint8Array.from(bytes)], 'IMG_0001.JPG'));
			return stage.app.request(place(), {method: 'POST', headers: {...headers, ...more}, body});
		},
	};
}
const runJobs = async () => {
	for (const job of photoJobs) await job.run(stage.world);
};
const problemOf = async (answer: Response) => ((await answer.json()) as {type: string}).type.replace('/problems/', '');

describe('photos from a phone', () => {
	test('come to who made the inbox, are fetched once and deleted', async () => {
		expect(inbox).toMatchObject({expiresAt: '2026-11-22T12:30:00.000Z', mostPhotos: 8, mostBytes: 40_000_000});
		expect(inbox.url).toMatch(/^http:\/\/localhost\/p\/[\w-]{22}$/);
		expect(await looked()).toMatchObject({state: 'waiting', photos: []});
		const {bring} = await phone();
		const photo = await bring(await jpegOf(1));
		expect(await looked()).toMatchObject({state: 'opened', photos: [{id: photo.id, state: 'stored'}]});
		const fetched = await own(`/photos/${photo.id}`);
		expect(fetched.headers.get('content-type')).toBe('image/jpeg');
		expect(fetched.headers.get('content-security-policy')).toMatch(/^sandbox/);
		const bytes = Buffer.from(await fetched.arrayBuffer());
		expect([sha256(bytes), wordsIn(bytes)]).toEqual([photo.shown?.hash, []]);
		expect((await own(`/photos/${photo.id}`, 'DELETE')).status).toBe(204);
		expect((await own(`/photos/${photo.id}`)).status).toBe(404);
		expect(await stage.world.photos.get(photo.shown!.hash)).toBeNull();
		expect((await looked()).photos).toEqual([]);
	});

	test('that were half sent go on where they stopped, also when the page was opened anew', async () => {
		const bytes = await jpegOf(1);
		const {announce} = await phone();
		const first: Sent = await (await announce(bytes)).json();
		await stage.send(first.id, bytes.subarray(0, 500), {bearer: first.secret, last: '?0'});
		const again: Sent = await (await announce(bytes)).json();
		expect(again).toMatchObject({id: first.id, secret: first.secret, offset: 500});
		const last = await stage.send(first.id, bytes.subarray(500), {bearer: first.secret, offset: 500});
		expect(await last.json()).toMatchObject({state: 'stored'});
	});

	test('are eight at most', async () => {
		const {announce} = await phone();
		for (let n = 0; n < 8; n++) expect((await announce(Buffer.from(`photo ${n}`))).status).toBe(201);
		const ninth = await announce(Buffer.from('the ninth'));
		expect([ninth.status, await problemOf(ninth)]).toEqual([409, 'too-many']);
		expect((await announce(Buffer.from('photo 3'))).status).toBe(201);
	});

	test('that were fetched, or refused, leave their place to others', async () => {
		const {announce, bring, submit, look} = await phone();
		const {id} = await bring(await jpegOf(1));
		for (let n = 0; n < 3; n++) expect((await announce(Buffer.from(`big ${n}`), 10_000_000)).status).toBe(201);
		for (let n = 0; n < 9; n++) expect((await submit(Buffer.from(`words ${n}`))).status).toBe(422);
		expect((await announce(Buffer.from('big 3'), 10_000_000)).status).toBe(409);
		expect((await own(`/photos/${id}`, 'DELETE')).status).toBe(204);
		expect((await announce(Buffer.from('big 3'), 10_000_000)).status).toBe(201);
		expect((await announce(Buffer.from('one more'))).status).toBe(409);
		const before = (await looked()).photos.find(({state}) => state === 'expected');
		expect((await own(`/photos/${before?.id}`, 'DELETE')).status).toBe(204);
		for (let n = 0; n < 5; n++) expect((await announce(Buffer.from(`small ${n}`))).status).toBe(201);
		expect((await announce(Buffer.from('the ninth'))).status).toBe(409);
		expect(await (await look()).text()).not.toContain('name="photo"');
		expect((await looked()).photos.filter(({state}) => state !== 'refused')).toHaveLength(8);
	});

	test('are forty MB at most together', async () => {
		const {announce} = await phone();
		for (let n = 0; n < 4; n++) expect((await announce(Buffer.from(`photo ${n}`), 10_000_000)).status).toBe(201);
		expect((await announce(Buffer.from('one more'))).status).toBe(409);
	});

	test('of the same bytes as a report’s photo leave that one where it is', async () => {
		const bytes = await jpegOf(1);
		const kept = await stage.bring(bytes, 'rpt_1');
		const {bring} = await phone();
		await bring(bytes);
		expect((await own('', 'DELETE')).status).toBe(204);
		expect(await stage.world.photos.get(kept.shown!.hash)).not.toBeNull();
	});
});

describe('an address', () => {
	test('works on one phone: the first that opens it; others are told so', async () => {
		const first = await phone();
		expect(first.cookie).toMatch(/^photo-inbox=[\w-]{43}; Path=\/p\/[\w-]{22}; Expires=.*; HttpOnly; SameSite=Lax$/);
		expect(await (await first.look()).text()).toContain('Choose photos');
		const second = await phone();
		expect(second.cookie).toBeNull();
		const told = await second.look();
		expect([told.status, await told.text()]).toEqual([403, expect.stringContaining('Another phone opened this first')]);
		expect((await second.announce(Buffer.from('x'))).status).toBe(403);
		expect((await second.submit(await jpegOf(1))).status).toBe(403);
		expect((await looked()).photos).toEqual([]);
	});

	test('of a hundred phones at once belongs to one', async () => {
		const open = () => stage.app.request(`${place()}/open`, {method: 'POST', headers: origin});
		const answers = await Promise.all(Array.from({length: 100}, open));
		expect(answers.filter(answer => answer.headers.has('set-cookie'))).toHaveLength(1);
	});

	test('that is only looked at, as previews do, is still free', async () => {
		for (let n = 0; n < 3; n++) expect((await stage.app.request(place())).status).toBe(200);
		expect((await phone()).cookie).not.toBeNull();
	});

	test('takes nothing that another site sends', async () => {
		const {cookie} = await phone();
		for (const headers of [{origin: 'https://evil.example'}, {'sec-fetch-site': 'cross-site'}])
			for (const path of ['', '/open', '/photos'])
				expect(
					(await stage.app.request(place() + path, {method: 'POST', headers: {...headers, cookie: cookie!}})).status,
				).toBe(403);
	});

	test('that is guessed leads nowhere', async () => {
		for (const token of ['x', 'A'.repeat(22), '..%2f..', '%00', 'a'.repeat(4000)]) {
			const answer = await stage.app.request(`/p/${token}`);
			expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('has ended')]);
		}
	});

	test('and its page load nothing but their own', async () => {
		const answer = await stage.app.request(place());
		expect(answer.headers.get('content-security-policy')).toMatch(
			/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; script-src 'self'; connect-src 'self'; img-src blob:; frame-ancestors 'none'$/,
		);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		const script = await stage.app.request('/p/phone.js');
		expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
	});
});

describe('without script', () => {
	test.skipIf(!existsSync(vectorsFolder))('a photo is taken as it is, and its place is gone', async () => {
		const {submit} = await phone();
		const answer = await submit(vector('DSCN0010.jpg'));
		expect([answer.status, await answer.text()]).toEqual([
			200,
			expect.stringContaining('Its place and time were removed on the server'),
		]);
		const {photos} = await looked();
		const bytes = Buffer.from(await (await own(`/photos/${photos[0]!.id}`)).arrayBuffer());
		expect(wordsIn(bytes)).toEqual([]);
	});

	test('what is no photo is said to be none, on the page', async () => {
		const {submit} = await phone();
		const answer = await submit(Buffer.from('words'));
		expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('must be a PNG, JPEG or WebP')]);
		expect((await submit(Buffer.alloc(0))).status).toBe(400);
		expect((await submit(Buffer.alloc(10_000_001))).status).toBe(413);
		expect((await submit(Buffer.from('x'), {'content-type': 'multipart/form-data; boundary=none'})).status).toBe(400);
	});
});

describe('an inbox', () => {
	test('is nobody’s but who holds its secret', async () => {
		const photo = await (await phone()).bring(await jpegOf(1));
		const other: NewPhotoInbox = await (await stage.app.request(inboxPaths.inboxes, {method: 'POST'})).json();
		for (const path of ['', `/photos/${photo.id}`])
			for (const method of ['GET', 'DELETE']) expect((await own(path, method, other.secret)).status).toBe(404);
		const foreign = `/v1/photo-inboxes/${other.id}/photos/${photo.id}`;
		const headers = {authorization: `Bearer ${other.secret}`};
		expect((await stage.app.request(foreign, {headers})).status).toBe(404);
	});

	test('ends after half an hour, and a minute later nothing is left of it', async () => {
		const {bring, announce, look} = await phone();
		const photo = await bring(await jpegOf(1));
		const half: Sent = await (await announce(await painted(2))).json();
		await stage.send(half.id, (await painted(2)).subarray(0, 900), {bearer: half.secret, last: '?0'});
		stage.world.clock.pass(30 * 60_000);
		expect((await own()).status).toBe(404);
		expect((await look()).status).toBe(404);
		expect((await announce(Buffer.from('x'))).status).toBe(404);
		stage.world.clock.pass(60_000);
		await runJobs();
		const {photos, photoInboxes} = stage.world.storage.tables;
		expect(await stage.world.storage.db.select().from(photos)).toEqual([]);
		expect(await stage.world.storage.db.select().from(photoInboxes)).toEqual([]);
		expect(await stage.world.pieces.list()).toEqual([]);
		expect(await stage.world.photos.get(photo.shown!.hash)).toBeNull();
		expect((await stage.send(half.id, Buffer.from('x'), {bearer: half.secret, offset: 900})).status).toBe(404);
	});

	test('closed while a photo comes, keeps nothing of it', async () => {
		const bytes = await painted(3);
		const {announce} = await phone();
		const {id, secret}: Sent = await (await announce(bytes)).json();
		const sending = stage.send(id, bytes, {bearer: secret});
		await own('', 'DELETE');
		await sending;
		await runJobs();
		expect(await stage.world.storage.db.select().from(stage.world.storage.tables.photos)).toEqual([]);
		expect(await stage.world.pieces.list()).toEqual([]);
	});

	test('whose store does not answer keeps no other from being emptied; it is tried again', async () => {
		const {bring} = await phone();
		const photo = await bring(await jpegOf(1));
		const other: NewPhotoInbox = await (await stage.app.request(inboxPaths.inboxes, {method: 'POST'})).json();
		const {photos} = stage.world;
		const erase = photos.erase;
		photos.erase = () => Promise.reject(new Error('the store is away'));
		stage.world.clock.pass(31 * 60_000);
		await runJobs();
		const left = () => stage.world.storage.db.select().from(stage.world.storage.tables.photoInboxes);
		expect((await left()).map(({id}) => id)).toEqual([inbox.id]);
		expect(other.id).not.toBe(inbox.id);
		photos.erase = erase;
		await runJobs();
		expect([await left(), await photos.get(photo.shown!.hash)]).toEqual([[], null]);
	});

	test('is not to be had while all of them hold as much as they may; empty ones hold nothing', async () => {
		const {announce} = await phone();
		const {storage} = stage.world;
		const photo: Sent = await (await announce(Buffer.from('one'))).json();
		await storage.db.update(storage.tables.photos).set({offset: 10_000_000_000});
		const refused = await stage.app.request(inboxPaths.inboxes, {method: 'POST'});
		expect([refused.status, await problemOf(refused)]).toEqual([503, 'busy']);
		expect((await announce(Buffer.from('two'))).status).toBe(503);
		await own(`/photos/${photo.id}`, 'DELETE');
		expect((await stage.app.request(inboxPaths.inboxes, {method: 'POST'})).status).toBe(201);
	});

	test('may be opened twenty times in half an hour from one network', async () => {
		const statuses: number[] = [];
		for (let n = 0; n < 20; n++) statuses.push((await stage.app.request(inboxPaths.inboxes, {method: 'POST'})).status);
		expect([statuses.filter(status => status === 201).length, statuses.at(-1)]).toEqual([19, 429]);
	});
});
