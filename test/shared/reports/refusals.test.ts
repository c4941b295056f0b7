import {parse} from 'valibot';
import {describe, expect, test} from 'vitest';
import {NewReport} from '../../../shared/reports/contract.ts';
import {refusalsOf} from '../../../shared/reports/refusals.ts';
import {whatIsMeant} from '../../../shared/reports/what-is-meant.ts';
import {reportOf} from '../../api/reports/report-stage.ts';

const now = new Date('2026-11-22T12:00:00Z');
const {offer, purchase} = reportOf();
const shop = {
	...offer,
	url: 'https://www.pens.example/halden-nib',
	store: 'pens.example',
	listing: null,
	seller: {own: true, id: null, name: null},
};
const refused = (more: Record<string, unknown>) => refusalsOf(parse(NewReport, reportOf(more)), now);

test('a whole report is refused for nothing, on a marketplace and on a shop of its own', () => {
	expect(refused({})).toEqual([]);
	expect(refused({offer: shop})).toEqual([]);
	expect(refused({purchase: {...purchase, orderedOn: '2026-11-23', deliveredOn: null}})).toEqual([]);
	// Somewhere on Earth it is yesterday still
	expect(refused({purchase: {...purchase, orderedOn: '2023-11-21'}})).toEqual([]);
	expect(refused({elsewhere: {forum: 'the store', since: '2026-11-20', decided: false}})).toEqual([]);
});

describe('a report is refused, at', () => {
	test.each<[string, RegExp, Record<string, unknown>]>([
		['/offer/url', /not the page of one offer/, {offer: {...offer, listing: null}}],
		['/offer/url', /not the page of one offer/, {offer: {...shop, url: 'https://www.pens.example/'}}],
		['/offer/url', /not the page of one offer/, {offer: {...offer, url: 'https://www.aliexpress.com/'}}],
		['/offer/url', /a page of pens\.example/, {offer: {...shop, url: 'https://other.example/halden-nib'}}],
		['/offer/url', /a page of aliexpress/, {offer: {...offer, url: 'https://evil.example/item/1005001.html'}}],
		['/offer/url', /a page of aliexpress/, {offer: {...offer, url: 'https://www.ebay.com/itm/1'}}],
		['/offer/url', /a page of aliexpress/, {offer: {...offer, url: 'https://notaliexpress.com/item/1005001.html'}}],
		['/offer/store', /must be "aliexpress"/, {offer: {...offer, store: 'aliexpress.com'}}],
		['/offer/seenOn', /clock/, {offer: {...offer, seenOn: '2026-11-24'}}],
		['/installedOn', /clock/, {installedOn: '2027-01-01'}],
		['/purchase/orderedOn', /future/, {purchase: {...purchase, orderedOn: '2026-11-24', deliveredOn: null}}],
		['/purchase/orderedOn', /3 years.*art\. 15\(4\)/, {purchase: {...purchase, orderedOn: '2023-11-20'}}],
		['/purchase/deliveredOn', /not the day it is expected/, {purchase: {...purchase, deliveredOn: '2026-12-01'}}],
		['/purchase/deliveredOn', /before the day of the order/, {purchase: {...purchase, deliveredOn: '2026-10-01'}}],
		['/purchase/paid', /nothing paid/, {purchase: {...purchase, paid: {minor: 0, currency: 'EUR'}}}],
		['/purchase/paid', /one purchase/, {purchase: {...purchase, paid: {minor: 2e12, currency: 'EUR'}}}],
		['/purchase/loss', /in EUR/, {purchase: {...purchase, loss: {minor: 100, currency: 'USD'}}}],
		['/elsewhere/decided', /15\(2\)/, {elsewhere: {forum: 'eBay', since: '2026-11-20', decided: true}}],
		['/elsewhere/since', /future/, {elsewhere: {forum: 'eBay', since: '2026-12-20', decided: false}}],
		['/photos', /once/, {photos: [0, 0].map(place => ({place, sha256: 'a'.repeat(64), bytes: 1}))}],
	])('%s: %s', (pointer, detail, more) => {
		expect(refused(more)).toEqual([expect.objectContaining({pointer, detail: expect.stringMatching(detail)})]);
	});
});

test('a marketplace that nobody knows is refused, and one of many domains is known by each', () => {
	expect(refused({offer: {...offer, store: 'nowhere'}})).toEqual([
		expect.objectContaining({pointer: '/offer/store', detail: expect.stringMatching(/known here/)}),
	]);
	expect(refused({offer: {...offer, url: 'https://de.aliexpress.us./item/1005001.html'}})).toEqual([]);
});

describe('what is meant', () => {
	const meant = (more: Record<string, unknown>) => whatIsMeant({...parse(NewReport, reportOf()).offer, ...more});
	test.each<[string, Record<string, unknown>, string]>([
		['the listing of a merchant', {}, 'seller:aliexpress/500 listing:aliexpress/1005001'],
		['the product, whatever its listing', {gtin: '04006381333931'}, 'seller:aliexpress/500 product:04006381333931'],
		['brand and number of a model', {mpn: 'N-1'}, 'seller:aliexpress/500 product:halden/n1'],
		[
			'the listing alone, of nobody who is known',
			{seller: {own: false, id: null, name: 'P'}, gtin: '04006381333931'},
			'listing:aliexpress/1005001',
		],
		['the store itself', {seller: {own: true, id: null, name: null}}, 'seller:aliexpress listing:aliexpress/1005001'],
		[
			'the page of a shop, without what follows ?',
			{...shop, url: `${shop.url}?utm=1#x`},
			'seller:pens.example page:pens.example/halden-nib',
		],
	])('%s', (_, more, openKey) => expect(meant(more).openKey).toBe(openKey));
});
