/** JSON in which no sign acts in whatever opens it: such signs are written by their number, which reads back the same. */
export const plainJson = (value: unknown): string =>
	JSON.stringify(value, null, '\t').replace(
		/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f/gu,
		sign => [...Array(sign.length).keys()].map(n => `\\u${sign.charCodeAt(n).toString(16).padStart(4, '0')}`).join(''),
	);
