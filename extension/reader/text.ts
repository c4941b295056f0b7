const entities: Record<string, string> = {amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' '};

/** Steers what stands around it instead of being read: a terminal, the direction of a text, nothing at all. */
const unreadable = /\ufeff|(?!\s)[\p{Cc}\p{Cf}]/gu;

/** One line: white space collapsed, invisible and steering characters dropped. */
export const clean = (text: string): string => text.replace(unreadable, '').replace(/\s+/g, ' ').trim();

/** No fact is longer; a page that says more is not listened to. */
const longest = 5000;

/** Structured data often holds markup or text that was escaped twice; this gives what a person would read. */
export function plain(text: string): string {
	const decoded = text
		.slice(0, longest)
		.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
			if (name) return entities[name.toLowerCase()] ?? whole;
			const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
		});
	return clean(decoded.replace(/<\/?[a-z][^>]{0,500}>/gi, ' '));
}

/** For comparing what two places say: letters and digits only, without case, width or marks. */
export const folded = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** How much of the words of the shorter text stand in the longer one, 0..1. */
export function overlap(a: string, b: string): number {
	const [short, long] = [folded(a), folded(b)].sort((x, y) => x.length - y.length);
	if (!short || !long) return 0;
	if (long.includes(short)) return 1;
	const words = new Set(long.split(' '));
	const wanted = short.split(' ');
	return wanted.filter(word => words.has(word)).length / wanted.length;
}

/** What a template leaves when nobody filled it in: `$metabrand`, `{{name}}`, `null`. */
export const isPlaceholder = (text: string): boolean => /^\s*(?:[$#%{[]|null$|undefined$|n\/?a$|none$|-+$)/i.test(text);
