/** Spaces, hyphens and dashes of every kind, and what has no width: people put them in, or copy them along. */
const between = /[\p{White_Space}\p{Pd}\p{Cf}\p{Cc}\u2212\u30fc]/gu;

/** First digits of the scripts in which shoppers' keyboards write them: Arabic, Persian, Devanagari, Bengali, Thai. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;

function asciiDigit(digit: string): string {
	const point = digit.charCodeAt(0);
	const zero = zeros.find(start => point - start >= 0 && point - start < 10) ?? point;
	return String(point - zero);
}

/** A code as it is compared: compatibility forms (full-width letters and digits) undone, nothing between the characters. */
export const foldKeepingCase = (text: string): string =>
	text.normalize('NFKC').replace(between, '').replace(otherDigits, asciiDigit);

/** The same in capital letters: what is typed off a label. */
export const foldCode = (text: string): string => foldKeepingCase(text).toUpperCase();

/** Letters that look like digits are read as those; Crockford's alphabet has no O, I and L of its own. */
export const foldCrockford = (text: string): string => foldCode(text).replace(/O/g, '0').replace(/[IL]/g, '1');
