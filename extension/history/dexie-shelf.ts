import * as v from 'valibot';
import {Manifest} from '../../shared/lookup/contract.ts';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import type {HeldPart, Shelf} from '../lookup/shelf.ts';
import type {Database, RecordRow} from './database.ts';

/** Another version may have kept what this one does not understand: that is as nothing, and all is fetched anew. */
const KeptManifest = v.looseObject({
	name: v.literal('manifest'),
	server: v.object({base: v.string(), key: v.string()}),
	manifest: v.nullable(Manifest),
	trouble: v.nullable(v.picklist(['offline', 'refused'])),
});

/** The shelf in IndexedDB: one row a record, so that one seller is found without parsing the rest. */
export function createDexieShelf(database: Database): Shelf {
	const {files, records} = database;
	const change = (work: () => Promise<unknown>) => database.transaction('rw', files, records, work);
	const rowsOf = (place: string) => records.where('place').equals(place);
	const row = (place: string, address: string, record: SubjectRecord): RecordRow => {
		return {place, address, kind: record.kind, record};
	};
	const part = async (name: string): Promise<HeldPart | null> => {
		const held = await files.get(name);
		return held && 'sequence' in held ? held : null;
	};

	return {
		async manifest() {
			const held = v.safeParse(KeptManifest, await files.get('manifest'));
			return held.success ? held.output : null;
		},
		async keepManifest(held) {
			await files.put(held);
		},
		async startOver(server) {
			await change(async () => {
				await Promise.all([files.clear(), records.clear()]);
				await files.put({name: 'manifest', server, manifest: null, trouble: null});
			});
		},
		parts: async () => (await files.toArray()).filter(held => 'sequence' in held),
		part,
		async touch(parts) {
			await change(async () => {
				const kept = new Set(await files.toCollection().primaryKeys());
				await files.bulkPut(parts.filter(({name}) => kept.has(name)));
			});
		},
		async keepDirectory({since, entries}, held) {
			await change(async () => {
				if (since === 0) await rowsOf(held.name).delete();
				const gone = entries.filter(({record}) => record === null);
				await records.bulkDelete(gone.map(({address}): [string, string] => [held.name, address]));
				await records.bulkPut(
					entries.flatMap(({address, record}) => (record ? [row(held.name, address, record)] : [])),
				);
				await files.put(held);
			});
		},
		async keepBucket(file, held) {
			await change(async () => {
				await rowsOf(held.name).delete();
				await records.bulkPut(Object.entries(file.records).map(([address, record]) => row(held.name, address, record)));
				await files.put(held);
			});
		},
		async drop(names) {
			await change(async () => {
				await records.where('place').anyOf(names).delete();
				await files.bulkDelete([...names]);
			});
		},
		async find(address, key) {
			const rows = await records.where('address').equals(address).toArray();
			return rows.filter(({record}) => record.key === key).map(({place, record}) => ({place, record}));
		},
		statusLists: async () =>
			(await files.where('name').startsWith('status/').toArray()).filter(held => 'encoded' in held),
		async keepStatusList(held) {
			await files.put(held);
		},
		async brands() {
			const rows = await records.where('[place+kind]').equals(['directory', 'brand']).toArray();
			return rows.flatMap(({record}) => (record.kind === 'brand' ? [record] : []));
		},
	};
}
