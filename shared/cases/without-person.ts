/**
 * What a reporter wrote as the accused and the public may read it: without mail addresses, telephone and order numbers, and
 * without what is named in `known`, such as the reporter’s name.
 */
export function withoutPerson(text: string, known: readonly (string | null | undefined)[] = []): string {
	const named = known.filter(each => each != null && each.trim().length >= 3).map(each => foundAs(String(each).trim()));
	// At once: an address whose beginning is a name is left out whole
	return text.replace(new RegExp([address, ...named, number].join('|'), 'giu'), '[left out]');
}

const address = String.raw`[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,190}\.[^\s@<>"'(),;:.]{2,24}`;
const number = String.raw`\+?\d(?:[\s().-]{0,3}\d){6,24}`;
const spaced = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]`;
/** In scripts that part words by spaces a name is found as a whole word only; in others it stands right beside the next. */
const foundAs = (name: string): string =>
	[
		new RegExp(`^${spaced}`, 'u').test(name) ? `(?<!${spaced})` : '',
		literally(name),
		new RegExp(`${spaced}$`, 'u').test(name) ? `(?!${spaced})` : '',
	].join('');
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
