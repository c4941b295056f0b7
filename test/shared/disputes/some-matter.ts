import {calculateCompensation} from '../../../shared/compensation/calculate-compensation.ts';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import {keptSnapshot} from '../../../shared/disputes/page-snapshot.ts';
import {noFacts, type PageFacts} from '../../../shared/product.ts';
import {situation} from '../compensation/some-situation.ts';

/** What the page of the pen said on the day of the order. */
const pageFacts: PageFacts = {
	...noFacts({
		url: 'https://www.aliexpress.com/item/1005.html',
		store: 'aliexpress',
		domain: 'aliexpress.com',
		listingId: '1005',
	}),
	title: 'Halden fountain pen, genuine',
	brand: 'Halden',
	price: {low: {minor: 20_000, currency: 'CNY'}, high: null},
	wasPrice: {minor: 45_000, currency: 'CNY'},
	claims: [{kind: 'authentic', text: '100 % authentic'}],
	delivery: 'Arrives by 20 October',
};
export const seenPage = (more: Partial<PageFacts> = {}, seenAt = '2026-10-01T09:00:00.000Z') =>
	keptSnapshot({...pageFacts, ...more}, seenAt);
const keptPage = await seenPage();

/** One point of PNG. */
export const smallPicture = (): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(
		atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
		letter => letter.charCodeAt(0),
	);
export const pictureHash = 'c414cd0e204de974f73753c7e28d7638e7b3691bb8b1a2bab6b25bb7fed7ce77';

/** A pen that was bought on AliExpress and is not genuine. */
export const matter = (more: Partial<DisputeMatter> = {}): DisputeMatter => ({
	id: 'cas_17',
	language: 'en',
	offer: {
		url: 'https://www.aliexpress.com/item/1005.html',
		store: 'aliexpress',
		listing: '1005',
		title: 'Halden fountain pen, genuine',
		seller: {own: false, id: '1101', name: 'Pen House'},
		brand: 'Halden',
		gtin: null,
		mpn: null,
		sku: 'blue',
		price: {minor: 20_000, currency: 'CNY'},
		image: null,
		claims: ['100 % authentic'],
		seenOn: '2026-10-01',
	},
	purchase: {
		paid: {minor: 20_000, currency: 'CNY'},
		quantity: 1,
		orderedOn: '2026-10-01',
		deliveredOn: '2026-10-10',
		orderNumber: '8123-5567',
		variant: 'blue',
		ownUse: true,
		goods: 'ordinary',
		loss: null,
	},
	country: 'CN',
	days: {latestDelivery: null, sellerTold: '2026-10-11', foundOut: '2026-10-11', opened: null, forumDecided: null},
	notArrived: false,
	paidWith: 'card',
	facts: 'The nib bears no hallmark.\n\nThe box has another typeface than the one in the shop.',
	demand: {kind: 'one-for-three'},
	contact: {name: 'Lin Wei', email: 'lin@example.org', language: 'en'},
	telephone: null,
	postalAddress: null,
	goodFaith: true,
	photos: [{name: 'IMG 1.png', bytes: smallPicture(), sha256: pictureHash}],
	snapshots: [keptPage],
	codes: [{answer: 'unknown', at: '2026-10-10T10:00:00.000Z', code: 'ABCD-EFGH'}],
	answers: [],
	decision: {
		id: 'dec_1',
		appealedAt: null,
		outcome: 'counterfeit',
		at: '2026-11-01T10:00:00.000Z',
		by: 'touchstone.example',
		statement: 'The rights owner examined a sample and found it not genuine. The seller did not answer.',
	},
	brandStatements: [],
	brandsKnown: {},
	compensation: calculateCompensation(situation()),
	...more,
});
