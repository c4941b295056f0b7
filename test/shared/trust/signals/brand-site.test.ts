import {expect, test} from 'vitest';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, factsAt, halden, merchant, said} from '../a-case.ts';

const at = (part = {}) => factsAt('https://shop.halden.com/pen', 'halden.com', part);

test.each<[string, ReturnType<typeof aCase>, [string, string | null][], string]>([
	[
		'its own goods, sold by itself',
		aCase({brands: [halden], facts: at()}),
		[['brand-site-own-goods', 'verified']],
		'verified',
	],
	[
		'in another script',
		aCase({brands: [halden], facts: at({brand: '哈尔登'})}),
		[['brand-site-own-goods', 'verified']],
		'verified',
	],
	[
		'goods of another brand',
		aCase({brands: [halden], facts: at({brand: 'Lumora'})}),
		[['brand-site', null]],
		'unknown',
	],
	['goods without a brand', aCase({brands: [halden], facts: at({brand: null})}), [['brand-site', null]], 'unknown'],
	[
		'a merchant on the brand’s site',
		aCase({brands: [halden], facts: at({seller: merchant})}),
		[['brand-site', null]],
		'unknown',
	],
	['a brand nobody registered', aCase({facts: at()}), [], 'unknown'],
	[
		'another shop that sells the brand',
		aCase({brands: [halden], facts: factsAt('https://pens.example/1', 'pens.example')}),
		[],
		'unknown',
	],
	[
		'confirmed two days ago',
		aCase({brands: [halden], facts: at(), records: {freshness: asOfDaysAgo(2)}}),
		[['brand-site-own-goods-as-of', 'verified']],
		'verified',
	],
	[
		'confirmed eight days ago',
		aCase({brands: [halden], facts: at(), records: {freshness: asOfDaysAgo(8)}}),
		[['brand-site-own-goods-as-of', null]],
		'unknown',
	],
])('%s', (_, given, expected, level) => {
	expect(said('brand-site', given)).toEqual(expected);
	expect(judge(given).level).toBe(level);
});
