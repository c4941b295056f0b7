/** Mod-10 check digit of GS1 for the digits before it, weights 3 and 1 from the right. */
export function checkDigit(digits: string): number {
	const sum = [...digits].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
	return (10 - (sum % 10)) % 10;
}

/** ISBN-10 (mod 11) as its ISBN-13; null when it is none. */
export function isbn13(isbn10: string): string | null {
	if (!/^\d{9}[\dX]$/.test(isbn10)) return null;
	const sum = [...isbn10].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0);
	if (sum % 11 !== 0) return null;
	const start = `978${isbn10.slice(0, 9)}`;
	return start + checkDigit(start);
}

/** GS1 prefixes that anyone may reuse inside a shop or region: 02, 04, 2x (GTIN-8: 0x, 2x). No identity. */
function isRestricted(gtin14: string): boolean {
	const gtin8 = gtin14.startsWith('000000');
	return gtin8 ? /^.{6}[02]/.test(gtin14) : /^.(?:02|04|2)/.test(gtin14);
}

const bareGtin = (text: string): string =>
	text
		.trim()
		.replace(/^(?:gtin|ean|upc|isbn)[\s:#-]*(?:1[0-4]:\s*)?/i, '')
		.replace(/[\s-]/g, '')
		.toUpperCase();

const isGtinShape = (digits: string): boolean => /^(?:\d{8}|\d{12,14})$/.test(digits) && !/^0+$/.test(digits);

/** Why a number is no GTIN that identifies a product, in words for whoever wrote it; null when it is one. */
export function whyNoGtin(text: string): string | null {
	const bare = bareGtin(text);
	const digits = isbn13(bare) ?? bare;
	if (!isGtinShape(digits)) return 'must be a GTIN of 8, 12, 13 or 14 digits, or an ISBN';
	const right = checkDigit(digits.slice(0, -1));
	if (right !== Number(digits.at(-1))) return `the check digit is wrong: after ${digits.slice(0, -1)} comes ${right}`;
	return isRestricted(digits.padStart(14, '0'))
		? 'is from a range that anyone may use inside a shop or region, so it identifies no product'
		: null;
}

/**
 * GTIN-8, -12, -13, -14, ISBN-10 or -13 as GTIN-14. Null when the check digit is wrong, or the number is one that does
 * not identify a product in the world (restricted circulation, all zeros).
 */
export function toGtin14(text: string): string | null {
	const bare = bareGtin(text);
	const digits = isbn13(bare) ?? bare;
	if (!isGtinShape(digits)) return null;
	if (checkDigit(digits.slice(0, -1)) !== Number(digits.at(-1))) return null;
	const gtin14 = digits.padStart(14, '0');
	return isRestricted(gtin14) ? null : gtin14;
}
