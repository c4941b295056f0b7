import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {anonymityMeasured} from '../../../api/http/anonymity-measured.ts';
import {anonymityOf, keepsPromise} from '../../bench/lookup/anonymity.ts';
import {makeWorld} from '../../worlds.ts';

test.each(anonymityMeasured.filter(({sellers}) => sellers <= 20_000))(
	'what the page says of $sellers sellers is so',
	async said => {
		const measured = await anonymityOf(said.sellers);
		for (const name of ['depth', 'mean', 'smallest', 'uniform', 'zipf', 'zipfBadges'] as const)
			expect(Number(measured[name].toPrecision(3))).toBe(said[name]);
		// Compressors of other versions differ a little
		expect(Math.abs(measured.bytes / said.bytes - 1)).toBeLessThan(0.05);
	},
);

test('at every size all is downloaded, or nobody is nearly alone', () => {
	expect(anonymityMeasured.map(({sellers}) => sellers)).toEqual([2000, 20_000, 200_000, 2_000_000]);
	expect(anonymityMeasured.every(keepsPromise)).toBe(true);
});

test('the page shows each row', async () => {
	const world = await makeWorld();
	const answer = await createApp(world).request('/privacy');
	expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
	const page = await answer.text();
	for (const {sellers} of anonymityMeasured) expect(page).toContain(`<td>${sellers.toLocaleString('en')}<td>`);
	await world.storage.close();
});
