import {beforeEach, describe, expect, test} from 'vitest';
import {factsOf, gate, listing, listingId, pageRead, settle} from './fake-world.ts';
import {setStage} from './stage.ts';

const {stage, page, lastJob, open, answer, titleShown} = setStage();

describe('another product in the same document', () => {
	beforeEach(async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
	});

	test('the last verdict is gone at once, before anything is read', async () => {
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		expect(stage.world.state()).toEqual({is: 'reading', url: listing('2')});
		expect(stage.world.badge()).toEqual({is: 'hide-badge'});
		expect(stage.world.toolbars.get(1)?.text).toBe('…');
		expect(stage.world.jobs).toHaveLength(1);
		await stage.world.pass(300);
		expect(lastJob()).toMatchObject({url: listing('2'), inPage: true});
		expect(stage.world.jobs.at(-1)?.where.documentId).toBe('D1');
		await answer('2', 'D1');
		expect(titleShown()).toBe('Lamp 2');
	});

	test('a document that still shows the last product gets no verdict', async () => {
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		await stage.world.pass(300);
		await stage.looks.pageRead(page('D1'), pageRead(lastJob().look, listing('2'), {is: 'stale'}));
		expect(stage.world.state()).toMatchObject({is: 'not-understood', why: 'still-the-last-product', url: listing('2')});
	});

	test('of two quick navigations only the last is read', async () => {
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		void stage.looks.addressChanged(1, listing('3'));
		await settle();
		await stage.world.pass(300);
		expect(stage.world.jobs.slice(1).map(({job}) => job.url)).toEqual([listing('3')]);
	});

	test('a late answer of the look before is dropped', async () => {
		const late = lastJob().look;
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		await answer('1', 'D1', late);
		expect(stage.world.state()).toEqual({is: 'reading', url: listing('2')});
	});

	test('a new document that has loaded before its loader speaks is not taken for the old one', async () => {
		stage.world.alive.add('D2').add(null);
		void stage.looks.addressChanged(1, listing('2'));
		void stage.looks.loadComplete(1, listing('2'));
		await settle();
		void stage.looks.pageShown(page('D2'), listing('2'));
		await settle();
		await stage.world.pass(300);
		expect(stage.world.jobs.slice(1).map(({where, job}) => [where.documentId, job.inPage])).toEqual([['D2', false]]);
	});

	test('a slow lookup of the product before never shows', async () => {
		const slow = gate();
		stage.world.lookupAnswer = () => slow.opened;
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		await stage.world.pass(300);
		void answer('2', 'D1');
		await settle();
		expect(stage.world.state()?.is).toBe('asking');
		stage.world.lookupAnswer = async () => {};
		void stage.looks.addressChanged(1, listing('3'));
		await settle();
		slow.open();
		await settle();
		expect(stage.world.state()).toEqual({is: 'reading', url: listing('3')});
		expect(stage.world.remembered.map(({facts}) => facts.listingId)).toEqual([listingId('1')]);
	});

	test('an answer from another document, tab or address is dropped', async () => {
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		await stage.world.pass(300);
		const {look} = lastJob();
		await answer('2', 'D9', look);
		await stage.looks.pageRead(page('D1', 2), pageRead(look, listing('2'), {is: 'listing', facts: factsOf('2')}));
		await stage.looks.pageRead(page('D1'), pageRead(look, listing('1'), {is: 'listing', facts: factsOf('1')}));
		expect(stage.world.state()).toEqual({is: 'reading', url: listing('2')});
	});

	test('a page of the store that sells nothing takes the verdict away', async () => {
		await stage.looks.addressChanged(1, 'https://www.aliexpress.com/w/wholesale-lamp.html');
		expect(stage.world.state()).toEqual({is: 'not-a-listing', host: 'www.aliexpress.com'});
		expect(stage.world.badge()).toEqual({is: 'hide-badge'});
		expect(stage.world.toolbars.get(1)?.text).toBe('');
	});

	test('an address the browser does not tell takes the verdict away', async () => {
		await stage.looks.addressChanged(1, '');
		expect(stage.world.state()).toEqual({is: 'no-page'});
	});
});

describe('a new document', () => {
	test('is waited for: the old one is gone when its address changed', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		stage.world.alive.delete('D1');
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		await stage.world.pass(300);
		expect(stage.world.state()).toEqual({is: 'reading', url: listing('2')});
		stage.world.alive.add('D2');
		await stage.looks.pageShown(page('D2'), listing('2'));
		expect(lastJob()).toMatchObject({url: listing('2'), inPage: false});
	});

	test('that is read already is not given up for the one before, whose turn came late', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		stage.world.alive.add(null).add('D2');
		void stage.looks.addressChanged(1, listing('2'));
		await settle();
		void stage.looks.loadComplete(1, listing('2'));
		await settle();
		void stage.looks.pageShown(page('D2'), listing('2'));
		await settle();
		await stage.world.pass(300);
		await answer('2', 'D2');
		expect(titleShown()).toBe('Lamp 2');
	});

	test('that came back from the back/forward cache is read anew', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		stage.world.alive.delete('D1');
		await open('2', 'D2');
		await answer('2', 'D2');
		stage.world.alive.delete('D2');
		stage.world.alive.add('D1');
		void stage.looks.addressChanged(1, listing('1'));
		await settle();
		void stage.looks.pageShown(page('D1'), listing('1'));
		await settle();
		await stage.world.pass(300);
		expect(lastJob()).toMatchObject({url: listing('1'), inPage: false});
		await answer('1', 'D1');
		expect(titleShown()).toBe('Lamp 1');
	});

	test('in a browser that tells no documents is read after a change of address too', async () => {
		stage.world.alive.add(null);
		await stage.looks.loadComplete(1, listing('1'));
		await answer('1', null);
		void stage.looks.addressChanged(1, listing('2'), {loaded: true});
		await settle();
		await stage.world.pass(300);
		expect(lastJob()).toMatchObject({url: listing('2'), inPage: true});
		await answer('2', null);
		expect(titleShown()).toBe('Lamp 2');
	});

	test('without a loader is read when it has loaded', async () => {
		stage.world.alive.add(null);
		void stage.looks.addressChanged(1, listing('1'));
		await settle();
		void stage.looks.loadComplete(1, listing('1'));
		await settle();
		expect(stage.world.jobs.at(-1)?.where).toEqual({tab: 1, documentId: null});
		await answer('1', 'D1');
		expect(titleShown()).toBe('Lamp 1');
		expect(stage.world.told.at(-1)?.where.documentId).toBe('D1');
	});
});
