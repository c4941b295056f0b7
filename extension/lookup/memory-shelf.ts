import type {SubjectRecord} from '../../shared/lookup/record.ts';
import type {HeldLog} from '../log/held-log.ts';
import {glanceOf, type HeldManifest, type HeldPart, type HeldStatusList, type Shelf} from './shelf.ts';

/** A shelf that is gone with the process: for the shell's commands and for tests. */
export function createMemoryShelf(): Shelf {
	let manifest: HeldManifest | null = null;
	const parts = new Map<string, HeldPart>();
	const lists = new Map<string, HeldStatusList>();
	let log: HeldLog | null = null;
	const records = new Map<string, Map<string, SubjectRecord>>();

	return {
		manifest: async () => manifest,
		async keepManifest(held) {
			manifest = held;
		},
		async startOver(server) {
			parts.clear();
			lists.clear();
			records.clear();
			log = null;
			manifest = {name: 'manifest', server, manifest: null, trouble: null};
		},
		parts: async () => [...parts.values()],
		part: async name => parts.get(name) ?? null,
		async touch(touched) {
			for (const part of touched) if (parts.has(part.name)) parts.set(part.name, part);
		},
		async keepDirectory({since, entries}, held) {
			const rows = since === 0 ? new Map<string, SubjectRecord>() : new Map(records.get(held.name));
			for (const {address, record} of entries) record === null ? rows.delete(address) : rows.set(address, record);
			records.set(held.name, rows);
			parts.set(held.name, held);
		},
		async keepBucket(file, held) {
			records.set(held.name, new Map(Object.entries(file.records)));
			parts.set(held.name, held);
		},
		async drop(names) {
			for (const name of names) {
				parts.delete(name);
				lists.delete(name);
				records.delete(name);
			}
		},
		async glance(wanted) {
			const rowsAt = (address: string) =>
				[...records].flatMap(([place, rows]) => {
					const record = rows.get(address);
					return record ? [{place, record}] : [];
				});
			const found = wanted.map(({key, address}) => [key, rowsAt(address)] as const);
			return glanceOf(manifest, [...parts.values()], new Map(found));
		},
		statusLists: async () => [...lists.values()],
		async keepStatusList(held) {
			lists.set(held.name, held);
		},
		log: async () => log,
		async keepLog(held) {
			log = held;
		},
		async badgedSellers() {
			return [...(records.get('directory')?.values() ?? [])].filter(record => record.kind === 'seller');
		},
		async brands() {
			return [...(records.get('directory')?.values() ?? [])].filter(record => record.kind === 'brand');
		},
		async categories() {
			return [...(records.get('directory')?.values() ?? [])].filter(record => record.kind === 'category');
		},
	};
}
