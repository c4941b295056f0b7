export type Slip = 'swapped' | 'changed' | 'dropped' | 'doubled' | 'added';

/**
 * The one slip of the hand that turns `name` into `text` (Damerau: a letter changed, dropped, added, or two neighbours
 * swapped); null when they are equal or further apart. Linear in the length.
 */
export function oneLetterSlip(name: string, text: string): Slip | null {
	if (name === text || Math.abs(name.length - text.length) > 1) return null;
	let at = 0;
	while (at < name.length && name[at] === text[at]) at++;
	const restIs = (fromName: number, fromText: number) => name.slice(at + fromName) === text.slice(at + fromText);
	if (name.length === text.length) {
		if (restIs(1, 1)) return 'changed';
		return name[at] === text[at + 1] && name[at + 1] === text[at] && restIs(2, 2) ? 'swapped' : null;
	}
	if (text.length < name.length) return restIs(1, 0) ? 'dropped' : null;
	if (!restIs(0, 1)) return null;
	return at > 0 && text[at] === text[at - 1] ? 'doubled' : 'added';
}
