const endings = ['jpg', 'jpeg', 'png', 'webp', 'json', 'txt', 'html', 'htm', 'pdf'] as const;

/**
 * A name for a file of a pack: its number, and of what it was called the plain letters and digits. No folders, no hidden
 * files, no names that a system keeps for itself, no two alike. `ending`: what it gets, whatever it had.
 */
export function safeName(place: number, given: string, ending: string | null = null): string {
	const last = given.split(/[\\/]/).at(-1) ?? '';
	const [, stem = last, had = ''] = /^(.*)\.([^.]*)$/s.exec(last) ?? [];
	const plain = stem
		.normalize('NFKD')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.toLowerCase()
		.slice(0, 40);
	const known = endings.find(each => each === had.toLowerCase());
	const end = ending ?? known ?? 'bin';
	return `${String(place).padStart(2, '0')}${plain && `-${plain}`}.${end}`;
}
