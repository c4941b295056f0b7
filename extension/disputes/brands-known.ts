import {addressOf} from '../../shared/address.ts';
import type {BrandKnown} from '../../shared/disputes/matter.ts';
import type {Database} from '../history/database.ts';

/** What the looked-up records tell of these brands, by their keys; of one that is not registered nothing. Nobody is asked. */
export async function brandsKnown(
	{records, files}: Database,
	keys: readonly string[],
): Promise<Readonly<Record<string, BrandKnown>>> {
	const directory = await files.get('directory');
	const asOf = directory && 'confirmedAt' in directory ? directory.confirmedAt : null;
	const known = await Promise.all(
		[...new Set(keys)].map(async key => {
			const isBrand = (text: string): text is `brand:${string}` => text.startsWith('brand:');
			const found = isBrand(key) ? await records.get(['directory', await addressOf(key)]) : undefined;
			const record = found?.record;
			if (record?.kind !== 'brand' || record.key !== key) return [];
			return [[key, {names: [record.name, ...record.names], keys: record.statementKeys ?? [], asOf}] as const];
		}),
	);
	return Object.fromEntries(known.flat());
}
