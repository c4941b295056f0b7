import * as v from 'valibot';
import {Manifest} from '../../shared/lookup/contract.ts';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import {glanceOf, type HeldManifest, type HeldPart, type Shelf} from '../lookup/shelf.ts';
import type {Database, RecordRow} from './database.ts';
import {keptLog} from './kept-log.ts';
import {onRowsChanged} from './watch-database.ts';

/** Another version may have kept what this one does not understand: that is as nothing, and all is fetched anew. */
const KeptManifest = v.looseObject({
	name: v.literal('manifest'),
	server: v.object({base: v.string(), key: v.string()}),
	manifest: v.nullable(Manifest),
	trouble: v.nullable(v.picklist(['offline', 'refused'])),
});

/** `rows`: of addresses that were asked for, all that stands under them. */
type Kept = {manifest: HeldManifest | null; parts: HeldPart[]; rows: Map<string, RecordRow[]>};

/** Pages ask for four addresses at most, two of which are their store's. */
const mostRows = 500;

/** The shelf in IndexedDB: one row a record, so that one seller is found without parsing the rest. */
export function createDexieShelf(database: Database): Shelf {
	const {files, records} = database;
	const change = (work: () => Promise<unknown>) => database.transaction('rw', files, records, work);
	const rowsAt = (place: string) => records.where('place').equals(place);
	const row = (place: string, address: string, record: SubjectRecord): RecordRow => {
		return {place, address, kind: record.kind, record};
	};
	const asManifest = (kept: unknown): HeldManifest | null => {
		const held = v.safeParse(KeptManifest, kept);
		return held.success ? held.output : null;
	};
	const part = async (name: string): Promise<HeldPart | null> => {
		const held = await files.get(name);
		return held && 'sequence' in held ? held : null;
	};
	/** What is held, as far as it was read, until any file changes: no record changes without its file. */
	let kept: Kept | null = null;
	onRowsChanged(database, ['files'], () => {
		kept = null;
	});

	return {
		manifest: async () => asManifest(await files.get('manifest')),
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
				if (since === 0) await rowsAt(held.name).delete();
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
				await rowsAt(held.name).delete();
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
		async glance(wanted) {
			const rowsOf = async () => {
				const found = wanted.map(({address}) => records.where('address').equals(address).toArray());
				return new Map((await Promise.all(found)).map((rows, at) => [wanted[at]?.address ?? '', rows]));
			};
			const seen = ({manifest, parts, rows}: Kept) => {
				const found = wanted.map(
					({key, address}) => [key, (rows.get(address) ?? []).map(({place, record}) => ({place, record}))] as const,
				);
				return glanceOf(manifest, parts, new Map(found));
			};
			const known = kept;
			if (known && wanted.every(({address}) => known.rows.has(address))) return seen(known);
			if (known) {
				const rows = await database.transaction('r', records, rowsOf);
				if (known.rows.size > mostRows) known.rows.clear();
				for (const [address, found] of rows) known.rows.set(address, found);
				// Asked again: whatever changed before these records were read is known by now
				if (kept === known) return seen(known);
			}
			const [held, rows] = await database.transaction('r', files, records, () =>
				Promise.all([files.toArray(), rowsOf()]),
			);
			const manifest = asManifest(held.find(({name}) => name === 'manifest'));
			kept = {manifest, parts: held.filter(one => 'sequence' in one), rows};
			return seen(kept);
		},
		statusLists: async () =>
			(await files.where('name').startsWith('status/').toArray()).filter(held => 'encoded' in held),
		async keepStatusList(held) {
			await files.put(held);
		},
		log: () => keptLog(database),
		async keepLog(held) {
			await files.put(held);
		},
		async badgedSellers() {
			const rows = await records.where('[place+kind]').equals(['directory', 'seller']).toArray();
			return rows.flatMap(({record}) => (record.kind === 'seller' ? [record] : []));
		},
		async brands() {
			const rows = await records.where('[place+kind]').equals(['directory', 'brand']).toArray();
			return rows.flatMap(({record}) => (record.kind === 'brand' ? [record] : []));
		},
		async categories() {
			const rows = await records.where('[place+kind]').equals(['directory', 'category']).toArray();
			return rows.flatMap(({record}) => (record.kind === 'category' ? [record] : []));
		},
	};
}
