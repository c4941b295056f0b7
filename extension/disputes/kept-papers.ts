import {toHex} from '../../shared/address.ts';
import {mostStatementBytes, mostStatements, readStatementFile} from '../../shared/disputes/statement-file.ts';
import type {Database} from '../history/database.ts';
import type {Paper} from '../reports/paper.ts';

/** What came of a file that should be a brand's statement. `full`: there are as many as there may be. */
export type PaperGiven = 'kept' | 'full' | 'empty' | 'too-large' | 'other';

/** Keeps a file with a report as a statement of the brand. `at`: ISO instant. One that is there already is one. */
export async function keepPaper(
	database: Database,
	given: {id: string; of: string; file: Blob & {name: string}; at: string},
): Promise<PaperGiven> {
	const {id, of, file, at} = given;
	if (file.size > mostStatementBytes) return 'too-large';
	const bytes = new Uint8Array(await file.arrayBuffer());
	const found = readStatementFile(bytes);
	if (found.is === 'refused') return found.why;
	const sha256 = toHex(await crypto.subtle.digest('SHA-256', bytes));
	// A copy: the file itself may change or go where it lies
	const paper: Paper = {
		id,
		of,
		name: file.name.slice(0, 200),
		kind: found.is,
		blob: new Blob([bytes]),
		sha256,
		givenAt: at,
	};
	const {papers} = database;
	return database.transaction('rw', papers, async () => {
		const its = await papers.where('of').equals(of).toArray();
		if (its.some(each => each.sha256 === sha256)) return 'kept';
		if (its.length >= mostStatements) return 'full';
		await papers.add(paper);
		return 'kept';
	});
}

export const papersOf = async ({papers}: Database, of: string): Promise<Paper[]> =>
	(await papers.where('of').equals(of).toArray()).sort((a, b) => a.givenAt.localeCompare(b.givenAt));

export async function removePaper({papers}: Database, id: string): Promise<void> {
	await papers.delete(id);
}
