import {expect, test} from 'vitest';
import {findBrand, indexBrands} from '../../../shared/trust/brand-index.ts';
import {halden} from './a-case.ts';

const lumora = {
	...halden,
	key: 'brand:lumora',
	name: 'Lumora',
	names: ['Halden', ' '],
	domains: ['LUMORA.com'],
	queryDomains: [],
};
const index = indexBrands([lumora, halden]);

test.each([
	['HALDEN®', 'Halden'],
	['hal-den', 'Halden'],
	['哈尔登', 'Halden'],
	['Lumora', 'Lumora'],
	['Haldens', undefined],
	['', undefined],
	['™', undefined],
])('%s is found as %s', (name, brand) => expect(findBrand(index, name)?.name).toBe(brand));

test('a brand that lists another’s name as its own spelling does not take it', () =>
	expect(findBrand(index, 'Halden')).toBe(halden));

test('a brand is found by its own and its query domains, however they are written', () => {
	expect(index.byDomain.get('halden-check.com')).toBe(halden);
	expect(index.byDomain.get('lumora.com')).toBe(lumora);
});
