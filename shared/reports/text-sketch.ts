/** Letters and digits that stand together when texts are compared. Five tell a phrase in any script, and a changed word spoils few. */
const shingle = 5;

/** What is compared of a text: letters and digits in one form. Signs that are not seen, cases and spaces make no other text. */
const compared = (text: string): string[] => [
	...text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
];

/**
 * A sketch of 64 bits in hex (Charikar's simhash over shingles): texts that are nearly the same differ in few bits. An empty
 * text has an empty sketch, which is near no other.
 */
export function textSketch(text: string): string {
	const signs = compared(text);
	if (signs.length === 0) return '';
	const votes = new Int32Array(64);
	const seen = new Set<string>();
	for (let at = 0; at < Math.max(1, signs.length - shingle + 1); at++) {
		const piece = signs.slice(at, at + shingle).join('');
		// A phrase repeated a hundred times weighs no more than once
		if (seen.has(piece)) continue;
		seen.add(piece);
		const low = hash32(piece, 0x811c9dc5);
		const high = hash32(piece, 0x9747b28c);
		for (let bit = 0; bit < 32; bit++) {
			votes[bit]! += (low >>> bit) & 1 ? 1 : -1;
			votes[bit + 32]! += (high >>> bit) & 1 ? 1 : -1;
		}
	}
	const word = (from: number) => {
		let bits = 0;
		for (let bit = 0; bit < 32; bit++) if (votes[from + bit]! > 0) bits |= 1 << bit;
		return (bits >>> 0).toString(16).padStart(8, '0');
	};
	return word(32) + word(0);
}

/** FNV-1a, stirred at the end so that every bit follows from every letter. */
function hash32(text: string, seed: number): number {
	let hash = seed;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
