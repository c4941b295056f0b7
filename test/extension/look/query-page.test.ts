import {beforeEach, expect, test} from 'vitest';
import {createLooks, type Looks} from '../../../extension/look/looks.ts';
import type {BrandRecord} from '../../../shared/lookup/record.ts';
import {indexBrands} from '../../../shared/trust/brand-index.ts';
import {pageFacts} from '../page-facts.ts';
import {fakeWorld, pageRead, settle} from './fake-world.ts';

const url = 'https://verify.codes.example/check';
const halden: BrandRecord = {
	kind: 'brand',
	key: 'brand:halden',
	name: 'Halden',
	names: [],
	domains: ['halden.example'],
	queryDomains: ['halden-check.example'],
	registeredAt: '2026-01-05T00:00:00.000Z',
};
/** What the reader says, with facts of goods that lie about on the page. */
const facts = (names: string[]) =>
	pageFacts({asksForCode: {text: 'Enter the code', names}, title: 'Product verification'});

let given: ReturnType<typeof fakeWorld>;
let looks: Looks;

beforeEach(() => {
	given = fakeWorld();
	given.world.everyShop = true;
	given.world.marked.add('D1');
	given.world.alive.add('D1');
	given.world.brands = indexBrands([halden]);
	looks = createLooks(given.looks);
});

async function read(names: string[], at = url) {
	void looks.pageShown({tab: 1, documentId: 'D1'}, at);
	await settle();
	const {look} = given.world.jobs.at(-1)!.job;
	await looks.pageRead({tab: 1, documentId: 'D1'}, pageRead(look, at, {is: 'query-page', facts: facts(names)}));
}

test('a page that asks for a code of a brand elsewhere is judged, and has the badge that says so', async () => {
	await read(['Halden product verification']);
	expect(given.world.state()).toMatchObject({
		is: 'query-page',
		facts: {url, title: 'Product verification', brand: null, price: null, seller: null},
		verdict: {level: 'caution'},
	});
	expect(given.world.badge()).toMatchObject({is: 'show-badge', level: 'caution', text: 'Look twice · Halden'});
	expect(given.world.toolbars.get(1)?.text).toBe('!');
});

test('nobody is asked about it, and nothing of it is remembered', async () => {
	await read(['Halden']);
	expect([given.world.asks, given.world.remembered]).toEqual([[false], []]);
});

test('on the brand’s own page there is no badge', async () => {
	await read(['Halden'], 'https://halden-check.example/');
	expect(given.world.state()).toMatchObject({is: 'query-page', verdict: {level: 'unknown'}});
	expect(given.world.badge()?.is).not.toBe('show-badge');
});

test('of brands that are not registered nothing is said', async () => {
	await read(['Lumora product verification']);
	expect(given.world.state()).toEqual({is: 'not-a-listing', host: 'verify.codes.example'});
});

test('the server’s own page answers for all brands', async () => {
	await read(['Halden'], 'https://touchstone.test/check');
	expect(given.world.state()).toEqual({is: 'not-a-listing', host: 'touchstone.test'});
});

test('when the brand has registered the page since, the warning goes', async () => {
	await read(['Halden']);
	given.world.brands = indexBrands([{...halden, queryDomains: ['codes.example']}]);
	await looks.recordsChanged();
	expect(given.world.state()).toMatchObject({is: 'query-page', verdict: {level: 'unknown'}});
});

test('an answer that comes after the tab went elsewhere is dropped', async () => {
	void looks.pageShown({tab: 1, documentId: 'D1'}, url);
	await settle();
	const {look} = given.world.jobs.at(-1)!.job;
	void looks.addressChanged(1, 'https://codes.example/other');
	await settle();
	await looks.pageRead({tab: 1, documentId: 'D1'}, pageRead(look, url, {is: 'query-page', facts: facts(['Halden'])}));
	expect(given.world.state()?.is).not.toBe('query-page');
});
