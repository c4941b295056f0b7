import {describe, expect, test} from 'vitest';
import {canonicalListingUrl} from '../../../extension/stores/canonical-listing-url.ts';
import {readAddress, stores} from '../../../extension/stores/index.ts';

const canonical = (url: string) => canonicalListingUrl(new URL(url));

describe('the canonical address of a listing', () => {
	test.each([
		[
			'https://www.amazon.de/Some-Title/dp/b00n150ys4/ref=sr_1_1?tag=x&th=1#reviews',
			'https://www.amazon.de/dp/B00N150YS4',
		],
		[
			'https://es.aliexpress.com/item/Some/1005006180026951.html?spm=a&skuId=7',
			'https://es.aliexpress.com/item/1005006180026951.html?skuId=7',
		],
		[
			'https://item.taobao.com/item.htm?spm=a&skuId=5&id=700100200301&scm=b',
			'https://item.taobao.com/item.htm?id=700100200301&skuId=5',
		],
		[
			'https://www.zara.com/be/en/shirt-p11002710.html?v1=84&v2=15&utm_source=x',
			'https://www.zara.com/be/en/shirt-p11002710.html?v1=84',
		],
		['https://shopee.sg/tray-i.3279.93001?sp_atk=x&xptdk=y', 'https://shopee.sg/tray-i.3279.93001'],
		[
			'https://www.target.com/p/oak-stool/-/A-91001122?preselect=9&lnk=x',
			'https://www.target.com/p/-/A-91001122?preselect=9',
		],
	])('in a registered store: %s', (url, expected) => expect(canonical(url)).toBe(expected));

	test.each([
		[
			'https://a-shop.example/products/lamp?variant=42&utm_source=x&fbclid=y',
			'https://a-shop.example/products/lamp?variant=42',
		],
		['https://a-shop.example/lamp/?attribute_pa_size=m&gclid=z', 'https://a-shop.example/lamp/?attribute_pa_size=m'],
		[
			'https://a-shop.example/index.php?controller=product&id_product=8&id_product_attribute=9',
			'https://a-shop.example/index.php?id_product=8&id_product_attribute=9',
		],
		[
			'https://a-shop.example/product_info.php?products_id=66&sid=secret#top',
			'https://a-shop.example/product_info.php?products_id=66',
		],
		['https://user:word@a-shop.example/lamp?size=', 'https://a-shop.example/lamp'],
	])('in any shop: %s', (url, expected) => expect(canonical(url)).toBe(expected));

	test('does not depend on the order of parameters', () =>
		expect(canonical('https://a-shop.example/l?size=m&color=red')).toBe(
			canonical('https://a-shop.example/l?color=red&size=m'),
		));

	test('is its own canonical address, and leads to the same listing', () => {
		const urls = [
			'https://www.ozon.ru/product/taburet-1648654068/?at=x',
			'https://www.temu.com/de/goods.html?goods_id=601099500000001&x=1',
			'https://www.amazon.com/dp/B00N150YS4?th=1',
		];
		for (const url of urls) {
			expect(canonical(canonical(url))).toBe(canonical(url));
			expect(readAddress(new URL(canonical(url)))?.listingId).toBe(readAddress(new URL(url))?.listingId);
		}
	});

	test('is made from paths that lead to a listing', () => {
		for (const {path, domains, identify} of stores) {
			if (!path) continue;
			const ids = ['1005006180', 'B00N150YS4', '5f0a1b2c3d4e5f6071829300', '9249556'];
			const found = ids.map(id => identify(new URL(`https://www.${domains[0]}${path.replace('*', id)}`)));
			expect(found.some((id, at) => id === ids[at])).toBe(true);
		}
	});
});
