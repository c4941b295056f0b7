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
	return said<{id: string; case: string; errors?: {pointer: string}[]}>(
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
