/**
 * What a reporter wrote as the accused and the public may read it: without mail addresses, telephone and order numbers, and
 * without what is named in `known`, such as the reporter’s name.
 */
export function withoutPerson(text: string, known: readonly (string | null | undefined)[] = []): string {
	const named = known.filter(each => each != null && each.trim().length >= 3).map(each => String(each).trim());
	const masked = named.reduce((left, name) => left.replace(new RegExp(foundAs(name), 'giu'), hidden), text);
	return masked
		.replace(/[^\s@<>"'(),;:]{1,64}@[^\s@<>"'(),;:]{1,190}\.[^\s@<>"'(),;:.]{2,24}/gu, hidden)
		.replace(/\+?\d(?:[\s().-]{0,3}\d){6,24}/gu, hidden);
}

const hidden = '[left out]';
const spaced = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]`;
/** In scripts that part words by spaces a name is found as a whole word only; in others it stands right beside the next. */
const foundAs = (name: string): string =>
	[
		new RegExp(`^${spaced}`, 'u').test(name) ? `(?<!${spaced})` : '',
		literally(name),
		new RegExp(`${spaced}$`, 'u').test(name) ? `(?!${spaced})` : '',
	].join('');
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
