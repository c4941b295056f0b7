/** What turns the direction of writing or has no width: nobody sees it, and it makes a text seem another one. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/** A piece of a text as it is shown: `hidden` stands in place of a sign that would not be seen. */
export type ShownPiece = {is: 'words'; words: string} | {is: 'hidden'; words: string};

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A text that others wrote, in pieces: what would steer the reader's eye unseen is named where it stands. Line breaks and
 * tabs stay; joiners (U+200D) stay between letters and pictures of which they make one, since scripts need them.
 */
export function shownPieces(text: string): ShownPiece[] {
	const pieces: ShownPiece[] = [];
	let from = 0;
	for (const {0: sign, index} of text.matchAll(unseen)) {
		if (joins(text, sign, index)) continue;
		if (index > from) pieces.push({is: 'words', words: text.slice(from, index)});
		pieces.push({is: 'hidden', words: nameOf(sign)});
		from = index + sign.length;
	}
	if (from < text.length) pieces.push({is: 'words', words: text.slice(from)});
	return pieces;
}

/** The same as plain text, such as for a letter: `free[U+202E]`. */
export const shownSigns = (text: string): string =>
	shownPieces(text)
		.map(({is, words}) => (is === 'hidden' ? `[${words}]` : words))
		.join('');

/** U+200C and U+200D belong to Persian, Indic scripts and emoji, but between Latin letters they only hide. */
function joins(text: string, sign: string, at: number): boolean {
	if (sign !== '\u200c' && sign !== '\u200d') return false;
	const before = /(?:\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier})$/u.exec(
		text.slice(Math.max(0, at - 2), at),
	);
	return before !== null && !/\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Han}/u.test(before[0]);
}
