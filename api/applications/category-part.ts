import {categoryKey, type SubjectKey} from '../../shared/address.ts';
import {definePart} from '../records/index.ts';
import type {Storage} from '../storage/storage.ts';
import {type CategoryRow, certifiedCategories} from './queries.ts';

const keyOf = ({category}: CategoryRow): SubjectKey | null => categoryKey(category);

/** Kinds of goods of which a badge is expected: few, so one is found among all. */
export const categoryPart = definePart({
	kind: 'category',
	name: 'certified categories',
	load: async (storage: Storage, key: SubjectKey): Promise<CategoryRow[]> =>
		(await certifiedCategories(storage)).filter(row => keyOf(row) === key),
	async subjects(storage: Storage) {
		const keys = (await certifiedCategories(storage)).map(keyOf).filter(key => key !== null);
		return [...new Set(keys)].map(key => ({key}));
	},
	shape: ([row]) =>
		row ? {name: row.category, names: row.names, since: row.since.toISOString(), reason: row.reason} : null,
});
