import Dexie from 'dexie';
import type {Database} from './database.ts';

type Table = 'visits' | 'requests' | 'settings';

/** Calls back soon after rows of these tables changed, whichever part of the extension wrote them. Answers how to stop. */
export function watchDatabase(database: Database, tables: readonly Table[], changed: () => void): () => void {
	const places = tables.map(table => `idb://${database.name}/${table}/`);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const heard = (parts: Record<string, unknown>) => {
		if (!Object.keys(parts).some(part => places.some(place => part.startsWith(place)))) return;
		// A look writes several rows in a row; one callback is enough for them all.
		clearTimeout(waiting);
		waiting = setTimeout(changed, 50);
	};
	Dexie.on.storagemutated.subscribe(heard);
	return () => {
		clearTimeout(waiting);
		Dexie.on.storagemutated.unsubscribe(heard);
	};
}
