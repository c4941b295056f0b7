import {brandOfStatement} from '../../shared/disputes/brand-statement.ts';
import {readStatementFile} from '../../shared/disputes/statement-file.ts';
import type {Database} from '../history/database.ts';
import {sentPhotosOf} from '../history/report-photos.ts';
import {keepAnswers} from '../history/reports.ts';
import {watchDatabase} from '../history/watch-database.ts';
import {brandsKnown} from './brands-known.ts';
import type {DisputePieces, DisputeTools} from './dispute-tools.ts';
import {keepPaper, papersOf, removePaper} from './kept-papers.ts';
import {snapshotsOf} from './kept-snapshots.ts';

/** What this browser keeps for dispute packs, and how it is changed. */
export function createDisputeTools(database: Database): DisputeTools {
	return {
		pieces: report => piecesOf(database, report),
		papers: report => papersOf(database, report),
		givePaper: (of, file) => keepPaper(database, {id: crypto.randomUUID(), of, file, at: new Date().toISOString()}),
		takePaperOut: id => removePaper(database, id),
		keepAnswers: (report, patch) => keepAnswers(database, report, patch),
		rows: {watch: changed => watchDatabase(database, ['papers'], changed)},
	};
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

async function piecesOf(database: Database, report: string): Promise<DisputePieces> {
	const [photos, snapshots, papers] = await Promise.all([
		sentPhotosOf(database, report),
		snapshotsOf(database, report),
		papersOf(database, report),
	]);
	const brandStatements = await Promise.all(papers.map(async ({name, blob}) => ({name, bytes: await bytesOf(blob)})));
	const brands = brandStatements.flatMap(({bytes}) => {
		const found = readStatementFile(bytes);
		const brand = found.is === 'signed' && found.token !== null ? brandOfStatement(found.token) : null;
		return brand === null ? [] : [brand];
	});
	return {
		photos: await Promise.all(
			photos.map(async ({blob, sha256}, n) => ({
				name: `photo-${n + 1}.${blob.type === 'image/webp' ? 'webp' : 'jpg'}`,
				bytes: await bytesOf(blob),
				sha256,
			})),
		),
		snapshots: snapshots.map(({said, sha256}) => ({said, sha256})),
		brandStatements,
		brandsKnown: await brandsKnown(database, brands),
	};
}
