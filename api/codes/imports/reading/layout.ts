import {foldName} from '../../../../shared/address.ts';
import {fitOwn, type OwnForm} from '../../../../shared/codes/own-form.ts';
import {Problem} from '../../../../shared/problems.ts';

/** Where the code stands in a row. `delimiter` null: the row is the code. */
export type Layout = {delimiter: string | null; column: number; hasHeader: boolean};

const delimiters = [',', ';', '\t'] as const;

/** REGISTRY: how a column with codes is called, when nobody says how. Compared as names of brands are. */
const usualNames: ReadonlySet<string> = new Set(
	[
		'code',
		'codes',
		'serial',
		'serial number',
		'serialnumber',
		'serial no',
		'sn',
		'uid',
		'token',
		'seriennummer',
		'防伪码',
		'序列号',
		'コード',
	].map(foldName),
);

/** Cells of one line. A quotation mark counts where a cell begins with it. */
export function cellsOf(line: string, delimiter: string | null): string[] {
	if (delimiter === null) return [unquoted(line)];
	const cells: string[] = [];
	let cell = '';
	for (const part of line.split(delimiter)) {
		cell = cell === '' ? part : cell + delimiter + part;
		// An odd number of marks: the delimiter stood between them
		if (cell.startsWith('"') && (cell.match(/"/g) ?? []).length % 2 === 1) continue;
		cells.push(unquoted(cell));
		cell = '';
	}
	return cell === '' ? cells : [...cells, unquoted(cell)];
}

const unquoted = (cell: string): string =>
	(/^\s*"(.*)"\s*$/s.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell).trim();

/** What stands most often outside of quotation marks. */
function delimiterOf(line: string): string | null {
	const bare = line.replace(/"(?:[^"]|"")*"/g, '');
	const counted = delimiters.map(each => [each, bare.split(each).length - 1] as const);
	const [most] = counted.toSorted(([, a], [, b]) => b - a);
	return most && most[1] > 0 ? most[0] : null;
}

/** How a file is laid out, from its first line. Throws `invalid-request` when the column that was named is not there. */
export function layoutOf(line: string, name: string | null, form: OwnForm): Layout {
	if (name === null && fitOwn(unquoted(line), form).ok) return {delimiter: null, column: 0, hasHeader: false};
	const delimiter = delimiterOf(line);
	const cells = cellsOf(line, delimiter).map(foldName);
	const isIt = (cell: string) => (name === null ? usualNames.has(cell) : cell === foldName(name));
	const column = cells.findIndex(isIt);
	if (column !== -1) return {delimiter, column, hasHeader: true};
	if (name === null) return {delimiter, column: 0, hasHeader: false};
	const there = cellsOf(line, delimiter)
		.map(cell => `“${cell.slice(0, 40)}”`)
		.slice(0, 20)
		.join(', ');
	throw new Problem('invalid-request', `The first line has no column “${name}”: it has ${there}`);
}
