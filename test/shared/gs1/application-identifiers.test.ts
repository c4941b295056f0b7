import {expect, test} from 'vitest';
import {applicationIdentifiers, identifierAt, mayComeToBe} from '../../../shared/gs1/application-identifiers.ts';
import {linters} from '../../../shared/gs1/linters/index.ts';
import {hasVectors, readDictionary} from './vectors.ts';

/** The dictionary's own form of a row, without what our table leaves out. */
function rowsOfDictionary(): [string, string][] {
	return readDictionary()
		.split('\n')
		.map(line => line.split('#')[0]!.trim())
		.filter(Boolean)
		.flatMap(line => {
			const [identifiers = '', ...words] = line.split(/\s+/);
			const [from = '', to = from] = identifiers.split('-');
			const flags = words.filter(word => /^[*?]+$/.test(word)).join('');
			const parts = words.filter(word => /^\[?[NXYZ][0-9.]/.test(word)).join(' ');
			const key = words.find(word => word.startsWith('dlpkey'))?.replace(/^dlpkey=?/, '/') ?? '';
			const meaning = flags + parts.replace(/,(?:gcppos[12]|coupon[a-z]+)/g, '') + key;
			const count = Number(to) - Number(from) + 1;
			return Array.from({length: count}, (_, at): [string, string] => [
				String(Number(from) + at).padStart(from.length, '0'),
				meaning,
			]);
		});
}

function asRow(ai: string): string {
	const {fixed, attribute, parts, qualifiers} = applicationIdentifiers.get(ai)!;
	const written = parts.map(({type, min, max, optional, linters: names}) => {
		const shape = `${type}${min === max ? '' : '..'}${max}`;
		return [optional ? `[${shape}]` : shape, ...names].join();
	});
	const key = qualifiers ? `/${qualifiers.map(list => list.join()).join('|')}` : '';
	return `${fixed ? '*' : ''}${attribute ? '?' : ''}${written.join(' ')}${key}`;
}

test.skipIf(!hasVectors)('the table says what GS1’s dictionary says, row by row (skipped without ../shared)', () => {
	const rows = rowsOfDictionary();
	console.log(`Application Identifiers: ${rows.length}`);
	expect([...applicationIdentifiers.keys()].sort().map(ai => [ai, asRow(ai)])).toEqual(rows.sort());
});

test('every check that the table names exists', () => {
	const named = [...applicationIdentifiers.values()].flatMap(({parts}) => parts.flatMap(part => part.linters));
	expect(named.filter(name => !linters.has(name))).toEqual([]);
});

test('an identifier is found by its first two digits', () => {
	expect(identifierAt('0109506000134352', 0)).toBe('01');
	expect(identifierAt('x3103000195', 1)).toBe('3103');
	expect(identifierAt('89ABC', 0)).toBeNull();
	expect(identifierAt('31', 0)).toBeNull();
});

test('an unknown identifier is thinkable when its neighbours are as long', () => {
	expect(['89', '8099', '4399'].map(mayComeToBe)).toEqual([true, true, true]);
	expect(['01', '999', '80', '1', '12345', 'ab'].map(mayComeToBe)).toEqual([false, false, false, false, false, false]);
});
