/** What a log entry may tell: JSON whose numbers are whole. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [field: string]: Json};

/**
 * The one text of a value (RFC 8785): no spaces, fields in the order of their UTF-16 units. Whoever has the value can write
 * down the very bytes that were hashed. Throws RangeError for a number that is not whole: engines differ on those.
 */
export function canonicalJson(value: Json): string {
	if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const fields = Object.keys(value)
		.sort()
		.map(name => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`);
	return `{${fields.join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
