import fc from 'fast-check';
import type {BadgeProof} from '../../../shared/badges/prove-badge.ts';
import type {
	Badge,
	Decision,
	Notice,
	OpenCase,
	ProductRecord,
	SellerRecord,
	StoreRecord,
	Warning,
} from '../../../shared/lookup/record.ts';
import type {PageFacts} from '../../../shared/product.ts';
import type {Case, Freshness, Observation, Records} from '../../../shared/trust/signal.ts';
import {aCase, factsOf, halden, now, proofOf} from './a-case.ts';

// Values collide on purpose: the seller, the listing, the brand and the days of a case often fit each other.

const hostile = fc.oneof(
	fc.string({unit: 'binary', minLength: 1, maxLength: 60}),
	fc.constantFrom(
		'',
		' ',
		'__proto__',
		'constructor',
		'\u202efdp',
		'<img src=x>',
		'\u001b[2J',
		'%',
		'💩'.repeat(50),
		'\ud800',
		'a,b,,c',
		'0',
		'-1',
		'1e9',
	),
);
const text = (...usual: string[]) =>
	fc.oneof({weight: 3, arbitrary: fc.constantFrom(...usual)}, {weight: 1, arbitrary: hostile});
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, {nil: null});
const instant = fc
	.integer({min: -900, max: 900})
	.map(days => new Date(Date.parse(now) + days * 86_400_000).toISOString());
const day = instant.map(one => one.slice(0, 10));
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, {maxLength: 4});
const money = fc.record({
	minor: fc.integer({min: 0, max: 20_000}),
	currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
});
const listing = text('1005', '77');
const country = fc.constantFrom('DE', 'CN', 'US');

const badge: fc.Arbitrary<Badge> = fc.record({
	id: text('4711'),
	brand: fc.constantFrom('brand:halden', 'brand:lumora'),
	brandName: text('Halden'),
	kind: fc.constantFrom('official', 'authorized'),
	territory: fc.array(country, {maxLength: 2}),
	from: day,
	until: day,
	revokedAt: maybe(instant),
	revokedWhy: maybe(hostile),
	suspendedAt: maybe(instant),
	token: maybe(hostile),
});
const proofs: fc.Arbitrary<Records['proofs']> = fc
	.option(
		fc.oneof(
			fc.constantFrom('good', 'suspended', 'revoked').map(status => proofOf({status})),
			fc.constantFrom('bad-signature', 'status-unknown').map((why): BadgeProof => ({is: 'unproved', why})),
		),
		{nil: undefined},
	)
	.map(proof => new Map(proof ? [['4711', proof]] : []));
const decision: fc.Arbitrary<Decision> = fc.record({
	id: text('dec_1', 'dec_2'),
	listing: maybe(listing),
	product: maybe(text('product:09506000134352', 'pen')),
	outcome: fc.constantFrom('counterfeit', 'genuine', 'undecidable'),
	decidedAt: instant,
	by: text('Board'),
	answer: maybe(hostile),
	link: fc.constant(null),
	liftedAt: maybe(instant),
	appeal: maybe(fc.constantFrom('open', 'upheld')),
});
const warning: fc.Arbitrary<Warning> = fc.record({
	id: text('W-1'),
	rule: text('rule'),
	issuedAt: instant,
	until: instant,
	link: fc.constant(null),
	liftedAt: maybe(instant),
});
const openCase: fc.Arbitrary<OpenCase> = fc.record({id: text('cas_1'), listing: maybe(listing), openSince: instant});
const notice: fc.Arbitrary<Notice> = fc.record({
	id: text('N-1'),
	authority: text('Office'),
	day,
	title: text('leaks'),
	link: fc.constant(null),
	licence: text('CC BY'),
	lots: maybe(text('L1')),
});
export const anySeller: fc.Arbitrary<SellerRecord> = fc.record({
	kind: fc.constant('seller'),
	key: fc.constantFrom('seller:aliexpress/1101', 'seller:aliexpress/1101', 'seller:aliexpress', 'seller:other/1'),
	name: text('Beauty Hall'),
	store: fc.constant('aliexpress'),
	reviewed: maybe(fc.record({at: instant, by: text('Reviewer')})),
	badges: few(badge),
	decisions: few(decision),
	warnings: few(warning),
	cases: few(openCase),
});
const store: fc.Arbitrary<StoreRecord> = fc.record({
	kind: fc.constant('store'),
	key: fc.constantFrom('store:aliexpress', 'store:other'),
	name: text('x'),
	domains: fc.constant([]),
	listed: few(
		fc.oneof(
			notice,
			notice.map(line => ({...line, host: 'login.aliexpress.com'})),
		),
	),
});
const product: fc.Arbitrary<ProductRecord> = fc.record({
	kind: fc.constant('product'),
	key: fc.constantFrom('product:09506000134352', 'product:1'),
	name: text('x'),
	brand: fc.constant(null),
	recalls: few(notice),
});
const observation: fc.Arbitrary<Observation> = fc.record({
	store: fc.constantFrom('ebay', 'aliexpress'),
	listingId: maybe(fc.constantFrom('1005', '1', '2', '3', '4', '5', '6', '7')),
	price: money,
	at: instant,
});
export const anyFreshness: fc.Arbitrary<Freshness> = fc.oneof(
	fc.record({is: fc.constant('confirmed' as const), at: instant}),
	fc.record({
		is: fc.constant('as-of' as const),
		at: instant,
		why: fc.constantFrom('offline', 'refused', 'not-yet-asked'),
	}),
	fc.record({is: fc.constant('nothing' as const), why: fc.constantFrom('offline', 'refused', 'not-yet-asked')}),
);

/** Facts within the reader's schema, often hostile: what a page can say of itself. */
export const anyFacts: fc.Arbitrary<PageFacts> = fc
	.record({
		url: fc.oneof(
			fc.constantFrom(
				'https://www.aliexpress.com/item/1005.html',
				'https://halden.com/x',
				'https://halden-check.top/',
				'https://amaz0n-sale.top/',
				'x:',
			),
			hostile,
		),
		domain: text('aliexpress.com', 'halden.com'),
		store: fc.constantFrom('aliexpress', 'halden.com'),
		listingId: maybe(listing),
		title: maybe(text('Halden pen')),
		brand: maybe(text('Halden', 'Lumora')),
		price: maybe(fc.record({low: money, high: maybe(money)})),
		wasPrice: maybe(money),
		availability: maybe(fc.constantFrom('InStock' as const, 'OutOfStock' as const)),
		seller: maybe(
			fc.record({
				kind: fc.constantFrom('marketplace' as const, 'own' as const),
				name: maybe(text('Beauty Hall')),
				id: maybe(text('1101')),
				url: fc.constant(null),
				rating: maybe(hostile),
				since: maybe(hostile),
				country: maybe(hostile),
			}),
		),
		mpn: maybe(hostile),
		condition: maybe(fc.constantFrom('new' as const, 'used' as const, 'refurbished' as const)),
		shipFrom: maybe(hostile),
		shippedBy: maybe(hostile),
		delivery: maybe(hostile),
		rating: maybe(fc.double({min: 0, max: 5, noNaN: true})),
		reviewCount: maybe(fc.nat()),
		returnPolicy: maybe(hostile),
		paymentMethods: few(hostile),
		claims: few(
			fc.record({
				kind: fc.constantFrom('official-store', 'authorized', 'authentic', 'brand-new', 'buyer-protection'),
				text: hostile,
			}),
		),
		asksForCode: maybe(
			fc.record({text: hostile, names: few(text('Halden', 'Halden product verification', '哈尔登防伪'))}),
		),
		contradictions: few(
			fc.record({
				field: text('price'),
				values: fc.array(fc.record({source: fc.constantFrom('json-ld', 'page'), value: hostile}), {
					minLength: 2,
					maxLength: 3,
				}),
			}),
		),
	})
	.map(part => factsOf(part));

/** Any case: facts a page may state, records of which many are about somebody else, any age of the answer. */
export const anyCase: fc.Arbitrary<Case> = fc
	.record({
		facts: anyFacts,
		seller: maybe(anySeller),
		store: maybe(store),
		product: maybe(product),
		observed: fc.array(observation, {maxLength: 12}),
		freshness: anyFreshness,
		proofs,
		country: maybe(country),
		registered: fc.boolean(),
	})
	.map(({facts, country: home, registered, ...records}) =>
		aCase({facts, records, country: home, brands: registered ? [halden] : []}),
	);
