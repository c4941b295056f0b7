import {describe, expect, test} from 'vitest';
import {readAddress, stores} from '../../../extension/stores/index.ts';
import {testAddresses} from '../../contracts/store-contract.ts';
import {addressesOfMarketplaces} from './addresses-of-marketplaces.ts';
import {addressesOfShops} from './addresses-of-shops.ts';

const addresses = {...addressesOfMarketplaces, ...addressesOfShops};

const inOtherTests = ['aliexpress', 'amazon', 'ebay', 'etsy', 'temu'];

for (const store of stores) {
	const ofStore = addresses[store.id];
	if (ofStore) testAddresses(store, ofStore);
}

test('every registered store is tested', () =>
	expect([...Object.keys(addresses), ...inOtherTests].sort()).toEqual(stores.map(({id}) => id).sort()));

describe('an address also tells', () => {
	test.each([
		['https://shopee.sg/tray-i.327900100.9300100200', '327900100'],
		['https://item.rakuten.co.jp/hinoki-kobo/board-01/', 'hinoki-kobo'],
		['https://store.shopping.yahoo.co.jp/aizome-ya/tenugui-7.html', 'aizome-ya'],
		['https://quarrylane.en.made-in-china.com/product/AbCdEfGhIjKl/China-Slate.html', 'quarrylane'],
		['https://www.newegg.com/p/0Z1-0010-00A11?Item=9SIB7K2ABC1234', 'B7K2'],
		// Anyone can write these parameters into a link; the store shows the listing all the same
		['https://www.amazon.com/dp/B00N150YS4?m=A1B2C3D4E5F6G7', null],
		['https://item.taobao.com/item.htm?id=700100200301&sellerId=1', null],
	])('%s who sells: %s', (url, sellerId) => expect(readAddress(new URL(url))?.sellerId).toBe(sellerId));

	test.each([
		['https://www.coupang.com/vp/products/7000100200?itemId=1&vendorItemId=88', '88'],
		['https://detail.tmall.com/item.htm?id=700100200302&skuId=5001', '5001'],
		['https://www.zara.com/be/en/shirt-p11002710.html?v1=84518927&utm_source=x', '84518927'],
		['https://www.ozon.ru/product/taburet-1648654068/?at=x', null],
		['https://www.zara.com/be/en/woman-l1217.html?v1=84518927', null],
	])('%s which variant: %s', (url, variantId) => expect(readAddress(new URL(url))?.variantId).toBe(variantId));
});
