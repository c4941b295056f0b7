import {createHash} from 'node:crypto';
import {readdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {addDocument, documentById, findDocuments, sendDocument} from '../../../api/documents/index.ts';
import {roomOfOrganization} from '../../../api/documents/rules.ts';
import {createFolderStore} from '../../../api/files/index.ts';
import {inFolder, makeWorld, type TestWorld} from '../../worlds.ts';
import {makePdf} from './made-pdf.ts';

describe('the document store', () => {
	test('keeps bytes under their hash, once, for the owner’s eyes only', () =>
		inFolder(async folder => {
			const store = createFolderStore(path.join(folder, 'documents'));
			const hash = await store.put(Buffer.from('a letter'));
			expect(hash).toBe(createHash('sha256').update('a letter').digest('hex'));
			await Promise.all([store.put(Buffer.from('a letter')), store.put(Buffer.from('a letter'))]);
			const home = path.join(folder, 'documents', hash.slice(0, 2), hash.slice(2, 4));
			expect(readdirSync(home)).toEqual([hash]);
			expect(statSync(path.join(home, hash)).mode & 0o777).toBe(0o600);
			expect(statSync(home).mode & 0o777).toBe(0o700);
			expect(Buffer.from((await store.get(hash))!).toString()).toBe('a letter');
			expect(await store.get('0'.repeat(64))).toBeNull();
		}));

	test('never gives out what is not what was put there', () =>
		inFolder(async folder => {
			const store = createFolderStore(folder);
			const hash = await store.put(Buffer.from('a letter'));
			writeFileSync(path.join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), 'another');
			await expect(store.get(hash)).rejects.toThrow('is damaged on disk');
		}));

	test.each(['../../etc/passwd', '', 'A'.repeat(64)])('%j is no hash and leads nowhere', hash =>
		inFolder(async folder => {
			await expect(createFolderStore(folder).get(hash)).rejects.toThrow('SHA-256 in hex');
		}),
	);
});

describe('a document', () => {
	let world: TestWorld;
	beforeEach(async () => {
		world = await makeWorld();
	});
	afterEach(() => world.storage.close());

	const about = async ({storage}: TestWorld, about: string) =>
		(await findDocuments(storage, {about}, undefined, 10)).rows;
	const sent = {name: 'letter.pdf', organization: 'org_1', uploadedBy: 'usr_1', about: 'app_1'};
	const png = () =>
		sharp({create: {width: 9, height: 9, channels: 3, background: '#c9a227'}})
			.png()
			.toBuffer();

	test('is kept as it was sent, with its hash; the same one twice is kept once', async () => {
		const row = await addDocument(world, {...sent, bytes: makePdf()});
		expect(row).toMatchObject({id: expect.stringMatching(/^doc_/), kind: 'pdf', name: 'letter.pdf', viewHash: null});
		expect(await addDocument(world, {...sent, bytes: makePdf()})).toEqual(row);
		expect(await about(world, 'app_1')).toEqual([row]);
		expect(await documentById(world.storage, row.id)).toEqual(row);
		expect(await documentById(world.storage, 'doc_0')).toBeNull();
		expect(Buffer.from((await world.documents.get(row.hash))!)).toEqual(makePdf());
	});

	test('that was refused leaves nothing', async () => {
		await expect(addDocument(world, {...sent, bytes: Buffer.from('x')})).rejects.toThrow('must be a PDF');
		expect(await about(world, 'app_1')).toEqual([]);
	});

	test('of an organization that has no room is not kept; others have theirs', async () => {
		const {storage} = world;
		const full = {organization: 'org_1', bytes: 0, count: roomOfOrganization.count - 1};
		await storage.atomically(tx => [tx.insert(storage.tables.documentRoom).values(full)]);
		const tries = [1, 2, 3].map(n => addDocument(world, {...sent, about: `app_${n}`, bytes: makePdf()}));
		const ends = await Promise.allSettled(tries);
		expect(ends.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
		for (const end of ends)
			if (end.status === 'rejected') expect(end.reason).toMatchObject({code: 'no-room-for-document'});
		await addDocument(world, {...sent, organization: 'org_2', bytes: makePdf()});
	});

	test('is not kept beyond the bytes an organization may have', async () => {
		const {storage} = world;
		const full = {organization: 'org_1', bytes: roomOfOrganization.bytes - 100, count: 1};
		await storage.atomically(tx => [tx.insert(storage.tables.documentRoom).values(full)]);
		await expect(addDocument(world, {...sent, bytes: makePdf()})).rejects.toMatchObject({code: 'no-room-for-document'});
	});

	test('that is a PDF is only ever saved; a picture is shown as the one made from it', async () => {
		const pdf = await addDocument(world, {...sent, bytes: makePdf(), name: 'Brief "Müller".pdf'});
		const answer = await sendDocument(world, pdf);
		expect(answer.headers.get('content-type')).toBe('application/pdf');
		expect(answer.headers.get('content-disposition')).toBe(
			'attachment; filename="Brief M_ller.pdf"; filename*=UTF-8\'\'Brief%20M%C3%BCller.pdf',
		);
		const picture = await addDocument(world, {...sent, bytes: await png(), name: 'scan.png'});
		const shown = await sendDocument(world, picture);
		expect(shown.headers.get('content-type')).toBe('image/jpeg');
		expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="scan\.png\.jpg"/);
		expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).format).toBe('jpeg');
		const original = await sendDocument(world, picture, 'sent');
		expect(original.headers.get('content-disposition')).toMatch(/^attachment/);
		expect(Buffer.from(await original.arrayBuffer())).toEqual(await png());
	});

	test('can do nothing where it is opened, and is kept by nobody on the way', async () => {
		const row = await addDocument(world, {...sent, bytes: await png(), name: 'scan.png'});
		for (const which of ['shown', 'sent'] as const) {
			const {headers} = await sendDocument(world, row, which);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
			expect(headers.get('cache-control')).toBe('private, no-store');
		}
	});

	test.each([
		['../../etc/passwd', 'passwd.pdf'],
		['C:\\Users\\ann\\letter.pdf', 'letter.pdf'],
		['letter\u202efdp.exe', 'letterfdp.exe.pdf'],
		['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
		['.pdf', 'document.pdf'],
		['', 'document.pdf'],
		['x'.repeat(500), `${'x'.repeat(100)}.pdf`],
	])('called %j is saved as %j', async (name, saved) => {
		expect(await addDocument(world, {...sent, bytes: makePdf(), name})).toMatchObject({name: saved});
	});
});
