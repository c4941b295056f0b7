import {describe, expect, test} from 'vitest';
import {createLooks} from '../../../extension/look/looks.ts';
import {gate, listing, pageRead, settle} from './fake-world.ts';
import {setStage} from './stage.ts';

const {stage, page, lastJob, open, answer, titleShown} = setStage();

test('the worker may sleep while the reader reads', async () => {
	await open('1', 'D1');
	const {look} = lastJob();
	stage.looks = createLooks(stage.given.looks);
	await answer('1', 'D1', look);
	expect(titleShown()).toBe('Lamp 1');
});

test('all that happens while a woken worker is still opening its data base is taken up', async () => {
	const slow = gate();
	stage.world.choosing = slow.opened;
	stage.world.alive = new Set(['D1', null]);
	void stage.looks.addressChanged(1, listing('1'));
	void stage.looks.loadComplete(1, listing('1'));
	void stage.looks.pageShown(page('D1'), listing('1'));
	await settle();
	expect(stage.world.jobs).toEqual([]);
	slow.open();
	await settle();
	await answer('1', 'D1');
	expect(titleShown()).toBe('Lamp 1');
});

describe('sites', () => {
	test('that are not watched are not read, until the shopper asks', async () => {
		const url = 'https://shop.example/lamp';
		stage.world.alive.add(null);
		await stage.looks.addressChanged(1, url);
		expect(stage.world.state()).toEqual({is: 'not-watched', host: 'shop.example'});
		void stage.looks.toolbarClicked(1, url);
		await settle();
		expect(lastJob()).toMatchObject({url, domain: 'shop.example'});
		await stage.looks.pageRead(page(null), pageRead(lastJob().look, url, {is: 'not-a-listing'}));
		expect(stage.world.state()).toEqual({is: 'not-a-listing', host: 'shop.example'});
	});

	test('that sell something are all read when every shop may be watched', async () => {
		stage.world.marked.add('D1');
		stage.world.everyShop = true;
		stage.world.alive.add('D1');
		void stage.looks.pageShown(page('D1'), 'https://shop.example/lamp');
		await settle();
		expect(lastJob().url).toBe('https://shop.example/lamp');
	});

	test('that are turned off are left at once, and taken up again at once', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		Object.assign(stage.world.settings, {storesOff: ['aliexpress']});
		await stage.looks.choicesChanged();
		expect(stage.world.state()).toEqual({is: 'off', host: 'www.aliexpress.com', store: 'aliexpress'});
		expect(stage.world.badge()).toEqual({is: 'hide-badge'});
		await stage.looks.lookAgain(1, listing('1'));
		expect(stage.world.state()?.is).toBe('off');
		expect(stage.world.jobs).toHaveLength(1);
		Object.assign(stage.world.settings, {storesOff: []});
		void stage.looks.choicesChanged();
		await settle();
		expect(stage.world.jobs).toHaveLength(2);
	});

	test('are not read again when only the badge or the language is another', async () => {
		await open('1', 'D1');
		await answer('1', 'D1');
		Object.assign(stage.world.settings, {badge: {right: 40, bottom: 50}});
		await stage.looks.choicesChanged();
		expect(stage.world.badge()).toMatchObject({is: 'show-badge', right: 40, bottom: 50});
		expect(stage.world.jobs).toHaveLength(1);
	});
});

describe('when records change', () => {
	test('open tabs are judged anew, from this device alone', async () => {
		stage.world.level = 'warning';
		await open('1', 'D1');
		await answer('1', 'D1');
		expect(stage.world.toolbars.get(1)?.text).toBe('✕');
		stage.world.level = 'clear';
		await stage.looks.recordsChanged();
		expect(stage.world.state()).toMatchObject({is: 'judged', verdict: {level: 'clear'}});
		expect(stage.world.toolbars.get(1)?.text).toBe('○');
		expect(stage.world.asks).toEqual([true, false]);
		expect(stage.world.remembered).toHaveLength(1);
	});

	test('a page that never got an answer is given its one request', async () => {
		stage.world.freshness = {is: 'nothing', why: 'offline'};
		await open('1', 'D1');
		await answer('1', 'D1');
		stage.world.freshness = {is: 'confirmed', at: '2026-11-22T12:00:00.000Z'};
		await stage.looks.recordsChanged();
		expect(stage.world.asks).toEqual([true, true]);
		expect(stage.world.state()).toMatchObject({freshness: {is: 'confirmed'}});
	});
});

describe('trouble', () => {
	test('with the storage is said as such', async () => {
		stage.world.rememberFails = new DOMException('no space', 'QuotaExceededError');
		await open('1', 'D1');
		await answer('1', 'D1');
		expect(stage.world.state()).toEqual({is: 'failed', why: 'storage', detail: 'full'});
		expect(stage.world.toolbars.get(1)?.text).toBe('?');
	});
	test('of any other kind is said too', async () => {
		stage.world.rememberFails = new TypeError('a mistake');
		await open('1', 'D1');
		await answer('1', 'D1');
		expect(stage.world.state()).toMatchObject({is: 'failed', why: 'unexpected'});
	});
});

test('a closed tab leaves nothing behind', async () => {
	await open('1', 'D1');
	stage.looks.closed(1);
	await settle();
	expect([stage.world.kept.size, stage.world.state()]).toEqual([0, undefined]);
});
