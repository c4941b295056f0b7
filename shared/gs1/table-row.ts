/** A stretch of a value: N digits, X the 82 characters, Y the 39, Z base64. Only the last may vary in length. */
export type Part = {type: string; min: number; max: number; optional: boolean; linters: readonly string[]};

export type ApplicationIdentifier = {
	parts: readonly Part[];
	/** Its length follows from the identifier, so no separator is needed after it. */
	fixed: boolean;
	/** May stand in the query of a link. */
	attribute: boolean;
	/** Of a primary key: which others may follow it in the path, in order; one list for each alternative. */
	qualifiers: readonly (readonly string[])[] | null;
};

function readPart(text: string): Part {
	const [shape = '', ...linters] = text.split(',');
	const [, bracket, type = '', upTo, length] = /^(\[?)([NXYZ])(\.\.)?([0-9]+)/.exec(shape) ?? [];
	const max = Number(length);
	return {type, min: upTo ? 1 : max, max, optional: bracket === '[', linters};
}

const countUp = (from: string, to: string): string[] =>
	Array.from({length: Number(to) - Number(from) + 1}, (_, at) => String(Number(from) + at).padStart(from.length, '0'));

/** `710-717` counts up; `310-316.5` gives each of 310 to 316 a last digit from 0 to 5. */
function readIdentifiers(text: string): string[] {
	const [range = '', lastDigit] = text.split('.');
	const [from = '', to = from] = range.split('-');
	const all = countUp(from, to);
	return lastDigit === undefined ? all : all.flatMap(start => countUp(`${start}0`, start + lastDigit));
}

/** A row of the table in application-identifiers.ts, for each of its identifiers. */
export function readRow(row: string): [string, ApplicationIdentifier][] {
	const [, flags = '', parts = '', slash, qualifiers = '', identifiers = ''] =
		/^([*?]*)([^/=]+)(\/?)([^=]*)=(.+)$/.exec(row) ?? [];
	const meaning: ApplicationIdentifier = {
		parts: parts.split(' ').map(readPart),
		fixed: flags.includes('*'),
		attribute: flags.includes('?'),
		qualifiers: slash ? qualifiers.split('|').map(list => list.split(',').filter(Boolean)) : null,
	};
	return identifiers
		.split(' ')
		.flatMap(readIdentifiers)
		.map(ai => [ai, meaning]);
}
