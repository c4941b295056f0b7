/**
 * Letters that are drawn like a Latin small letter, from the scripts in which names are registered. Chosen from
 * Unicode's confusables (UTS #39); those that only resemble in some fonts are left out.
 */
const lettersDrawnLike: Record<string, string> = {
	a: 'аɑα',
	b: 'Ьƅ',
	c: 'сϲᴄ',
	d: 'ԁɗ',
	e: 'еҽ',
	g: 'ɡց',
	h: 'һհ',
	i: 'іıɩι',
	j: 'јյ',
	k: 'кκ',
	l: 'ӏⅼł',
	m: 'м',
	n: 'пոη',
	o: 'оοօø',
	p: 'рρ',
	q: 'ԛզ',
	r: 'г',
	s: 'ѕ',
	t: 'тτ',
	u: 'սυ',
	v: 'ѵν',
	w: 'ԝѡω',
	x: 'хχ',
	y: 'уүγ',
	z: 'ᴢ',
};

const latin: ReadonlyMap<string, string> = new Map(
	Object.entries(lettersDrawnLike).flatMap(([plain, others]) =>
		[...others].map(other => [other.toLowerCase(), plain] as const),
	),
);

const digits: ReadonlyMap<string, string> = new Map([
	['0', 'o'],
	['3', 'e'],
	['4', 'a'],
	['5', 's'],
]);

const marks = /\p{M}/gu;

/** With foreign letters and accents read as the Latin letters they are drawn like: `аmаzоn` → `amazon`. */
export const readAsLatin = (label: string): string =>
	[...label.normalize('NFKD').replace(marks, '').toLowerCase()].map(char => latin.get(char) ?? char).join('');

/**
 * Every name that a label may be taken for at a glance, itself not among them: digits for letters, `rn` for `m`,
 * `vv` for `w`, hyphens dropped. The pairs of letters only in longer labels: `barn` is no `bam`.
 */
export function skeletons(label: string): ReadonlySet<string> {
	const plain = readAsLatin(label).replaceAll('-', '');
	const word = [...plain].map(char => digits.get(char) ?? char).join('');
	const found = new Set([plain, word, word.replaceAll('1', 'l'), word.replaceAll('1', 'i')]);
	if (plain.length > 6) for (const one of [...found]) found.add(one.replaceAll('rn', 'm').replaceAll('vv', 'w'));
	found.delete(label);
	return found;
}
