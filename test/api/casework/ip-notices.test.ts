import {eq} from 'drizzle-orm';
import {beforeAll, expect, test} from 'vitest';
import {type Parties, said} from '../applications/parties.ts';
import {act, look, makeCaseParties, secretIn} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const words = 'It bears our mark without our consent.';
let sellers = 100;
const send = (more: Record<string, unknown> = {}, status = 201) => {
	const {owner, brand, mark} = parties;
	const seller = String(++sellers);
	const offer = {store: 'ebay', seller, name: 'Pen Corner', url: `https://www.ebay.com/itm/${seller}`, title: 'Pen'};
	return said<{id: string; case: string; detail?: string; errors?: {pointer: string}[]}>(
		owner.send('/v1/ip-notices', {brand, mark, offer, words, goodFaith: true, ...more}),
		status,
	);
};
const rowsOf = async () => {
	const {db, tables} = parties.world.storage;
	return {mails: await db.select().from(tables.mails), audit: await db.select().from(tables.audit)};
};

test('what no address is known for is forwarded by a reviewer, in the words of a notice', async () => {
	const [rita] = parties.reviewers;
	const {case: id} = await send();
	expect((await look(rita, id)).events).toMatchObject([{act: 'open', to: 'accepted'}]);
	const told = await act(rita, id, {act: 'notify', channel: 'store-message', to: 'message box of the shop'});
	expect(told.paste?.text).toContain('infringes its mark');
	expect(told.paste?.text).toContain(words);
	expect(told.paste?.text).not.toContain('not genuine');
	expect(secretIn(told.paste?.text ?? '')).not.toBe('');
	expect(told.notices[0]?.text).toContain(words);
	expect(told.notices[0]?.text).not.toContain('tsc_');
});

test('what is forwarded at once begins where the seller was told', async () => {
	const {case: id} = await send({sellerEmail: 'corner@shop.example'});
	expect((await look(parties.reviewers[0], id)).events).toMatchObject([{act: 'open', to: 'seller_notified'}]);
});

test('a field that nothing would come of is refused, with its pointer', async () => {
	expect(await send({documents: []}, 400)).toMatchObject({errors: [{pointer: '/documents'}]});
	const {id} = await send();
	const suit = {forum: 'Court', number: '1 O 2/26', filedOn: '2026-11-20', documents: []};
	expect(await said(parties.owner.send(`/v1/ip-notices/${id}/suit`, suit), 400)).toMatchObject({
		errors: [{pointer: '/documents'}],
	});
});

test('a notice that is taken back after a suit is told to both, and written down', async () => {
	const {id, case: about} = await send({sellerEmail: 'corner@shop.example'});
	const suit = {forum: 'Court', number: '1 O 2/26', filedOn: '2026-11-20'};
	await said(parties.owner.send(`/v1/ip-notices/${id}/suit`, suit));
	const before = await rowsOf();
	expect(await said(parties.owner.send(`/v1/ip-notices/${id}/withdraw`, {}))).toMatchObject({state: 'withdrawn'});
	const {mails, audit} = await rowsOf();
	const told = mails.slice(before.mails.length).filter(({text}) => text.includes('took the notice back'));
	expect(told.map(({to}) => to).sort()).toEqual(['corner@shop.example', 'halden@example.org']);
	expect(audit.filter(row => row.about === about && row.act === 'case.withdraw')).toHaveLength(1);
	await said(parties.owner.send(`/v1/ip-notices/${id}/withdraw`, {}), 409);
});

test('a letter to an address that the brand named holds nothing that the brand wrote', async () => {
	const before = await rowsOf();
	const seller = '4711';
	const title = 'Win a phone at https://phish.example';
	const offer = {store: 'ebay', seller, name: 'Pen Corner', url: `https://www.ebay.com/itm/${seller}`, title};
	await send({offer, words: 'Pay your fine at https://phish.example today.', sellerEmail: 'anybody@mail.example'});
	const [letter, ...others] = (await rowsOf()).mails.slice(before.mails.length);
	expect(others).toEqual([]);
	expect(letter?.to).toBe('anybody@mail.example');
	expect(`${letter?.subject} ${letter?.text}`).not.toContain('phish.example');
	const page = await (await parties.app.request(`/cases/${secretIn(letter?.text ?? '')}`)).text();
	expect(page).toContain('Pay your fine at');
});

test('about one offer one notice stands; one that was lifted for want of a suit does not come again at once', async () => {
	const offer = {store: 'ebay', seller: '8', name: 'Pen Corner', url: 'https://www.ebay.com/itm/8', title: 'Pen'};
	const {id} = await send({offer});
	expect(await send({offer}, 409)).toMatchObject({detail: expect.stringContaining(id)});
	await said(parties.owner.send(`/v1/ip-notices/${id}/withdraw`, {}));
	const again = await send({offer});
	const {storage} = parties.world;
	const {ipNotices} = storage.tables;
	await storage.atomically(tx => [tx.update(ipNotices).set({state: 'lifted'}).where(eq(ipNotices.id, again.id))]);
	expect(await send({offer}, 409)).toMatchObject({detail: expect.stringContaining('an authority or a court')});
	await send({offer: {...offer, url: 'https://www.ebay.com/itm/9'}});
});

test('a page of another store, and a mark that has ended, carry no notice', async () => {
	const offer = {store: 'ebay', seller: '9', name: 'Pen Corner', url: 'https://victim.example/itm/9', title: 'Pen'};
	expect(await send({offer}, 400)).toMatchObject({errors: [{pointer: '/offer/url'}]});
	const {storage} = parties.world;
	const {brandMarks} = storage.tables;
	const is = eq(brandMarks.id, parties.mark);
	const [before] = await storage.db.select().from(brandMarks).where(is);
	const set = (fields: {expiresAt: string | null}) =>
		storage.atomically(tx => [tx.update(brandMarks).set(fields).where(is)]);
	await set({expiresAt: '2020-01-01'});
	expect(await send({}, 400)).toMatchObject({errors: [{pointer: '/mark'}]});
	await set({expiresAt: before?.expiresAt ?? null});
});

test('a brand whose account somebody took over accuses a hundred offers in a day, and no more', async () => {
	let status = 201;
	let sent = 0;
	const {owner, brand, mark} = parties;
	for (; status === 201 && sent < 120; sent++) {
		const url = `https://www.ebay.com/itm/crowd-${sent}`;
		const offer = {store: 'ebay', seller: '10', name: 'Pen Corner', url, title: 'Pen'};
		status = (await owner.send('/v1/ip-notices', {brand, mark, offer, words, goodFaith: true})).status;
	}
	expect([status, sent <= 100]).toEqual([409, true]);
}, 60_000);
