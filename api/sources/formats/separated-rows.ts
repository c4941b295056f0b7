import {Damaged} from '../damaged.ts';

const longestRow = 1 << 18;

/**
 * Rows of a CSV (RFC 4180) or TSV file by the names in its first row, lower case. Throws `Damaged`: a last row without
 * its end may have been cut.
 */
export async function* separatedRows(
	text: AsyncIterable<string>,
	separator: ',' | ';' | '\t',
): AsyncGenerator<{row: Readonly<Record<string, string>>} | {wrong: string}> {
	let names: string[] | null = null;
	let number = 0;
	for await (const cells of cellsOf(text, separator)) {
		number++;
		if (cells.length === 1 && cells[0]?.trim() === '') continue;
		if (!names) {
			names = cells.map(name => name.trim().toLowerCase());
			if (new Set(names).size < names.length) throw new Damaged('names a column twice in its first row');
		} else if (cells.length === names.length)
			yield {row: Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? '').trim()]))};
		else yield {wrong: `row ${number} has ${cells.length} columns, the first row names ${names.length}`};
	}
}

async function* cellsOf(text: AsyncIterable<string>, separator: string): AsyncGenerator<string[]> {
	let cells: string[] = [];
	let cell = '';
	let length = 0;
	let quoted = false;
	/** the sign before was a quote inside a quoted cell: its end, or the first of two */
	let closing = false;

	for await (const chunk of text)
		for (const sign of chunk) {
			if (++length > longestRow) throw new Damaged(`holds a row of more than ${longestRow} characters`);
			if (quoted && !closing) {
				if (sign === '"') closing = true;
				else cell += sign;
			} else if (closing && sign === '"') {
				cell += '"';
				closing = false;
			} else if (sign === '"' && cell === '' && !closing) quoted = true;
			else if (sign === separator || sign === '\n') {
				cells.push(cell);
				cell = '';
				quoted = closing = false;
				if (sign !== '\n') continue;
				yield cells;
				cells = [];
				length = 0;
			} else if (sign !== '\r') cell += sign;
		}
	if (length > 0) throw new Damaged('ends within a row: it may be cut. A whole list ends with a line break');
}
