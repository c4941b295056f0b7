import type {Database} from './database.ts';

/**
 * Everything that is remembered, as one JSON file: visits, settings, requests, codes asked about, and which files of the server are held.
 * The records in them are public and can be had again, so they are left out. `at`: ISO instant.
 */
export async function exportEverything(database: Database, at: string): Promise<Blob> {
	const {visits, settings, requests, codes, files} = database;
	const head = {format: 'touchstone-export', version: 1, database: database.verno, exportedAt: at};
	const parts: string[] = [JSON.stringify(head).slice(0, -1)];
	for (const table of [visits, settings, requests, codes, files]) {
		// A row at a time: the whole history as one string could be too long for the engine.
		const rows: string[] = [];
		await table.each((row: unknown) => rows.push(`${rows.length === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`));
		parts.push(`,\n${JSON.stringify(table.name)}: [`, ...rows, ']');
	}
	return new Blob([...parts, '}\n'], {type: 'application/json'});
}
