/** 64 bits by which a text or a picture is known again, as two numbers of 32 bits. */
export type Bits = readonly [high: number, low: number];

/** What 16 hex digits say; null: they are not that many, and are near nothing. */
export const bitsOf = (hex: string): Bits | null =>
	hex.length === 16 ? [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8), 16)] : null;

/** In how many of 64 bits two differ. */
export const bitsApart = (a: Bits, b: Bits): number => ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);

/** The same of hex digits; 64 where one of them says nothing. */
export function hexApart(one: string, other: string): number {
	const [a, b] = [bitsOf(one), bitsOf(other)];
	return a && b ? bitsApart(a, b) : 64;
}

/** Ones in a word, added up in pairs, fours and bytes at once. */
function ones(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
