import {expect, test} from 'vitest';
import {addressForParties} from '../../../shared/reports/address-for-parties.ts';

test.each([
	[
		'https://www.aliexpress.com/item/1005001.html?spm=a2g0o.order_list.0.0&pdp_ext=%7B%22order%22%3A8123%7D#nav-review',
		'1005001',
		'https://www.aliexpress.com/item/1005001.html',
	],
	['https://shop.example/product.php?id=77001&customer=4711', '77001', 'https://shop.example/product.php?id=77001'],
	[
		'https://shop.example/pen;jsessionid=0A1B/blue;v=2?utm_content=anna%40mail.example',
		null,
		'https://shop.example/pen/blue',
	],
	['https://shop.example:8443/pen', null, 'https://shop.example:8443/pen'],
	['https://shop.example/pen?customer=', '', 'https://shop.example/pen'],
])('the accused reads where %s is, and nothing that tells who opened it', (url, listing, told) => {
	expect(addressForParties({url, listing})).toBe(told);
});
