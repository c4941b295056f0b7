import {describe, expect, test} from 'vitest';
import {createLookup} from '../../../extension/lookup/lookup.ts';
import {setStage} from './stage.ts';

const {stage, world} = setStage();

describe('the network', () => {
	test('is tried three times, with pauses, when it or the server fails', async () => {
		stage.operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 503}));
		const pauses: number[] = [];
		stage.lookup = createLookup({...world(), wait: async ms => void pauses.push(ms)});
		expect((await stage.lookup.refresh('timer')).trouble).toBe('offline');
		expect(stage.operator.asked).toHaveLength(3);
		expect(pauses).toEqual([500, 2000]);
		expect(stage.sent.map(({status}) => status)).toEqual([503, 503, 503]);
	});

	test('is not tried again when the answer is no', async () => {
		stage.operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 403}));
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect(stage.operator.asked).toHaveLength(1);
	});

	test('an answer over the size limit is cut off while it comes', async () => {
		let given = 0;
		const endless = () =>
			new Response(
				new ReadableStream({
					pull(controller) {
						given += 1 << 20;
						controller.enqueue(new Uint8Array(1 << 20));
					},
				}),
			);
		stage.operator.instead.set('/v1/lookup/manifest', endless);
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect(given).toBeLessThan(8 << 20);
	});

	test('an answer that breaks off in the middle counts as none', async () => {
		const broken = () =>
			new Response(
				new ReadableStream({
					start(controller) {
						controller.enqueue(new TextEncoder().encode('touchstone-1 '));
						controller.error(new TypeError('connection lost'));
					},
				}),
			);
		stage.operator.instead.set('/v1/lookup/manifest', broken);
		expect((await stage.lookup.refresh('timer')).trouble).toBe('offline');
		expect(stage.operator.asked).toHaveLength(3);
	});
});
