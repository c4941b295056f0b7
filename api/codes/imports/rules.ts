import type {CodeImport, RowFault, rowFaults} from '../../../shared/codes/contract-imports.ts';

/** An import as stored. `reader`: what is remembered of its file between two parts. */
export type ImportRow = {
	id: string;
	batch: number;
	is: 'import' | 'making';
	state: CodeImport['state'];
	format: 'csv' | 'ndjson';
	column: string | null;
	dryRun: boolean;
	whenWrong: 'refuse' | 'skip';
	bytes: number | null;
	offset: number;
	complete: boolean;
	lines: number;
	good: number;
	wrong: number;
	ordinalsAfter: number;
	ordinals: number;
	reader: Record<string, unknown>;
	sorted: number;
	createdBy: string;
	createdAt: Date;
	changedAt: Date;
};

/** A row that is wrong. `first`: the line that a repeated code stands in before. */
export type RowError = {line: number; fault: RowFault; first: number | null};

/** As a row error is stored: `check`, `repeated:12`. */
export const storedError = ({fault, first}: RowError): string => (first === null ? fault : `${fault}:${first}`);

/** What is said of a row. */
export function errorWords(what: string, words: typeof rowFaults): string {
	const [fault = '', first] = what.split(':');
	const said = Object.entries(words).find(([name]) => name === fault)?.[1] ?? fault;
	return first === undefined ? said : `${said}, in line ${first}`;
}

/** Numbers that codes of a batch may have: four bytes hold them. */
export const mostOrdinals = 2 ** 32 - 1;
/** Set aside for a file whose size nobody said: lines that it may have. */
const usualOrdinals = 2 ** 28;
/** For one file at most. */
const mostOfOneFile = 2 ** 30;

/** How many numbers to set aside for a file of so many bytes: each of its lines has one, and a line is a byte at least. */
export const ordinalsFor = (bytes: number | null): number =>
	bytes === null ? usualOrdinals : Math.min(bytes + 1, mostOfOneFile);

/** Nothing can be done with it any more. */
export const isOver = ({state}: Pick<ImportRow, 'state'>): boolean => state !== 'open' && state !== 'finishing';

export const shownImport = (row: ImportRow, batch: string): CodeImport => ({
	id: row.id,
	batch,
	is: row.is,
	state: row.state,
	format: row.format,
	column: row.column,
	dryRun: row.dryRun,
	whenWrong: row.whenWrong,
	bytes: row.bytes,
	offset: row.offset,
	complete: row.complete,
	lines: row.lines,
	good: row.good,
	wrong: row.wrong,
	ordinalsAfter: row.ordinalsAfter,
	sorted: row.sorted,
	createdAt: row.createdAt.toISOString(),
	changedAt: row.changedAt.toISOString(),
});
