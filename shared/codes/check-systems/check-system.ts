/** How check characters are made: they stand at the end of a code. All of ISO 7064's, and what codes carry otherwise. */
export type CheckSystem = {
	/** as people know it */
	title: string;
	/** how many characters it adds */
	length: 1 | 2;
	/** what may stand before the check characters, in capital letters */
	body: RegExp;
	/** The check characters for a body that fits. */
	check: (body: string) => string;
};

export const digits = /^[0-9]+$/;
export const alphanumeric = /^[0-9A-Z]+$/;

/** A character's value is its place. ISO 7064 puts the asterisk last. */
export const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*';

/** The value of the digit or capital at a place of a text. Files of millions of codes are checked: nothing is made for it. */
export function valueAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	return code - (code <= 0x39 ? 0x30 : 0x37);
}
