import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createTurns} from '../../../api/import/turns.ts';

/** Runs works that each take as long as they are told; answers in which order they began and ended. */
async function run(works: readonly {after: string[]; reads: string[]; ticks: number}[]) {
	const turns = createTurns();
	const told: string[] = [];
	await Promise.all(
		works.map(({ticks, ...wanted}, at) =>
			turns.take(wanted, async () => {
				told.push(`begins ${at}`);
				for (let tick = 0; tick < ticks; tick++) await null;
				told.push(`ends ${at}`);
			}),
		),
	);
	return told;
}

test('badges of one brand go on beside each other; a change of the brand waits for them, and later ones for it', async () => {
	const badge = {after: [], reads: ['brand:halden'], ticks: 3};
	const brand = {after: ['brand:halden'], reads: [], ticks: 3};
	const told = await run([brand, badge, badge, brand, badge]);
	const at = (word: string) => told.indexOf(word);
	expect(at('ends 0')).toBeLessThan(at('begins 1'));
	expect(at('begins 2')).toBeLessThan(at('ends 1'));
	expect(Math.max(at('ends 1'), at('ends 2'))).toBeLessThan(at('begins 3'));
	expect(at('ends 3')).toBeLessThan(at('begins 4'));
});

test('whatever is to be done, no change of a key overlaps with anything about it, and each finds its turn', async () => {
	const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), {maxLength: 2});
	const works = fc.array(fc.record({after: keys, reads: keys, ticks: fc.nat(5)}), {maxLength: 20});
	await fc.assert(
		fc.asyncProperty(works, async all => {
			const told = await run(all);
			for (const [later, {after, reads}] of all.entries())
				for (const [earlier, before] of all.slice(0, later).entries()) {
					const clash =
						after.some(key => before.after.includes(key) || before.reads.includes(key)) ||
						reads.some(key => before.after.includes(key));
					if (clash) expect(told.indexOf(`ends ${earlier}`)).toBeLessThan(told.indexOf(`begins ${later}`));
				}
		}),
	);
});
