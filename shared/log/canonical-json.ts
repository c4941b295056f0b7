/** What a log entry may tell: JSON whose numbers are whole. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [field: string]: Json};

/**
 * The one text of a JSON value (RFC 8785): no spaces, fields in the order of their UTF-16 units. Whoever has the value can
 * write down the very bytes that were hashed. Throws RangeError for what is not `Json`: of numbers that are not whole,
 * programs write down different texts.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${fields.map(([name, held]) => `${JSON.stringify(name)}:${canonicalJson(held)}`).join(',')}}`;
	}
	const isPlain = value === null || typeof value === 'string' || typeof value === 'boolean';
	if (isPlain || Number.isSafeInteger(value)) return JSON.stringify(value);
	throw new RangeError(`${String(value)} is no text, whole number, list or object`);
}
