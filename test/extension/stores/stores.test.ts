import {describe, expect, test} from 'vitest';
import {aliexpress} from '../../../extension/stores/aliexpress.ts';
import {amazon} from '../../../extension/stores/amazon.ts';
import {ebay} from '../../../extension/stores/ebay.ts';
import {etsy} from '../../../extension/stores/etsy.ts';
import {matches, stores} from '../../../extension/stores/index.ts';
import {readings} from '../../../extension/stores/reading/index.ts';
import {temu} from '../../../extension/stores/temu.ts';
import {testPages, testStore} from '../../contracts/store-contract.ts';

testStore(aliexpress, {
	listings: {
		'https://www.aliexpress.com/item/1005006180026951.html?spm=a2g0o&skuId=1': '1005006180026951',
		'https://es.aliexpress.com/item/Some-Title/1005006180026951.html': '1005006180026951',
		'https://www.aliexpress.us/item/3256805993712199.html': '3256805993712199',
	},
	others: [
		'https://www.aliexpress.com/',
		'https://www.aliexpress.com/wholesale?SearchText=kettle',
		'https://www.aliexpress.com/store/1102345678',
		'https://aliexpress.ru/popular/kettle',
	],
});
testStore(amazon, {
	listings: {
		'https://www.amazon.com/Some-Title/dp/B00N150YS4?th=1&psc=1': 'B00N150YS4',
		'https://www.amazon.de/dp/b00n150ys4/ref=sr_1_1': 'B00N150YS4',
		'https://www.amazon.co.jp/gp/product/1937785734/': '1937785734',
		'https://m.amazon.in/gp/aw/d/B00N150YS4': 'B00N150YS4',
	},
	others: ['https://www.amazon.com/', 'https://www.amazon.com/s?k=kettle', 'https://www.amazon.fr/gp/cart/view.html'],
});
testStore(ebay, {
	listings: {
		'https://www.ebay.com/itm/302474151804?var=601&hash=item1': '302474151804',
		'https://www.ebay.de/itm/Ein-Titel/302474151804': '302474151804',
		'https://www.ebay.com/p/1701411334': '1701411334',
	},
	others: ['https://www.ebay.com/sch/i.html?_nkw=kettle', 'https://www.ebay.co.uk/usr/someone', 'https://www.ebay.it/'],
});
testStore(etsy, {
	listings: {
		'https://www.etsy.com/listing/1385245506/silver-necklace?ref=x': '1385245506',
		'https://www.etsy.com/es/listing/550571276/felpudo': '550571276',
		'https://www.etsy.com/de-en/listing/550571276': '550571276',
	},
	others: ['https://www.etsy.com/shop/GowaDesign', 'https://www.etsy.com/search?q=mug', 'https://www.etsy.com/cart'],
});
testStore(temu, {
	listings: {
		'https://www.temu.com/felt-coasters-g-601099500000001.html?x=1': '601099500000001',
		'https://www.temu.com/de/goods.html?goods_id=601099500000001': '601099500000001',
	},
	others: [
		'https://www.temu.com/',
		'https://www.temu.com/felt-o3-123.html',
		'https://www.temu.com/goods.html?goods_id=x',
	],
});

describe('any other shop', () => testPages('generic'));

describe('the registry', () => {
	test('names every store once and reads only registered ones', () => {
		const ids = stores.map(({id}) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(Object.keys(readings).filter(id => !ids.includes(id))).toEqual([]);
	});

	test('gives no domain to two stores', () => {
		const domains = stores.flatMap(store => store.domains);
		expect(new Set(domains).size).toBe(domains.length);
	});

	test('makes a manifest pattern for each domain, secure or not', () => {
		expect(matches).toContain('*://*.amazon.co.uk/*');
		expect(matches).toHaveLength(stores.flatMap(store => store.domains).length);
	});
});
