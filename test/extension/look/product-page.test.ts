import {describe, expect, test} from 'vitest';
import {factsOf, gate, listing, listingId, pageRead, settle} from './fake-world.ts';
import {setStage} from './stage.ts';

const {stage, page, lastJob, open, answer, titleShown} = setStage();

describe('a product page', () => {
	test('is read, looked up, judged, remembered and shown', async () => {
		await open('1', 'D1');
		expect(stage.world.state()).toEqual({is: 'reading', url: listing('1')});
		expect(lastJob()).toMatchObject({
			url: listing('1'),
			domain: 'aliexpress.com',
			listing: `aliexpress/${listingId('1')}`,
			inPage: false,
		});
		await answer('1', 'D1');
		expect(stage.world.history.map(({is}) => is).slice(-2)).toEqual(['asking', 'judged']);
		expect(titleShown()).toBe('Lamp 1');
		expect(stage.world.remembered).toHaveLength(1);
		expect(stage.world.badge()).toMatchObject({is: 'show-badge', level: 'clear', right: 16});
		expect(stage.world.told.at(-1)?.where).toEqual({tab: 1, documentId: 'D1'});
		expect(stage.world.toolbars.get(1)).toMatchObject({text: '○'});
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
		await stage.looks.pageRead(page('D1'), pageRead(lastJob().look, listing('1'), {is: 'listing', facts}));
		expect(stage.world.judged[0]?.facts).toMatchObject({
			store: 'aliexpress',
			domain: 'aliexpress.com',
			listingId: listingId('1'),
			url: listing('1'),
		});
	});

	test('is remembered by its canonical address, without what follows people around', async () => {
		stage.world.alive.add('D1');
		void stage.looks.pageShown(page('D1'), `${listing('1')}?spm=a2g0o&utm_source=mail&gclid=x#reviews`);
		await settle();
		const {look, url} = lastJob();
		await stage.looks.pageRead(page('D1'), pageRead(look, url, {is: 'listing', facts: {...factsOf('1'), url}}));
		expect(stage.world.remembered[0]?.facts.url).toBe(listing('1'));
	});

	test('whose verdict finds no room in the session storage is not waited for without end', async () => {
		stage.world.refuses = state => state.is === 'judged';
		await open('1', 'D1');
		await answer('1', 'D1');
		await settle();
		expect(stage.world.state()).toEqual({is: 'failed', why: 'storage', detail: 'full'});
		expect(stage.world.badge()).toEqual({is: 'hide-badge'});
	});

	test('that can not be read is said to be so', async () => {
		await open('1', 'D1');
		await stage.looks.pageRead(page('D1'), pageRead(lastJob().look, listing('1'), {is: 'not-a-listing'}));
		expect(stage.world.state()).toMatchObject({is: 'not-understood', why: 'page-unreadable'});
	});

	test('that lets no reader in is said to be so', async () => {
		void stage.looks.pageShown(page('gone'), listing('1'));
		await settle();
		expect(stage.world.state()).toMatchObject({is: 'not-understood', why: 'reader-blocked'});
	});

	test('whose reader never answers does not spin without end', async () => {
		await open('1', 'D1');
		await stage.world.pass(15_000);
		expect(stage.world.state()).toMatchObject({is: 'not-understood', why: 'page-unreadable'});
		await answer('1', 'D1');
		expect(titleShown()).toBe('Lamp 1');
	});

	test('a fuller reading replaces the first without a flicker, and its visit', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		const shown = stage.world.history.length;
		await answer('1', 'D1');
		expect(stage.world.history.slice(shown).map(({is}) => is)).toEqual(['judged']);
		expect(stage.world.remembered.map(({insteadOf}) => insteadOf)).toEqual([null, 1]);
	});

	test('is shown before it is written down, and readings are written in their order', async () => {
		const disk = gate();
		stage.world.writing = disk.opened;
		await open('1', 'D1');
		void answer('1', 'D1');
		await settle();
		expect([stage.world.state()?.is, stage.world.remembered.length]).toEqual(['judged', 0]);
		void answer('1', 'D1');
		await settle();
		disk.open();
		await settle();
		expect(stage.world.remembered.map(({insteadOf}) => insteadOf)).toEqual([null, 1]);
	});

	test('is written down as well when its tab was closed meanwhile', async () => {
		const disk = gate();
		stage.world.writing = disk.opened;
		await open('1', 'D1');
		void answer('1', 'D1');
		await settle();
		stage.looks.closed(1);
		disk.open();
		await settle();
		expect([stage.world.remembered.length, stage.world.state(), stage.world.kept.size]).toEqual([1, undefined, 0]);
	});

	test('asks for one seller at most, whatever it says later', async () => {
		await open('1', 'D1');
		const {look} = lastJob();
		const say = (seller: string | null) => {
			const {seller: usual, ...facts} = factsOf('1');
			const read = {...facts, seller: usual && seller ? {...usual, id: seller} : null};
			return stage.looks.pageRead(page('D1'), pageRead(look, listing('1'), {is: 'listing', facts: read}));
		};
		for (const seller of [null, '1101', '2202', '1101']) await say(seller);
		expect(stage.world.asks).toEqual([true, true, false, true]);
	});

	test('that speaks without end is not listened to without end', async () => {
		await open('1', 'D1');
		const {look} = lastJob();
		for (let time = 0; time < 40; time++) await answer('1', 'D1', look);
		expect(stage.world.judged).toHaveLength(20);
	});

	test('that asks for readings without end gets thirty, in its own look and document only', async () => {
		await open('1', 'D1');
		const {look} = lastJob();
		expect(await stage.looks.placeOf(page('D2'), {look})).toBeNull();
		expect(await stage.looks.placeOf(page('D1'), {look: 'another'})).toBeNull();
		for (let n = 0; n < 30; n++)
			expect(await stage.looks.placeOf(page('D1'), {look})).toEqual({url: listing('1'), domain: 'aliexpress.com'});
		expect(await stage.looks.placeOf(page('D1'), {look})).toBeNull();
	});

	test('the loader speaking twice does not read twice', async () => {
		await open('1', 'D1');
		await stage.looks.pageShown(page('D1'), listing('1'));
		await stage.looks.addressChanged(1, `${listing('1')}#reviews`);
		await stage.looks.loadComplete(1, listing('1'));
		expect(stage.world.jobs).toHaveLength(1);
	});
});
