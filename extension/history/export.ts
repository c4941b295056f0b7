import {toBase64} from '../../shared/base64.ts';
import type {Database} from './database.ts';

/**
 * Everything that is remembered, as one JSON file: visits, settings, requests, codes asked about, drafts, photos,
 * what is on its way, reports with their secrets, what pages said, statements of brands, and which files of the server are held.
 * The records in them are public and can be had again, so they are left out. `at`: ISO instant.
 */
export async function exportEverything(database: Database, at: string): Promise<Blob> {
	const {visits, settings, requests, codes, drafts, photos, outbox, reports, snapshots, papers, files} = database;
	const head = {format: 'touchstone-export', version: 1, database: database.verno, exportedAt: at};
	const parts: string[] = [JSON.stringify(head).slice(0, -1)];
	for (const table of [visits, settings, requests, codes, drafts, outbox, reports, snapshots, files]) {
		// A row at a time: the whole history as one string could be too long for the engine.
		const rows: string[] = [];
		await table.each((row: unknown) => rows.push(`${rows.length === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`));
		parts.push(`,\n${JSON.stringify(table.name)}: [`, ...rows, ']');
	}
	for (const table of [photos, papers]) {
		parts.push(`,\n${JSON.stringify(table.name)}: [`);
		for (const [at, id] of (await table.toCollection().primaryKeys()).entries()) {
			const row = await table.get(id);
			if (row) parts.push(`${at === 0 ? '\n' : ',\n'}${JSON.stringify(await inText(row))}`);
		}
		parts.push(']');
	}
	return new Blob([...parts, '}\n'], {type: 'application/json'});
}

/** A row with its file as base64. */
async function inText({blob, ...row}: {blob: Blob}) {
	return {...row, type: blob.type, base64: toBase64(new Uint8Array(await blob.arrayBuffer()))};
}
