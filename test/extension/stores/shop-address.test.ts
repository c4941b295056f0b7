import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findStore, stores} from '../../../extension/stores/index.ts';
import {shopAddress} from '../../../extension/stores/shop-address.ts';

test.each<[string, string | null, string | null]>([
	['seller:aliexpress/1101234567', 'DE', 'https://www.aliexpress.com/store/1101234567'],
	['seller:amazon/A1B2C3D4E5', 'DE', 'https://www.amazon.de/sp?seller=A1B2C3D4E5'],
	['seller:amazon/A1B2C3D4E5', 'GB', 'https://www.amazon.co.uk/sp?seller=A1B2C3D4E5'],
	['seller:amazon/A1B2C3D4E5', 'NO', 'https://www.amazon.com/sp?seller=A1B2C3D4E5'],
	['seller:amazon/A1B2C3D4E5', null, 'https://www.amazon.com/sp?seller=A1B2C3D4E5'],
	['seller:ebay/pen_house-24', 'FR', 'https://www.ebay.fr/usr/pen_house-24'],
	['seller:pens.example', 'DE', 'https://pens.example/'],
	['seller:ikea', null, 'https://ikea.com/'],
	// No rule is known, or an id means another seller on another domain of the store
	['seller:shopee/123456', 'SG', null],
	['seller:pens.example/4711', null, null],
	['seller:unheard-of', null, null],
	// Ids that would lead elsewhere
	['seller:ebay/../itm/1', null, null],
	['seller:ebay/..', null, null],
	['seller:temu/1&next=evil.example', null, null],
	['seller:evil.example@x', null, null],
	['brand:halden', null, null],
])('%s for a shopper in %s: %s', (key, country, address) => expect(shopAddress(key, country)).toBe(address));

test('whatever a key holds, the address is https, of that very store, and holds the whole id', () => {
	const store = fc.constantFrom(...stores.map(({id}) => id));
	fc.assert(
		fc.property(store, fc.oneof(fc.string(), fc.stringMatching(/^\w[\w.-]{1,20}$/)), (name, id) => {
			const address = shopAddress(`seller:${name}/${id}`, 'DE');
			if (address === null) return;
			const url = new URL(address);
			expect(url.protocol).toBe('https:');
			expect(url.href).toBe(address);
			expect(findStore(url)?.id).toBe(name);
			expect(address).toContain(id);
		}),
	);
});
