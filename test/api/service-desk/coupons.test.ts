import {beforeAll, describe, expect, test} from 'vitest';
import type {CouponView} from '../../../shared/service-desk/contract.ts';
import {code, faults} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {makeCoupon, makeTicketStage, type TicketStage} from './ticket-stage.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

const order = {order: {minor: 5000, currency: 'EUR'}, number: 'A-17'};

test('a coupon is shown to its owner once, and its code is kept as a hash only', async () => {
	const {code: shown, reporter, ticketPath, coupon} = await makeCoupon(stage);
	expect(shown).toMatch(/^C(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
	const rows = await stage.world.storage.db.select().from(stage.world.storage.tables.coupons);
	const row = rows.find(({id}) => id === coupon);
	expect(row?.codeHash).toMatch(/^[0-9a-f]{64}$/);
	expect(JSON.stringify(rows)).not.toContain(shown.replaceAll('-', ''));
	expect(JSON.stringify(await said(reporter(ticketPath)))).not.toContain(shown);
	expect(await code(stage.seller.send(`${ticketPath}/coupon`, {}))).toBe('403 not-allowed');
});

test('asked for anew there is another code, and the one before is none', async () => {
	const {path, reporter, ticketPath} = await makeCoupon(stage);
	const again = await said<CouponView & {code: string}>(reporter(`${ticketPath}/coupon`, {}));
	expect(await code(stage.seller.request(path))).toBe('404 not-found');
	expect(await said(stage.seller.request(`/v1/coupons/${again.code}`))).toMatchObject({state: 'good'});
});

test('the till sees what it is worth and takes it once; afterwards it says when and by whom', async () => {
	const {path, reporter, ticketPath} = await makeCoupon(stage);
	expect(await said(stage.seller.request(path))).toMatchObject({
		state: 'good',
		value: {minor: 1000, currency: 'EUR'},
		minimum: {minor: 2000, currency: 'EUR'},
	});
	const redeemed = await said(stage.seller.send(`${path}/redeem`, order));
	expect(redeemed).toMatchObject({
		state: 'used',
		takenOff: {minor: 1000, currency: 'EUR'},
		toPay: {minor: 4000, currency: 'EUR'},
		lapses: {minor: 0, currency: 'EUR'},
	});
	const again = await stage.seller.send(`${path}/redeem`, order);
	expect(again.status).toBe(409);
	expect(await again.json()).toMatchObject({
		type: '/problems/coupon-used',
		detail: 'The coupon was used on 2026-11-22T12:00:00.000Z by Pen House for order A-17',
	});
	expect(await code(reporter(`${ticketPath}/coupon`, {}))).toBe('409 coupon-used');
});

test('two hundred at once: it is redeemed exactly once', async () => {
	const {path, coupon} = await makeCoupon(stage);
	const all = await Promise.all(Array.from({length: 200}, () => stage.seller.send(`${path}/redeem`, order)));
	const count = (status: number) => all.filter(each => each.status === status).length;
	expect([count(200), count(409)]).toEqual([1, 199]);
	const {audit} = stage.world.storage.tables;
	const acts = await stage.world.storage.db.select().from(audit);
	expect(acts.filter(({act, about}) => act === 'coupon.redeem' && about === coupon)).toHaveLength(1);
}, 60_000);

test('a new code while somebody redeems: one of the two, never both', async () => {
	const {path, reporter, ticketPath} = await makeCoupon(stage);
	const [redeemed, shown] = await Promise.all([
		stage.seller.send(`${path}/redeem`, order),
		reporter(`${ticketPath}/coupon`, {}),
	]);
	expect([redeemed.status === 200, shown.status === 200].filter(Boolean)).toHaveLength(1);
});

describe('refused by name', () => {
	test.each([
		['below its minimum', {order: {minor: 1999, currency: 'EUR'}}, '422 coupon-below-minimum'],
		['in another currency', {order: {minor: 9000, currency: 'USD'}}, '422 coupon-other-currency'],
		['with a part of a cent', {order: {minor: 2000.5, currency: 'EUR'}}, '400 invalid-request'],
	])('%s', async (_, body, problem) => {
		const {path} = await makeCoupon(stage);
		expect(await code(stage.seller.send(`${path}/redeem`, body))).toBe(problem);
		expect(await faults(stage.seller.send(`${path}/redeem`, body))).toEqual([
			body.order.minor === 2000.5 ? '/order/minor' : '/order',
		]);
		// Nothing was used up by it
		expect(await said(stage.seller.request(path))).toMatchObject({state: 'good'});
	});

	test('expired', async () => {
		const {path} = await makeCoupon(stage);
		stage.clock.pass(Date.parse('2027-03-01T00:00:00Z') - stage.world.now().getTime());
		const answer = await stage.seller.send(`${path}/redeem`, order);
		expect(await answer.json()).toMatchObject({
			type: '/problems/coupon-expired',
			detail: 'The coupon expired on 2027-03-01T00:00:00.000Z',
		});
		stage.clock.pass(Date.parse('2026-11-22T12:00:00Z') - stage.world.now().getTime());
	});

	test('a foreign organization, a mistyped code and no code at all sound the same', async () => {
		const {path, code: right} = await makeCoupon(stage);
		const mistyped = `/v1/coupons/${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`;
		for (const asked of [
			stage.owner.request(path),
			stage.seller.request(mistyped),
			stage.seller.request('/v1/coupons/x'),
		])
			expect(await code(asked)).toBe('404 not-found');
		expect(await code(stage.owner.send(`${path}/redeem`, order))).toBe('404 not-found');
	});

	test('typed in small letters, without hyphens and with O for 0 it is the same code', async () => {
		const {code: right} = await makeCoupon(stage);
		const typed = right.toLowerCase().replaceAll('-', '').replaceAll('0', 'o');
		expect(await said(stage.seller.request(`/v1/coupons/${typed}`))).toMatchObject({state: 'good'});
	});

	test('a key needs the scope coupons:redeem', async () => {
		const {path} = await makeCoupon(stage);
		const keyOf = async (scopes: string[]) => {
			const made = {name: 'till', mode: 'live', scopes};
			const keys = `/v1/organizations/${stage.sellerOrg}/keys`;
			const {key} = await said<{key: string}>(stage.seller.send(keys, made), 201);
			return Promise.resolve(stage.app.request(path, {headers: {authorization: `Bearer ${key}`}}));
		};
		expect(await code(keyOf(['badges:read']))).toBe('403 scope-missing');
		expect(await said(keyOf(['coupons:redeem']))).toMatchObject({state: 'good'});
	});
});
