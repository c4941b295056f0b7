import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {photosOf} from '../../../api/photos/index.ts';
import {finishPhotos, forgetPhotos} from '../../../api/photos/jobs.ts';
import {createPieceFiles} from '../../../api/photos/piece-files.ts';
import {changePhoto} from '../../../api/photos/queries.ts';
import type {PhotoOf} from '../../../shared/photos/contract.ts';
import {inFolder, makeWorld} from '../../worlds.ts';
import {jpegOf, makePhotoStage, type PhotoStage, painted, photoStageIn, secret, sha256} from './photo-stage.ts';

let stage: PhotoStage;
beforeEach(async () => {
	stage = await makePhotoStage();
});
afterEach(() => stage.world.storage.close());

const problemOf = async (answer: Response) => ((await answer.json()) as {type: string}).type.replace('/problems/', '');
const asked = (id: string, bearer = secret, method = 'GET') =>
	stage.app.request(`/v1/photos/${id}`, {method, headers: {authorization: `Bearer ${bearer}`}});
const dayMs = 86_400_000;

describe('a photo that was announced', () => {
	test('is expected, then sent in pieces, then stored; its secret tells how far it is', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		expect(await (await asked(id)).json()).toMatchObject({state: 'expected', offset: 0, bytes: bytes.length});
		const first = await stage.send(id, bytes.subarray(0, 1000), {last: '?0'});
		expect([first.status, first.headers.get('upload-offset')]).toEqual([200, '1000']);
		const head = await asked(id, secret, 'HEAD');
		expect([head.status, head.headers.get('upload-offset'), head.headers.get('upload-complete')]).toEqual([
			200,
			'1000',
			'?0',
		]);
		const last = await stage.send(id, bytes.subarray(1000), {offset: 1000});
		expect(await last.json()).toEqual({
			id,
			place: 0,
			shows: 'whole',
			alt: 'A pen',
			state: 'stored',
			sha256: sha256(bytes),
			bytes: bytes.length,
			offset: bytes.length,
			problem: null,
			shown: {width: 640, height: 480, hash: expect.stringMatching(/^[0-9a-f]{64}$/), type: 'image/jpeg'},
			erased: null,
		});
		expect(await stage.world.pieces.list()).toEqual([]);
	});

	test('whose last answer was lost is asked again, with the same answer', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const before: PhotoOf = await (await stage.send(id, bytes)).json();
		const again = await stage.send(id, null, {offset: bytes.length});
		expect([again.status, await again.json()]).toEqual([200, before]);
		expect(await problemOf(await stage.send(id, bytes))).toBe('wrong-offset');
	});

	test('however it is cut, is the same in the end', async () => {
		const bytes = await jpegOf(2);
		await fc.assert(
			fc.asyncProperty(fc.uniqueArray(fc.integer({min: 1, max: bytes.length - 1}), {maxLength: 6}), async cuts => {
				const id = await stage.announce(bytes, {about: stage.world.newId('rpt')});
				const ends = [...cuts.sort((a, b) => a - b), bytes.length];
				let offset = 0;
				for (const end of ends) {
					const answer = await stage.send(id, bytes.subarray(offset, end), {offset, last: '?0'});
					expect(answer.status).toBe(200);
					offset = end;
				}
				expect(await (await asked(id)).json()).toMatchObject({state: 'stored'});
			}),
			{numRuns: 12},
		);
	});

	test('has a place of its own, also where it was refused', async () => {
		const words = Buffer.from('no picture at all');
		const id = await stage.announce(words);
		expect(await problemOf(await stage.send(id, words))).toBe('document-kind-unknown');
		await expect(stage.announce(words)).rejects.toThrow(/UNIQUE|unique|insert/i);
		expect((await photosOf(stage.world.storage, 'rpt_1')).map(each => each.id)).toEqual([id]);
	});
});

describe('the secret', () => {
	test('that is another’s opens nothing; nor does a photo that is not there', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const another = `tsr_${'b'.repeat(43)}`;
		const tries = [await asked(id, another), await asked('pho_none'), await stage.send(id, bytes, {bearer: another})];
		for (const answer of tries) expect([answer.status, await problemOf(answer)]).toEqual([404, 'not-found']);
		expect(await (await asked(id)).json()).toMatchObject({offset: 0});
	});

	test('that is missing, or is none, is asked for', async () => {
		const id = await stage.announce(await jpegOf(1));
		for (const headers of [{}, {authorization: 'Bearer wrong'}, {authorization: 'Bearer '}, {authorization: 'x'}])
			expect((await stage.app.request(`/v1/photos/${id}`, {headers})).status).toBe(401);
	});
});

describe('an offset', () => {
	test.each(['-1', '1.5', '', 'x', '99999999999999999999', '0x10', '1e3'])('of %j is no offset', async offset => {
		const bytes = await jpegOf(1);
		const answer = await stage.send(await stage.announce(bytes), bytes, {offset});
		expect([answer.status, await problemOf(answer)]).toEqual([400, 'invalid-request']);
	});

	test.each([1, 500, 999_999_999_999_999])('of %i, where nothing is yet, is told where it goes on', async offset => {
		const bytes = await jpegOf(1);
		const answer = await stage.send(await stage.announce(bytes), bytes, {offset});
		expect([answer.status, answer.headers.get('upload-offset')]).toEqual([409, '0']);
		expect(await problemOf(answer)).toBe('wrong-offset');
	});
});

describe('more or less than was announced', () => {
	test('more is not taken, and the photo can still come', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const more = await stage.send(id, Buffer.concat([bytes, Buffer.from('x')]));
		expect([more.status, await problemOf(more)]).toEqual([400, 'invalid-request']);
		expect((await stage.send(id, bytes)).status).toBe(200);
	});

	test('less is kept, and said to be less', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const less = await stage.send(id, bytes.subarray(0, 10));
		expect([less.status, less.headers.get('upload-offset')]).toEqual([400, '10']);
		expect((await stage.send(id, bytes.subarray(10), {offset: 10})).status).toBe(200);
	});

	test('other bytes than announced are thrown away, and it may be sent again', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const other = Buffer.from(bytes);
		other[200] = (other[200] ?? 0) ^ 1;
		const answer = await stage.send(id, other);
		expect([answer.status, await problemOf(answer), answer.headers.get('upload-offset')]).toEqual([
			422,
			'photo-not-as-announced',
			'0',
		]);
		expect(await (await stage.send(id, bytes)).json()).toMatchObject({state: 'stored'});
	});
});

describe('nothing is lost', () => {
	test('of a connection that breaks, what came stays', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		let pulled = 0;
		const broken = new ReadableStream({
			pull(controller) {
				if (pulled++ === 0) controller.enqueue(Uint8Array.from(bytes.subarray(0, 700)));
				else controller.error(new Error('the line is cut'));
			},
		});
		await stage.send(id, broken);
		expect(await (await asked(id)).json()).toMatchObject({state: 'expected', offset: 700});
	});

	test('two uploads at once of the same photo: one is told to go on elsewhere, and it is whole', async () => {
		const bytes = await painted(7, 1800, 1400);
		const id = await stage.announce(bytes);
		const go = async () => {
			for (let n = 0; n < 50; n++) {
				const {offset, state}: PhotoOf = await (await asked(id)).json();
				if (state === 'stored') return;
				await stage.send(id, bytes.subarray(offset, offset + 20_000), {offset, last: '?0'});
			}
		};
		await Promise.all([go(), go(), go()]);
		expect(await (await asked(id)).json()).toMatchObject({state: 'stored', offset: bytes.length});
	});

	test('when the store does not answer, the photo waits and is made later', async () => {
		const bytes = await jpegOf(1);
		const id = await stage.announce(bytes);
		const {put} = stage.world.photos;
		stage.world.photos.put = () => Promise.reject(Object.assign(new Error('full'), {code: 'ENOSPC'}));
		expect((await stage.send(id, bytes)).status).toBe(503);
		stage.world.photos.put = put;
		await finishPhotos(stage.world);
		expect(await (await asked(id)).json()).toMatchObject({state: 'expected', offset: bytes.length});
		stage.world.clock.pass(180_000);
		await finishPhotos(stage.world);
		expect(await (await asked(id)).json()).toMatchObject({state: 'stored'});
	});

	test('pieces outlive the server: on a disk they are there when it comes back', () =>
		inFolder(async folder => {
			const bytes = await jpegOf(1);
			const file = `${folder}/data.sqlite`;
			const first = photoStageIn({...(await makeWorld({file})), pieces: createPieceFiles(`${folder}/pieces`)});
			const id = await first.announce(bytes);
			await first.send(id, bytes.subarray(0, 3000), {last: '?0'});
			await first.world.storage.close();
			const second = photoStageIn({...(await makeWorld({file})), pieces: createPieceFiles(`${folder}/pieces`)});
			const answer = await second.send(id, bytes.subarray(3000), {offset: 3000});
			expect(await answer.json()).toMatchObject({state: 'stored'});
			expect(await second.world.pieces.list()).toEqual([]);
			await second.world.storage.close();
		}));
});

test('a photo whose pieces are gone from the disk is sent again from its first byte', () =>
	inFolder(async folder => {
		const pieces = createPieceFiles(`${folder}/pieces`);
		const {announce, send, world} = photoStageIn({...(await makeWorld()), pieces});
		const bytes = await jpegOf(1);
		const id = await announce(bytes);
		await send(id, bytes.subarray(0, 3000), {last: '?0'});
		await pieces.erase(id);
		const answer = await send(id, bytes.subarray(3000), {offset: 3000});
		expect([answer.headers.get('upload-offset'), await problemOf(answer)]).toEqual(['0', 'photo-not-as-announced']);
		await send(id, bytes.subarray(0, 3000), {last: '?0'});
		await world.storage.atomically(tx => [changePhoto(world.storage, tx, {id, offset: 3000}, {offset: bytes.length})]);
		await pieces.erase(id);
		const whole = await send(id, null, {offset: bytes.length});
		expect([whole.headers.get('upload-offset'), await problemOf(whole)]).toEqual(['0', 'photo-not-as-announced']);
		expect(await (await send(id, bytes)).json()).toMatchObject({state: 'stored'});
		await world.storage.close();
	}));

describe('what never comes', () => {
	test('is forgotten: pieces after seven days, the photo after thirty', async () => {
		const bytes = await jpegOf(1);
		const never = await stage.announce(bytes, {place: 1});
		const half = await stage.announce(bytes, {place: 2});
		await stage.send(half, bytes.subarray(0, 100), {last: '?0'});
		stage.world.clock.pass(6 * dayMs);
		await forgetPhotos(stage.world);
		expect(await (await asked(half)).json()).toMatchObject({offset: 100});
		stage.world.clock.pass(2 * dayMs);
		await forgetPhotos(stage.world);
		expect(await (await asked(half)).json()).toMatchObject({state: 'expected', offset: 0});
		expect(await stage.world.pieces.list()).toEqual([]);
		await stage.send(half, bytes.subarray(0, 50), {last: '?0'});
		stage.world.clock.pass(23 * dayMs);
		await forgetPhotos(stage.world);
		expect((await photosOf(stage.world.storage, 'rpt_1')).map(({id}) => id)).toEqual([]);
		expect((await asked(never)).status).toBe(404);
	});

	test('pieces of a photo that is nowhere are thrown away', async () => {
		await stage.world.pieces.write('pho_lost', 0, Buffer.from('x'));
		await forgetPhotos(stage.world);
		expect(await stage.world.pieces.list()).toEqual([]);
	});
});
