import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {stores} from '../../../../extension/stores/index.ts';
import {registrableDomain} from '../../../../shared/domain.ts';
import type {BrandRecord} from '../../../../shared/lookup/record.ts';
import {aCase, badgeOf, factsAt, halden, said, sellerRecord} from '../a-case.ts';

const brand = (name: string, domains: string[], names: string[] = []): BrandRecord => ({
	...halden,
	key: `brand:${name.toLowerCase().replace(/[^a-z0-9]/g, '')}`,
	name,
	names,
	domains,
	queryDomains: [],
});
const registered = [
	halden,
	brand('Gucci', ['gucci.com']),
	brand('Nike', ['nike.com']),
	brand('Apple', ['apple.com']),
	brand('Dove', ['dove.com']),
	brand('Next', ['next.co.uk']),
	brand('BOSS', ['hugoboss.com']),
	brand('Orange', ['orange.fr']),
	brand('Bosch', ['bosch-home.com']),
	brand('LEGO', ['lego.com']),
	{...brand('Loreal', ['loreal.com'], ["L'Oréal"]), name: "L'Oréal"},
	brand('Swarovski', ['swarovski.com']),
	brand('World', ['world.example']),
	brand('Muller', ['muller.co.uk']),
	brand('Lodz', ['lodz.example']),
	brand('Coco', ['coco.example']),
];

const at = (host: string, part = {}) =>
	factsAt(`https://${host}/item/1`, registrableDomain(new URL(`https://${host}/`).hostname), {
		brand: null,
		title: 'A thing',
		...part,
	});
const weigh = (host: string, part = {}, more: Parameters<typeof aCase>[0] = {}) =>
	said('lookalike', aCase({brands: registered, ...more, facts: at(host, part)})).map(([what]) => what);

describe('an address that can be taken for a marketplace’s', () => {
	test.each([
		'amazon-outlet-sale.com',
		'www.amazon-outlet-sale.com',
		'aliexpress.shop-deals.example',
		'amazon.com.secure-login.net',
		'amazonoutlet.com',
		'my-amazon-24.com',
		'outlet-amazon.de',
		'ebay-deals.shop',
		'temu-official.store',
		'etsyshop.top',
		'aliexpress.shop',
		'temu.top',
		'amazon.myshopify.com',
		'amazon-de.shop',
		'aliexpressdeals.example',
		'sale.aliexpress-outlet.com',
	])('%s borrows its name', host => expect(weigh(host)).toEqual(['address-borrows-name']));

	test.each([
		'amazom.com',
		'amzaon.com',
		'amaazon.com',
		'amazn.com',
		'amaz0n.com',
		'arnazon.com',
		'alliexpress.com',
		'aliexpres.com',
		'aliexpresss.com',
		'aliexpress1.com',
		'al1express.com',
		'ali-express.com',
		'аmazon.com',
		'xn--mazon-3ve.com',
		'еbay.com',
		'ebаy.de',
		'ťemu.com',
		'еtsу.com',
	])('%s differs by what the eye passes over', host => expect(weigh(host)).toEqual(['address-looks-like']));
});

const genuine = `
	www.amazon.com amazon.de smile.amazon.co.uk www.amazon.com.br aliexpress.com es.aliexpress.com aliexpress.ru m.aliexpress.us ebay.com
	www.ebay.co.uk ebay.de etsy.com www.temu.com amazon.com.mx ebay.com.hk amazon.vn ebay.vn etsy.ca temu.de amazonaws.com amazon.jobs
	media-amazon.com etsystatic.com ebaystatic.com ebay-kleinanzeigen.de ebayimg.com amazonpay.com audible.com amazonas.com amazonas.info
	amazone.de amazone.net mazon.org amazon-river-tours.com amazonia.com amazonite.net amazing.com amazonbookreview.com theamazonhotel.com
	betsy.com patsy.com easy.com bay.com ebey.com ebony.com ebuy7.com bestbuy.com emu.com menu.com tempu.com temuco.cl temukan.id temus.com
	wish.com wishlist.com swish.com express.com expressvpn.com allexpress.com alibaba.com alixpress.example.org taobao.com tmall.com shein.com
	walmart.com target.com newegg.com rakuten.co.jp rakuten.de shopee.sg lazada.com.ph mercadolibre.com.mx otto.de zalando.de zalando.fi
	mediamarkt.pt ikea.com zara.com nike.com gucci.com store.nike.com apple.com www.apple.com applebees.com pineapple.com apple-farm-shop.com
	snapple.com dove.com clove.com glove.com love.com dovetail.com next.co.uk nextdoor.com text.com nest.com hugoboss.com bossard.com
	boss-shop.de orange.fr orangetheory.com orange-store.example bosch-home.com bosch-ersatzteile.de lego.com legoland.com smythstoys.com
	lego.smythstoys.com apple.johnlewis.com loreal.com loreal-paris.example l-oréal.com loréal.com swarovski.com halden.com halden-check.com
	bike.com hike.com mike.com nikon.com hiking.shop pucci.com gucc.example tucci.com lucci.com johnlewis.com microcenter.com origami-shop.com
	shop.livenation.com theb52s.shop.livenation.com kids.1k.by web.archive.org jp.mercari.com craigslist.org manchester.craigslist.org
	www-amazon-com.translate.goog notebooksbilliger.de strumentimusicali.net pandahall.com 3suisses.fr münchen-shop.de мвидео.рф сосо.рф
	temu.en.softonic.com amazon-shopping.uptodown.com amazonprime.com müller.de łódź.pl кофе.рф
	umazon.example amazion.example etsyit.example temuin.example ebayes.example
	shop.app etsy.me ebay.us amzn.to a.co outlet.com store.com deals.shop sale.de onlineshop.de best-deals-24.com official-store.example
`
	.split(/\s+/)
	.filter(Boolean);

describe('a genuine address', () => {
	test.each(genuine)('%s is nobody’s copy', host => expect(weigh(host)).toEqual([]));

	const list = new URL('../../../../../shared/pages/list.jsonl', import.meta.url);
	test.skipIf(!existsSync(list))('of every saved page is nobody’s copy', () => {
		const hosts = readFileSync(list, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map(line => String((JSON.parse(line) as {url: string}).url))
			.filter(url => URL.canParse(url))
			.map(url => new URL(url).hostname);
		expect(hosts.length).toBeGreaterThan(150);
		expect(hosts.filter(host => weigh(host).length > 0)).toEqual([]);
	});

	test('of a marketplace is never its own copy', () => {
		const hosts = stores.flatMap(({domains}) => domains.flatMap(domain => [domain, `www.${domain}`]));
		expect(hosts.filter(host => weigh(host).length > 0)).toEqual([]);
	});

	test('of a registered brand is never its own copy, whatever it sells', () => {
		const hosts = registered.flatMap(({domains, queryDomains}) => [...domains, ...queryDomains]);
		const wrong = hosts.filter(host => registered.some(({name}) => weigh(host, {brand: name, title: name}).length > 0));
		expect(wrong).toEqual([]);
	});
});

describe('an address that can be taken for a brand’s', () => {
	test.each<[string, object, string[]]>([
		['gucci-outlet.com', {brand: 'Gucci'}, ['address-borrows-name']],
		['gucci-outlet.com', {title: 'New Gucci bag, leather'}, []],
		[
			'gucci-outlet.com',
			{title: 'New Gucci bag, leather', claims: [{kind: 'authentic', text: '100 % authentic'}]},
			['address-borrows-name'],
		],
		['apple-shop.de', {title: 'Apple juice, 1 l'}, []],
		['orange-store.example', {title: 'Orange marmalade', brand: 'Wood & Sons'}, []],
		['swarovsky.com', {title: 'Swarovski crystal swan'}, ['address-looks-like']],
		['gucci-outlet.com', {title: 'Leather bag'}, []],
		['nike.shop-deals.example', {brand: 'Nike'}, ['address-borrows-name']],
		['nikeoutlet.com', {brand: 'Nike'}, ['address-borrows-name']],
		['guccci.com', {brand: 'Gucci'}, ['address-looks-like']],
		['gucc1.com', {brand: 'Gucci'}, ['address-looks-like']],
		['swarovsky.com', {brand: 'Swarovski'}, ['address-looks-like']],
		['swarovsky.com', {brand: 'Lumora', title: 'Lamp'}, []],
		['nіke.com', {title: 'Shoes'}, ['address-looks-like']],
		['apple-outlet.com', {title: 'Garden chair'}, []],
		['apple-outlet.com', {brand: 'Apple'}, ['address-borrows-name']],
		['bosch-ersatzteile.de', {brand: 'Bosch'}, []],
		['lego.smythstoys.com', {brand: 'LEGO'}, []],
		['nike.de', {brand: 'Nike'}, []],
		['smythstoys.com', {brand: 'LEGO'}, []],
		['hike.com', {brand: 'Nike'}, []],
		['world-shop.com', {brand: 'World'}, []],
		['сосо.рф', {title: 'x'}, []],
		['ѕwаrоvѕkі.com', {title: 'x'}, ['address-looks-like']],
		['l-oreal.de', {brand: "L'Oréal"}, []],
		['loréal.com', {brand: "L'Oréal"}, []],
		['lorea1.com', {brand: "L'Oréal"}, ['address-looks-like']],
		['loreal-outlet.com', {brand: "L'Oréal"}, ['address-borrows-name']],
	])('%s with %o', (host, part, expected) => {
		// What the runtime finds for "L'Oréal" by the index
		const found = 'brand' in part ? registered.find(({name}) => name === part.brand) : undefined;
		expect(weigh(host, part, {records: {brand: found ?? null}})).toEqual(expected);
	});

	test('is not held against a shop that holds the brand’s badge', () => {
		const seller = sellerRecord({key: 'seller:halden-shop.de', badges: [badgeOf()]});
		const facts = at('halden-shop.de', {brand: 'Halden'});
		expect(said('lookalike', aCase({brands: registered, facts, records: {seller}}))).toEqual([]);
		expect(said('lookalike', aCase({brands: registered, facts}))).toEqual([['address-borrows-name', 'caution']]);
	});
});
