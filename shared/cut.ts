/** At most `most` UTF-16 units, never half a character at the end. */
export function cut(text: string, most: number): string {
	if (text.length <= most) return text;
	return text
		.slice(0, most)
		.replace(/[\ud800-\udbff]$/, '')
		.trimEnd();
}
