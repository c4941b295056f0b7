import {expect, test} from 'vitest';
import {jsonLd, readBody} from './page-of.ts';

const offers = {'@type': 'Offer', price: '29.00', priceCurrency: 'GBP'};
const clock = {'@context': 'https://schema.org', '@type': 'Product', name: 'Slate clock', offers};
const pathOf = (...things: object[]) => readBody(things.map(jsonLd).join('')).facts.breadcrumbs;

test.each<[string, unknown, string[]]>([
	['a path', 'Home &gt; Decor > Clocks', ['Home', 'Decor', 'Clocks']],
	['one name', 'Wall clocks', ['Wall clocks']],
	['a thing with a name', {'@type': 'Thing', name: 'Clocks'}, ['Clocks']],
	['a number of a taxonomy before the name', ['3840', 'Clocks'], ['Clocks']],
	['an address', 'https://quarry-works.example/clocks', []],
])('without breadcrumbs the product’s own category tells its kind: %s', (_, category, path) => {
	expect(pathOf({...clock, category})).toEqual(path);
});

test('breadcrumbs, where there are any, go before it', () => {
	const itemListElement = [{'@type': 'ListItem', position: 1, name: 'Stone'}];
	const crumbs = {'@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement};
	expect(pathOf({...clock, category: 'Clocks'}, crumbs)).toEqual(['Stone']);
});
