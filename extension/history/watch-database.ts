import Dexie from 'dexie';
import type {Database} from './database.ts';

type Table =
	| 'visits'
	| 'requests'
	| 'settings'
	| 'files'
	| 'codes'
	| 'drafts'
	| 'photos'
	| 'outbox'
	| 'reports'
	| 'papers';

/** Calls back whenever rows of these tables changed, whichever part of the extension wrote them. Answers how to stop. */
export function onRowsChanged(database: Database, tables: readonly Table[], changed: () => void): () => void {
	const places = tables.map(table => `idb://${database.name}/${table}/`);
	const heard = (parts: Record<string, unknown>) => {
		if (Object.keys(parts).some(part => places.some(place => part.startsWith(place)))) changed();
	};
	Dexie.on.storagemutated.subscribe(heard);
	return () => Dexie.on.storagemutated.unsubscribe(heard);
}

/** As `onRowsChanged`, once and a moment later when several rows are written in a row, as a look does. */
export function watchDatabase(database: Database, tables: readonly Table[], changed: () => void): () => void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const stop = onRowsChanged(database, tables, () => {
		clearTimeout(waiting);
		waiting = setTimeout(changed, 50);
	});
	return () => {
		clearTimeout(waiting);
		stop();
	};
}
