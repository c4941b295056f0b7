import {describe, expect, test} from 'vitest';
import {findBrand} from '../../../shared/trust/brand-index.ts';
import {pageFacts, soldBy} from '../page-facts.ts';
import {base} from './fake-operator.ts';
import {iso, setStage, start} from './stage.ts';

const {stage, bucketOf, bucketsAsked} = setStage();

describe('when all is well', () => {
	test('a seller is found by one bucket request, and confirmed', async () => {
		await stage.lookup.refresh('timer');
		const {records, freshness} = await stage.lookup.find(pageFacts());
		expect(records.seller?.name).toBe('Beauty Hall');
		expect(records.brand?.name).toBe('lumora');
		expect(findBrand(records.brands, 'LUMORA®')?.name).toBe('lumora');
		expect(freshness).toEqual({is: 'confirmed', at: iso(start)});
		expect(stage.operator.asked).toEqual([
			'/v1/lookup/manifest',
			'/v1/lookup/directory/0',
			(await bucketOf('1101')).path,
		]);
	});

	test('requests carry nothing but their address', async () => {
		await stage.lookup.refresh('timer');
		await stage.lookup.find(pageFacts());
		for (const init of stage.operator.inits) {
			expect(init).toMatchObject({
				cache: 'no-store',
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
				redirect: 'error',
			});
			expect(init.body).toBeUndefined();
			expect(init.headers).toEqual({'accept-language': '*'});
		}
		expect(stage.sent.map(({url, why, status}) => [url.slice(base.length), why, status])).toEqual([
			['/v1/lookup/manifest', 'timer', 200],
			['/v1/lookup/directory/0', 'timer', 200],
			[(await bucketOf('1101')).path, 'page', 200],
		]);
		expect(stage.sent.every(({bytes}) => bytes > 100)).toBe(true);
	});

	test('a seller of the directory is never asked for', async () => {
		await stage.lookup.refresh('timer');
		const {records, freshness} = await stage.lookup.find(soldBy('2202'));
		expect(records.seller?.name).toBe('Badge Holder');
		expect(freshness.is).toBe('confirmed');
		expect(bucketsAsked()).toEqual([]);
	});

	test('a page that names no seller asks for nothing', async () => {
		await stage.lookup.refresh('timer');
		const {freshness} = await stage.lookup.find(pageFacts({seller: null}));
		expect(freshness.is).toBe('confirmed');
		expect(bucketsAsked()).toEqual([]);
	});

	test('a confirmed bucket is not asked for again, an unknown seller in it neither', async () => {
		stage.operator.depth = 0;
		await stage.lookup.refresh('timer');
		await stage.lookup.find(pageFacts());
		await stage.lookup.find(pageFacts());
		const {records, freshness} = await stage.lookup.find(soldBy('9999'));
		expect(records.seller).toBeNull();
		expect(freshness.is).toBe('confirmed');
		expect(bucketsAsked()).toEqual(['/v1/lookup/0/0']);
	});

	test('tabs that ask for the same bucket at once share one request', async () => {
		await stage.lookup.refresh('timer');
		const answers = await Promise.all(Array.from({length: 8}, () => stage.lookup.find(pageFacts())));
		expect(answers.map(({records}) => records.seller?.name)).toEqual(Array(8).fill('Beauty Hall'));
		expect(bucketsAsked()).toHaveLength(1);
	});

	test('without permission to ask, the shelf alone answers', async () => {
		await stage.lookup.refresh('timer');
		const {freshness} = await stage.lookup.find(pageFacts(), {mayAsk: false});
		expect(freshness).toEqual({is: 'nothing', why: 'not-yet-asked'});
		expect(bucketsAsked()).toEqual([]);
	});

	test('nobody is asked before a server was chosen', async () => {
		stage.server = null;
		await stage.lookup.refresh('timer');
		expect((await stage.lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'not-yet-asked'});
		expect(stage.operator.asked).toEqual([]);
	});

	test('with a manifest alone no bucket is asked for either', async () => {
		stage.operator.instead.set('/v1/lookup/directory/0', () => new Response('', {status: 500}));
		expect((await stage.lookup.refresh('timer')).trouble).toBe('offline');
		expect((await stage.lookup.find(pageFacts())).freshness).toEqual({is: 'nothing', why: 'offline'});
		expect(bucketsAsked()).toEqual([]);
	});

	test('an answer of the server before is dropped when another was chosen meanwhile', async () => {
		stage.operator.instead.set('/v1/lookup/manifest', async () => {
			stage.server = {base: 'https://other.test', key: stage.operator.signer.publicKey};
			return new Response(await stage.operator.manifest());
		});
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect((await stage.shelf.manifest())?.manifest).toBeNull();
	});

	test('before the directory is there no bucket is asked for: the seller might stand in it', async () => {
		await stage.lookup.find(pageFacts());
		expect(stage.operator.asked).toEqual([]);
	});
});
