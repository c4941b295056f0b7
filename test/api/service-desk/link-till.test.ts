import {beforeAll, describe, expect, test} from 'vitest';
import {code} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {makeCase, makeCoupon, makeLink, makeTicketStage, newSecret, type TicketStage} from './ticket-stage.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

const order = {order: '50.00', currency: 'eur', number: 'A-17'};

/** A coupon that was shown, and the till that the link of its case opens. */
async function linked() {
	const coupon = await makeCoupon(stage);
	const secret = await makeLink(stage, coupon.about);
	const address = `/cases/${secret}/till`;
	const send = async (fields: Record<string, string>, to = address) =>
		stage.app.request(to, {method: 'POST', body: new URLSearchParams({code: coupon.code, ...fields})});
	return {...coupon, secret, address, send, page: async (path: string) => (await stage.app.request(path)).text()};
}

describe('the till of a seller without an account', () => {
	test('is found from the case and from the ticket with the coupon, and is kept nowhere', async () => {
		const {secret, address, id, page} = await linked();
		expect(await page(`/cases/${secret}`)).toContain(address);
		expect(await page(`/cases/${secret}/tickets/${id}`)).toContain(address);
		const shown = await stage.app.request(address);
		expect(shown.headers.get('cache-control')).toBe('no-store');
		expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
	});

	test('says what a coupon is worth without using it up, and takes it once', async () => {
		const {send, path, secret, id, page} = await linked();
		const looked = await send({act: 'look'});
		expect(looked.status).toBe(200);
		const worth = await looked.text();
		expect(worth).toContain('10.00 EUR');
		expect(worth).toContain('20.00 EUR at least');
		expect(await said(stage.seller.request(path))).toMatchObject({state: 'good'});
		const taken = await send({act: 'redeem', ...order});
		expect(taken.status).toBe(200);
		expect(await taken.text()).toContain('10.00 EUR off, 40.00 EUR to pay');
		expect(await said(stage.seller.request(path))).toMatchObject({
			state: 'used',
			usedFor: {order: {minor: 5000, currency: 'EUR'}, number: 'A-17'},
		});
		expect(await page(`/cases/${secret}/tickets/${id}`)).toContain('used');
		const again = await send({act: 'redeem', ...order});
		expect(again.status).toBe(409);
		expect(await again.text()).toContain('for order A-17');
	});

	test('a hundred at once, by the link and by the desk: it is taken exactly once', async () => {
		const {send, path, coupon} = await linked();
		const body = {order: {minor: 5000, currency: 'EUR'}, number: 'desk'};
		const all = await Promise.all(
			Array.from({length: 100}, (_, n) =>
				n % 2 === 0 ? send({act: 'redeem', ...order, number: `A-${n}`}) : stage.seller.send(`${path}/redeem`, body),
			),
		);
		const count = (status: number) => all.filter(each => each.status === status).length;
		expect([count(200), count(409)]).toEqual([1, 99]);
		const acts = await stage.world.storage.db.select().from(stage.world.storage.tables.audit);
		expect(acts.filter(({act, about}) => act === 'coupon.redeem' && about === coupon)).toHaveLength(1);
	}, 60_000);

	test.each([
		['no sum', {...order, order: ''}, 400, 'must be a sum such as 49.00'],
		['no currency', {...order, currency: 'gold'}, 400, 'must be a currency such as EUR'],
		['too small an order', {...order, order: '19.99'}, 422, 'must come to 20.00 EUR at least'],
		['another currency', {...order, currency: 'USD'}, 422, 'must be in EUR, not USD'],
		['a code of nobody', {...order, code: 'C-0000'}, 404, 'No coupon of your stores has this code'],
	])('%s: it is said, what was typed stands there, and nothing is used up', async (_, fields, status, words) => {
		const {send, path} = await linked();
		const answer = await send({act: 'redeem', ...fields});
		expect(answer.status).toBe(status);
		const text = await answer.text();
		expect(text).toContain(words);
		expect(text).toContain('value="A-17"');
		expect(await said(stage.seller.request(path))).toMatchObject({state: 'good'});
	});

	test('of another case’s link the coupon is none, and with a wrong secret there is no till', async () => {
		const {send, path} = await linked();
		const other = await makeLink(stage, await makeCase(stage, 'other.example'));
		expect((await send({act: 'redeem', ...order}, `/cases/${other}/till`)).status).toBe(404);
		for (const secret of [newSecret('tsc'), 'x'])
			expect(await code(Promise.resolve(stage.app.request(`/cases/${secret}/till`)))).toBe('404 not-found');
		expect((await send({act: 'redeem', ...order}, `/cases/${newSecret('tsc')}/till`)).status).toBe(404);
		expect(await said(stage.seller.request(path))).toMatchObject({state: 'good'});
	});
});
