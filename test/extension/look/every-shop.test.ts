import {beforeEach, expect, test} from 'vitest';
import {createLooks, type Looks} from '../../../extension/look/looks.ts';
import {fakeWorld, settle} from './fake-world.ts';

const shop = (name: string) => `https://pens.example/${name}`;
let world: ReturnType<typeof fakeWorld>['world'];
let looks: Looks;

beforeEach(() => {
	const given = fakeWorld();
	world = given.world;
	world.everyShop = true;
	world.alive.add(null).add('D1');
	looks = createLooks(given.looks);
});

async function loaded(url: string) {
	void looks.addressChanged(1, url);
	void looks.loadComplete(1, url);
	await settle();
}

test('a page without a mark of selling something is left alone: no reader, no loader, one look for a mark', async () => {
	await loaded(shop('about'));
	void looks.loadComplete(1, shop('about'));
	await settle();
	await world.pass(15_000);
	expect(world.state()).toEqual({is: 'not-a-listing', host: 'pens.example'});
	expect([world.jobs, world.loaders, world.probes]).toEqual([[], [], 1]);
});

test('a page with one is read, and given the loader for its badge', async () => {
	world.marked.add(null);
	await loaded(shop('pen'));
	expect(world.jobs.map(({job}) => job.url)).toEqual([shop('pen')]);
	expect(world.loaders).toHaveLength(1);
	await looks.pageShown({tab: 1, documentId: 'D1'}, shop('pen'));
	expect(world.jobs).toHaveLength(1);
});

test('a document that turns into a product by itself is looked at again, and once more a moment later', async () => {
	await looks.pageShown({tab: 1, documentId: 'D1'}, shop('about'));
	expect(world.probes).toBe(1);
	void looks.addressChanged(1, shop('pen'));
	await settle();
	await world.pass(300);
	expect([world.jobs.length, world.probes]).toEqual([0, 2]);
	world.marked.add('D1');
	await world.pass(1500);
	expect(world.jobs.map(({job}) => [job.url, job.inPage])).toEqual([[shop('pen'), true]]);
});

test('on the shopper’s word a page is read whatever it bears', async () => {
	await looks.lookAgain(1, shop('about'));
	expect([world.jobs.length, world.probes]).toEqual([1, 0]);
});

test('where the browser lets nobody in, that is said', async () => {
	world.alive.clear();
	await loaded(shop('pen'));
	expect(world.state()).toMatchObject({is: 'not-understood', why: 'reader-blocked'});
});
