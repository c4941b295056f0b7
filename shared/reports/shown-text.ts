/** What turns the direction of writing, has no width or no shape: Unicode's Cc and Cf, line and paragraph separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]|\u034f/gu;

/** In these scripts, and between pictures, a joiner decides how letters look: it is part of the word. Their signs of no shape do not. */
const joins =
	/(?!\p{Cf})(?:\ufe0f|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}])$/u;

/** A text with whatever would not be seen replaced by what `mark` makes of its number, such as U+202E. Line breaks and tabs stay. */
export const markUnseen = (text: string, mark: (number: string) => string): string =>
	text.replace(unseen, (sign, at: number) => {
		if (sign === '\n' || sign === '\t') return sign;
		if (sign === '\r') return text[at + 1] === '\n' ? '' : '\n';
		if ((sign === '\u200c' || sign === '\u200d') && joins.test(text.slice(Math.max(0, at - 4), at))) return sign;
		return mark(`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
	});

/**
 * Text of strangers as it may be shown: what would not be seen stands there by its number, such as ⟨U+202E⟩. Line breaks and
 * tabs stay. What was written is kept as it is; only what is shown goes through here.
 */
export const shownText = (text: string): string => markUnseen(text, number => `⟨${number}⟩`);

/** How many signs of a text somebody sees. */
export const seenLength = (text: string): number =>
	markUnseen(text, () => '')
		.replace(/\s+/gu, ' ')
		.trim().length;

/** The same on one line: for names and titles, which stand among other words. */
export const shownLine = (text: string): string => shownText(text).replace(/\s+/gu, ' ').trim();
