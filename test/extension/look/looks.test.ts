import {beforeEach, describe, expect, test} from 'vitest';
import {createLooks, type Looks} from '../../../extension/look/looks.ts';
import {factsOf, fakeWorld, gate, listing, listingId, pageRead, settle} from './fake-world.ts';

let given: ReturnType<typeof fakeWorld>;
let world: ReturnType<typeof fakeWorld>['world'];
let looks: Looks;

beforeEach(() => {
	given = fakeWorld();
	world = given.world;
	looks = createLooks(given.looks);
});

const page = (documentId: string | null, tab = 1) => ({tab, documentId});
const lastJob = () => world.jobs.at(-1)!.job;

/** Opens a listing in a document of its own, as a browser tells it. */
async function open(id: string, documentId: string, tab = 1) {
	world.alive.add(documentId);
	void looks.addressChanged(tab, listing(id));
	void looks.pageShown(page(documentId, tab), listing(id));
	await settle();
}
const answer = async (id: string, documentId: string | null, look = lastJob().look) => {
	await looks.pageRead(page(documentId), pageRead(look, listing(id), {is: 'listing', facts: factsOf(id)}));
};
const titleShown = () => {
	const state = world.state();
	return state?.is === 'judged' ? state.facts.title : state?.is;
};

describe('a product page', () => {
	test('is read, looked up, judged, remembered and shown', async () => {
		await open('1', 'D1');
		expect(world.state()).toEqual({is: 'reading', url: listing('1')});
		expect(lastJob()).toMatchObject({
			url: listing('1'),
			domain: 'aliexpress.com',
			listing: `aliexpress/${listingId('1')}`,
			inPage: false,
		});
		await answer('1', 'D1');
		expect(world.history.map(({is}) => is).slice(-2)).toEqual(['asking', 'judged']);
		expect(titleShown()).toBe('Lamp 1');
		expect(world.remembered).toHaveLength(1);
		expect(world.badge()).toMatchObject({is: 'show-badge', level: 'clear', right: 16});
		expect(world.told.at(-1)?.where).toEqual({tab: 1, documentId: 'D1'});
		expect(world.toolbars.get(1)).toMatchObject({text: '○'});
	});

	test('what the address tells is not taken from the page', async () => {
		await open('1', 'D1');
		const facts = {
			...factsOf('1'),
			store: 'amazon',
			domain: 'amazon.com',
			listingId: '999',
			url: 'https://www.amazon.com/',
		};
		await looks.pageRead(page('D1'), pageRead(lastJob().look, listing('1'), {is: 'listing', facts}));
		expect(world.judged[0]?.facts).toMatchObject({
			store: 'aliexpress',
			domain: 'aliexpress.com',
			listingId: listingId('1'),
			url: listing('1'),
		});
	});

	test('is remembered by its canonical address, without what follows people around', async () => {
		world.alive.add('D1');
		void looks.pageShown(page('D1'), `${listing('1')}?spm=a2g0o&utm_source=mail&gclid=x#reviews`);
		await settle();
		const {look, url} = lastJob();
		await looks.pageRead(page('D1'), pageRead(look, url, {is: 'listing', facts: {...factsOf('1'), url}}));
		expect(world.remembered[0]?.facts.url).toBe(listing('1'));
	});

	test('whose verdict finds no room in the session storage is not waited for without end', async () => {
		world.refuses = state => state.is === 'judged';
		await open('1', 'D1');
		await answer('1', 'D1');
		await settle();
		expect(world.state()).toEqual({is: 'failed', why: 'storage', detail: 'full'});
		expect(world.badge()).toEqual({is: 'hide-badge'});
	});

	test('that can not be read is said to be so', async () => {
		await open('1', 'D1');
		await looks.pageRead(page('D1'), pageRead(lastJob().look, listing('1'), {is: 'not-a-listing'}));
		expect(world.state()).toMatchObject({is: 'not-understood', why: 'page-unreadable'});
	});

	test('that lets no reader in is said to be so', async () => {
		void looks.pageShown(page('gone'), listing('1'));
		await settle();
		expect(world.state()).toMatchObject({is: 'not-understood', why: 'reader-blocked'});
	});

	test('whose reader never answers does not spin without end', async () => {
		await open('1', 'D1');
		await world.pass(15_000);
		expect(world.state()).toMatchObject({is: 'not-understood', why: 'page-unreadable'});
		await answer('1', 'D1');
		expect(titleShown()).toBe('Lamp 1');
	});

	test('a fuller reading replaces the first without a flicker, and its visit', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		const shown = world.history.length;
		await answer('1', 'D1');
		expect(world.history.slice(shown).map(({is}) => is)).toEqual(['judged']);
		expect(world.remembered.map(({insteadOf}) => insteadOf)).toEqual([null, 1]);
	});

	test('is shown before it is written down, and readings are written in their order', async () => {
		const disk = gate();
		world.writing = disk.opened;
		await open('1', 'D1');
		void answer('1', 'D1');
		await settle();
		expect([world.state()?.is, world.remembered.length]).toEqual(['judged', 0]);
		void answer('1', 'D1');
		await settle();
		disk.open();
		await settle();
		expect(world.remembered.map(({insteadOf}) => insteadOf)).toEqual([null, 1]);
	});

	test('is written down as well when its tab was closed meanwhile', async () => {
		const disk = gate();
		world.writing = disk.opened;
		await open('1', 'D1');
		void answer('1', 'D1');
		await settle();
		looks.closed(1);
		disk.open();
		await settle();
		expect([world.remembered.length, world.state(), world.kept.size]).toEqual([1, undefined, 0]);
	});

	test('asks for one seller at most, whatever it says later', async () => {
		await open('1', 'D1');
		const {look} = lastJob();
		const say = (seller: string | null) => {
			const {seller: usual, ...facts} = factsOf('1');
			const read = {...facts, seller: usual && seller ? {...usual, id: seller} : null};
			return looks.pageRead(page('D1'), pageRead(look, listing('1'), {is: 'listing', facts: read}));
		};
		for (const seller of [null, '1101', '2202', '1101']) await say(seller);
		expect(world.asks).toEqual([true, true, false, true]);
	});

	test('that speaks without end is not listened to without end', async () => {
		await open('1', 'D1');
		const {look} = lastJob();
		for (let time = 0; time < 40; time++) await answer('1', 'D1', look);
		expect(world.judged).toHaveLength(20);
	});

	test('that asks for readings without end gets thirty, in its own look and document only', async () => {
		await open('1', 'D1');
		const {look} = lastJob();
		expect(await looks.placeOf(page('D2'), {look})).toBeNull();
		expect(await looks.placeOf(page('D1'), {look: 'another'})).toBeNull();
		for (let n = 0; n < 30; n++)
			expect(await looks.placeOf(page('D1'), {look})).toEqual({url: listing('1'), domain: 'aliexpress.com'});
		expect(await looks.placeOf(page('D1'), {look})).toBeNull();
	});

	test('the loader speaking twice does not read twice', async () => {
		await open('1', 'D1');
		await looks.pageShown(page('D1'), listing('1'));
		await looks.addressChanged(1, `${listing('1')}#reviews`);
		await looks.loadComplete(1, listing('1'));
		expect(world.jobs).toHaveLength(1);
	});
});

describe('another product in the same document', () => {
	beforeEach(async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
	});

	test('the last verdict is gone at once, before anything is read', async () => {
		void looks.addressChanged(1, listing('2'));
		await settle();
		expect(world.state()).toEqual({is: 'reading', url: listing('2')});
		expect(world.badge()).toEqual({is: 'hide-badge'});
		expect(world.toolbars.get(1)?.text).toBe('…');
		expect(world.jobs).toHaveLength(1);
		await world.pass(300);
		expect(lastJob()).toMatchObject({url: listing('2'), inPage: true});
		expect(world.jobs.at(-1)?.where.documentId).toBe('D1');
		await answer('2', 'D1');
		expect(titleShown()).toBe('Lamp 2');
	});

	test('a document that still shows the last product gets no verdict', async () => {
		void looks.addressChanged(1, listing('2'));
		await settle();
		await world.pass(300);
		await looks.pageRead(page('D1'), pageRead(lastJob().look, listing('2'), {is: 'stale'}));
		expect(world.state()).toMatchObject({is: 'not-understood', why: 'still-the-last-product', url: listing('2')});
	});

	test('of two quick navigations only the last is read', async () => {
		void looks.addressChanged(1, listing('2'));
		await settle();
		void looks.addressChanged(1, listing('3'));
		await settle();
		await world.pass(300);
		expect(world.jobs.slice(1).map(({job}) => job.url)).toEqual([listing('3')]);
	});

	test('a late answer of the look before is dropped', async () => {
		const late = lastJob().look;
		void looks.addressChanged(1, listing('2'));
		await settle();
		await answer('1', 'D1', late);
		expect(world.state()).toEqual({is: 'reading', url: listing('2')});
	});

	test('a new document that has loaded before its loader speaks is not taken for the old one', async () => {
		world.alive.add('D2').add(null);
		void looks.addressChanged(1, listing('2'));
		void looks.loadComplete(1, listing('2'));
		await settle();
		void looks.pageShown(page('D2'), listing('2'));
		await settle();
		await world.pass(300);
		expect(world.jobs.slice(1).map(({where, job}) => [where.documentId, job.inPage])).toEqual([['D2', false]]);
	});

	test('a slow lookup of the product before never shows', async () => {
		const slow = gate();
		world.lookupAnswer = () => slow.opened;
		void looks.addressChanged(1, listing('2'));
		await settle();
		await world.pass(300);
		void answer('2', 'D1');
		await settle();
		expect(world.state()?.is).toBe('asking');
		world.lookupAnswer = async () => {};
		void looks.addressChanged(1, listing('3'));
		await settle();
		slow.open();
		await settle();
		expect(world.state()).toEqual({is: 'reading', url: listing('3')});
		expect(world.remembered.map(({facts}) => facts.listingId)).toEqual([listingId('1')]);
	});

	test('an answer from another document, tab or address is dropped', async () => {
		void looks.addressChanged(1, listing('2'));
		await settle();
		await world.pass(300);
		const {look} = lastJob();
		await answer('2', 'D9', look);
		await looks.pageRead(page('D1', 2), pageRead(look, listing('2'), {is: 'listing', facts: factsOf('2')}));
		await looks.pageRead(page('D1'), pageRead(look, listing('1'), {is: 'listing', facts: factsOf('1')}));
		expect(world.state()).toEqual({is: 'reading', url: listing('2')});
	});

	test('a page of the store that sells nothing takes the verdict away', async () => {
		await looks.addressChanged(1, 'https://www.aliexpress.com/w/wholesale-lamp.html');
		expect(world.state()).toEqual({is: 'not-a-listing', host: 'www.aliexpress.com'});
		expect(world.badge()).toEqual({is: 'hide-badge'});
		expect(world.toolbars.get(1)?.text).toBe('');
	});

	test('an address the browser does not tell takes the verdict away', async () => {
		await looks.addressChanged(1, '');
		expect(world.state()).toEqual({is: 'no-page'});
	});
});

describe('a new document', () => {
	test('is waited for: the old one is gone when its address changed', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		world.alive.delete('D1');
		void looks.addressChanged(1, listing('2'));
		await settle();
		await world.pass(300);
		expect(world.state()).toEqual({is: 'reading', url: listing('2')});
		world.alive.add('D2');
		await looks.pageShown(page('D2'), listing('2'));
		expect(lastJob()).toMatchObject({url: listing('2'), inPage: false});
	});

	test('that is read already is not given up for the one before, whose turn came late', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		world.alive.add(null).add('D2');
		void looks.addressChanged(1, listing('2'));
		await settle();
		void looks.loadComplete(1, listing('2'));
		await settle();
		void looks.pageShown(page('D2'), listing('2'));
		await settle();
		await world.pass(300);
		await answer('2', 'D2');
		expect(titleShown()).toBe('Lamp 2');
	});

	test('that came back from the back/forward cache is read anew', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		world.alive.delete('D1');
		await open('2', 'D2');
		await answer('2', 'D2');
		world.alive.delete('D2');
		world.alive.add('D1');
		void looks.addressChanged(1, listing('1'));
		await settle();
		void looks.pageShown(page('D1'), listing('1'));
		await settle();
		await world.pass(300);
		expect(lastJob()).toMatchObject({url: listing('1'), inPage: false});
		await answer('1', 'D1');
		expect(titleShown()).toBe('Lamp 1');
	});

	test('in a browser that tells no documents is read after a change of address too', async () => {
		world.alive.add(null);
		await looks.loadComplete(1, listing('1'));
		await answer('1', null);
		void looks.addressChanged(1, listing('2'), {loaded: true});
		await settle();
		await world.pass(300);
		expect(lastJob()).toMatchObject({url: listing('2'), inPage: true});
		await answer('2', null);
		expect(titleShown()).toBe('Lamp 2');
	});

	test('without a loader is read when it has loaded', async () => {
		world.alive.add(null);
		void looks.addressChanged(1, listing('1'));
		await settle();
		void looks.loadComplete(1, listing('1'));
		await settle();
		expect(world.jobs.at(-1)?.where).toEqual({tab: 1, documentId: null});
		await answer('1', 'D1');
		expect(titleShown()).toBe('Lamp 1');
		expect(world.told.at(-1)?.where.documentId).toBe('D1');
	});
});

test('the worker may sleep while the reader reads', async () => {
	await open('1', 'D1');
	const {look} = lastJob();
	looks = createLooks(given.looks);
	await answer('1', 'D1', look);
	expect(titleShown()).toBe('Lamp 1');
});

test('all that happens while a woken worker is still opening its data base is taken up', async () => {
	const slow = gate();
	world.choosing = slow.opened;
	world.alive = new Set(['D1', null]);
	void looks.addressChanged(1, listing('1'));
	void looks.loadComplete(1, listing('1'));
	void looks.pageShown(page('D1'), listing('1'));
	await settle();
	expect(world.jobs).toEqual([]);
	slow.open();
	await settle();
	await answer('1', 'D1');
	expect(titleShown()).toBe('Lamp 1');
});

describe('sites', () => {
	test('that are not watched are not read, until the shopper asks', async () => {
		const url = 'https://shop.example/lamp';
		world.alive.add(null);
		await looks.addressChanged(1, url);
		expect(world.state()).toEqual({is: 'not-watched', host: 'shop.example'});
		void looks.toolbarClicked(1, url);
		await settle();
		expect(lastJob()).toMatchObject({url, domain: 'shop.example'});
		await looks.pageRead(page(null), pageRead(lastJob().look, url, {is: 'not-a-listing'}));
		expect(world.state()).toEqual({is: 'not-a-listing', host: 'shop.example'});
	});

	test('that sell something are all read when every shop may be watched', async () => {
		world.marked.add('D1');
		world.everyShop = true;
		world.alive.add('D1');
		void looks.pageShown(page('D1'), 'https://shop.example/lamp');
		await settle();
		expect(lastJob().url).toBe('https://shop.example/lamp');
	});

	test('that are turned off are left at once, and taken up again at once', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		Object.assign(world.settings, {storesOff: ['aliexpress']});
		await looks.choicesChanged();
		expect(world.state()).toEqual({is: 'off', host: 'www.aliexpress.com', store: 'aliexpress'});
		expect(world.badge()).toEqual({is: 'hide-badge'});
		await looks.lookAgain(1, listing('1'));
		expect(world.state()?.is).toBe('off');
		expect(world.jobs).toHaveLength(1);
		Object.assign(world.settings, {storesOff: []});
		void looks.choicesChanged();
		await settle();
		expect(world.jobs).toHaveLength(2);
	});

	test('are not read again when only the badge or the language is another', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		Object.assign(world.settings, {badge: {right: 40, bottom: 50}});
		await looks.choicesChanged();
		expect(world.badge()).toMatchObject({is: 'show-badge', right: 40, bottom: 50});
		expect(world.jobs).toHaveLength(1);
	});
});

describe('when records change', () => {
	test('open tabs are judged anew, from this device alone', async () => {
		world.level = 'warning';
		await open('1', 'D1');
		await answer('1', 'D1');
		expect(world.toolbars.get(1)?.text).toBe('✕');
		world.level = 'clear';
		await looks.recordsChanged();
		expect(world.state()).toMatchObject({is: 'judged', verdict: {level: 'clear'}});
		expect(world.toolbars.get(1)?.text).toBe('○');
		expect(world.asks).toEqual([true, false]);
		expect(world.remembered).toHaveLength(1);
	});

	test('a page that never got an answer is given its one request', async () => {
		world.freshness = {is: 'nothing', why: 'offline'};
		await open('1', 'D1');
		await answer('1', 'D1');
		world.freshness = {is: 'confirmed', at: '2026-11-22T12:00:00.000Z'};
		await looks.recordsChanged();
		expect(world.asks).toEqual([true, true]);
		expect(world.state()).toMatchObject({freshness: {is: 'confirmed'}});
	});
});

describe('trouble', () => {
	test('with the storage is said as such', async () => {
		world.rememberFails = new DOMException('no space', 'QuotaExceededError');
		await open('1', 'D1');
		await answer('1', 'D1');
		expect(world.state()).toEqual({is: 'failed', why: 'storage', detail: 'full'});
		expect(world.toolbars.get(1)?.text).toBe('?');
	});
	test('of any other kind is said too', async () => {
		world.rememberFails = new TypeError('a mistake');
		await open('1', 'D1');
		await answer('1', 'D1');
		expect(world.state()).toMatchObject({is: 'failed', why: 'unexpected'});
	});
});

test('a closed tab leaves nothing behind', async () => {
	await open('1', 'D1');
	looks.closed(1);
	await settle();
	expect([world.kept.size, world.state()]).toEqual([0, undefined]);
});
