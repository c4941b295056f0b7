import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {addDocument, eraseBytesLeft, eraseDocument} from '../../../api/documents/index.ts';
import {roomTaken} from '../../../api/documents/queries.ts';
import {createFolderStore} from '../../../api/files/index.ts';
import type {DocumentFacts} from '../../../shared/documents/contract.ts';
import {inFolder, makeWorld} from '../../worlds.ts';
import {letterTo} from '../accounts/people.ts';
import {code, faults} from '../applications/application-state.ts';
import {
	type App,
	applicationOf,
	file,
	grantBody,
	grantTo,
	holdShop,
	makeParties,
	type Parties,
	review,
	said,
	sendDocument,
} from '../applications/parties.ts';
import {fill, textOf} from '../desk/fill-form.ts';
import {makePdf} from './made-pdf.ts';

const by = {actor: 'usr_1', reason: 'asked for by the person it names'};
const sent = {
	bytes: makePdf(),
	name: 'passport of Ann.pdf',
	organization: 'org_1',
	uploadedBy: 'usr_1',
	about: 'app_1',
};

describe('an erased document', () => {
	test('leaves the disk, gives its room back, and keeps hash, size, day and reason but not its name', () =>
		inFolder(async folder => {
			const world = {...(await makeWorld()), documents: createFolderStore(folder)};
			const row = await addDocument(world, sent);
			const erased = await eraseDocument(world, row, by);
			expect(erased).toMatchObject({hash: row.hash, bytes: row.bytes, name: '', erasedWhy: by.reason});
			const home = path.join(folder, row.hash.slice(0, 2), row.hash.slice(2, 4));
			expect(readdirSync(home)).toEqual([]);
			expect(await roomTaken(world.storage, 'org_1')).toMatchObject({bytes: 0, count: 0});
			await expect(eraseDocument(world, row, by)).rejects.toMatchObject({code: 'not-now'});
			// Sent again, it is another document
			expect((await addDocument(world, sent)).id).not.toBe(row.id);
		}));

	test('whose bytes another organization sent too leaves them to it, until that one is erased as well', () =>
		inFolder(async folder => {
			const world = {...(await makeWorld()), documents: createFolderStore(folder)};
			const one = await addDocument(world, sent);
			const other = await addDocument(world, {...sent, organization: 'org_2'});
			await eraseDocument(world, one, by);
			expect(await world.documents.get(one.hash)).not.toBeNull();
			await eraseDocument(world, other, by);
			expect(await world.documents.get(one.hash)).toBeNull();
		}));

	test('while the same bytes are sent anew at the same moment, the new document has them', () =>
		inFolder(async folder => {
			const world = {...(await makeWorld()), documents: createFolderStore(folder)};
			for (let turn = 0; turn < 20; turn++) {
				const old = await addDocument(world, {...sent, about: `old_${turn}`});
				const [fresh] = await Promise.all([
					addDocument(world, {...sent, about: `new_${turn}`}),
					eraseDocument(world, old, by),
				]);
				expect(await world.documents.get(fresh.hash)).not.toBeNull();
				await eraseDocument(world, fresh, by);
				expect(await world.documents.get(fresh.hash)).toBeNull();
			}
		}));

	test('whose bytes could not be taken off the disk is tried again by a job', () =>
		inFolder(async folder => {
			const store = createFolderStore(folder);
			const base = await makeWorld();
			const erase = () => Promise.reject(new Error('the disk does not answer'));
			const row = await addDocument({...base, documents: store}, sent);
			await eraseDocument({...base, documents: {...store, erase}}, row, by);
			const place = path.join(folder, row.hash.slice(0, 2), row.hash.slice(2, 4), row.hash);
			expect(existsSync(place)).toBe(true);
			await eraseBytesLeft({...base, documents: store});
			expect(existsSync(place)).toBe(false);
		}));
});

describe('erasing over HTTP', () => {
	let parties: Parties;
	beforeAll(async () => {
		parties = await makeParties();
	});
	const erase = (visitor: Parties['owner'], id: string) =>
		visitor.send(`/v1/documents/${id}/erase`, {reason: 'it names a person'});
	const facts = (visitor: Parties['owner'], id: string) =>
		said<DocumentFacts>(visitor.request(`/v1/documents/${id}/facts`));

	test('its organization erases what nobody reviews yet; then it is gone for everybody, and says why', async () => {
		const {seller, owner} = parties;
		const id = await sendDocument(seller, 'spare');
		expect(await code(erase(owner, id))).toBe('404 not-found');
		expect(await facts(seller, id)).toMatchObject({filedWith: [], mayErase: true, erased: null});
		expect(await said(erase(seller, id))).toMatchObject({
			mayErase: false,
			erased: {why: 'it names a person'},
			name: '',
		});
		const gone = await seller.request(`/v1/documents/${id}`);
		expect([gone.status, await gone.json()]).toMatchObject([410, {detail: 'Erased on 2026-11-22: it names a person'}]);
		expect(await code(erase(seller, id))).toBe('409 not-now');
	});

	test('what is in review only the operator erases; the case says so, and nothing is granted on it', async () => {
		const {seller, operator, reviewers, owner, world} = parties;
		const filed = await file(parties, 'erased.example');
		const letter = filed.mandates[0]?.document ?? '';
		const taken = await said<App>(review(reviewers[0], filed, {act: 'take', version: 1}));
		expect(await code(erase(seller, letter))).toBe('409 not-now');
		expect(await code(erase(reviewers[0], letter))).toBe('403 not-allowed');
		expect(await code(erase(owner, letter))).toBe('404 not-found');
		expect(await facts(operator, letter)).toMatchObject({mayErase: true, filedWith: [{id: filed.id, holds: true}]});
		await said(erase(operator, letter));
		expect((await letterTo(world, 'seller@example.org'))?.text).toContain('it names a person');
		const seen = await said<App & {files: {erased: {why: string} | null}[]}>(
			reviewers[0].request(`/v1/reviews/applications/${filed.id}`),
		);
		expect(seen.files[0]?.erased).toMatchObject({why: 'it names a person'});
		expect(seen.faults).toMatchObject([{pointer: '/mandates/0/document', code: 'document-erased'}]);
		expect(await faults(review(reviewers[0], taken, grantBody(taken)))).toEqual(['/mandates/0/document']);
		const page = await textOf(reviewers[0], `/desk/queue/applications/${filed.id}`);
		expect(page).toContain('Erased on 2026-11-22: it names a person');
		expect(page).not.toContain(`<img src="/v1/documents/${letter}"`);
	});

	test('what was granted on it stands, with the hash it was granted on', async () => {
		const {operator, app, reviewers} = parties;
		const granted = await grantTo(parties, 'stands.example');
		const letter = granted.mandates[0]?.document ?? '';
		await said(erase(operator, letter));
		const badge = await said<{state: string}>(Promise.resolve(app.request(`/v1/badges/${granted.badge}`)));
		expect(badge.state).toBe('not-yet');
		const {hash} = await facts(operator, letter);
		expect(JSON.stringify(badge)).toContain(hash);
		expect(await textOf(reviewers[0], `/desk/queue/applications/${granted.id}`)).toContain('Erased on 2026-11-22');
	});

	test('who erases is told where else the same file is: its people of their own, the operator of all', async () => {
		const {seller, owner, operator} = parties;
		const [mine, theirs] = [await sendDocument(seller, 'twice'), await sendDocument(owner, 'twice')];
		expect(await facts(seller, mine)).toMatchObject({alsoAs: []});
		expect(await facts(operator, mine)).toMatchObject({alsoAs: [theirs]});
		expect(await said(erase(operator, mine))).toMatchObject({alsoAs: [theirs]});
		expect((await owner.request(`/v1/documents/${theirs}`)).status).toBe(200);
		expect(await textOf(operator, `/desk/documents/${mine}`)).toContain(`href="/desk/documents/${theirs}"`);
	});

	test('what is erased is filed no more', async () => {
		const {seller} = parties;
		await holdShop(parties, 'refiled.example');
		const body = await applicationOf(parties, 'refiled.example');
		await said(erase(seller, body.mandates[0]?.document ?? ''));
		expect(await faults(seller.send('/v1/badges/applications', body))).toEqual(['/mandates/0/document']);
	});

	test('at the desk, by a form that asks for the reason', async () => {
		const {seller, operator, owner} = parties;
		const id = await sendDocument(seller, 'desk spare');
		expect(await textOf(seller, `/desk/documents/${id}`)).toContain('Nothing stands on it.');
		expect((await owner.request(`/desk/documents/${id}`)).status).toBe(404);
		expect(await (await fill(seller, `/desk/documents/${id}`, {act: 'erase', reason: ''})).text()).toContain('refusal');
		expect((await fill(operator, `/desk/documents/${id}`, {act: 'erase', reason: 'the law'})).status).toBe(303);
		const page = await textOf(seller, `/desk/documents/${id}`);
		expect(page).toContain('Erased on 2026-11-22: the law');
		expect(page).not.toContain('<form method="post"><input');
	});
});
