/**
 * Signs that a reader does not see or that turn the text around them: controls, format characters (directions, zero widths,
 * soft hyphens, tags), line and paragraph separators, fillers that look like nothing, and halves of surrogate pairs.
 */
const unseen =
	/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f/gu;

/** Joiners that belong to a letter of a script that needs them, or to an emoji. */
const belongs =
	/(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)(?:\u200c|\u200d)(?=[\p{L}\p{Extended_Pictographic}])/gu;

const nameOfSign = (sign: string): string => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** A foreign text in pieces: what stands there, and signs that would not be seen, by their number. */
export type Shown = {is: 'text' | 'sign'; text: string};

export function piecesOf(foreign: string): readonly Shown[] {
	const text = foreign.replace(/\r\n?/g, '\n');
	const kept = new Set([...text.matchAll(belongs)].map(({index}) => index));
	const pieces: Shown[] = [];
	let from = 0;
	for (const {index, 0: sign} of text.matchAll(unseen)) {
		if (kept.has(index)) continue;
		if (index > from) pieces.push({is: 'text', text: text.slice(from, index)});
		pieces.push({is: 'sign', text: nameOfSign(sign)});
		from = index + sign.length;
	}
	if (from < text.length) pieces.push({is: 'text', text: text.slice(from)});
	return pieces;
}

/** A foreign text as plain text in which nothing is obeyed: `[U+202E]` where such a sign stood. */
export const plainly = (foreign: string): string =>
	piecesOf(foreign)
		.map(({is, text}) => (is === 'text' ? text : `[${text}]`))
		.join('');

/** JSON in which no sign acts in whatever opens it: such signs are written by their number, which reads back the same. */
export const plainJson = (value: unknown): string =>
	JSON.stringify(value, null, '\t').replace(
		/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f/gu,
		sign => [...Array(sign.length).keys()].map(n => `\\u${sign.charCodeAt(n).toString(16).padStart(4, '0')}`).join(''),
	);
