/** A schema.org thing from whichever markup, in JSON-LD's shape. Made by the page: trust no type in it. */
export type Thing = {readonly [property: string]: unknown};

export const isThing = (value: unknown): value is Thing =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own properties only: a page may write `__proto__` or `constructor`. */
export const get = (thing: Thing, property: string): unknown =>
	Object.hasOwn(thing, property) ? thing[property] : undefined;

export const list = (value: unknown): readonly unknown[] =>
	value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Things under a property, however they are wrapped. */
export const things = (thing: Thing, property: string): Thing[] => list(get(thing, property)).filter(isThing);

/** Types in lower case, without vocabulary: `http://schema.org/Product` → `product`. */
export const typesOf = (thing: Thing): string[] =>
	list(get(thing, '@type')).map(type =>
		String(type)
			.replace(/^.*[/#:]/, '')
			.toLowerCase(),
	);

/** The first text or number under a property; of a thing its name, value or id. */
export function word(value: unknown): string | null {
	for (const one of list(value)) {
		if (typeof one === 'string' && one.trim()) return one;
		if (typeof one === 'number' && Number.isFinite(one)) return String(one);
		if (isThing(one)) {
			const inner = word(get(one, 'name')) ?? word(get(one, '@value')) ?? word(get(one, 'value'));
			if (inner) return inner;
		}
	}
	return null;
}

export const wordOf = (thing: Thing, ...properties: string[]): string | null => {
	for (const property of properties) {
		const found = word(get(thing, property));
		if (found) return found;
	}
	return null;
};
