import {stores} from '../../../extension/stores/index.ts';
import type {Mandate} from '../../../shared/badges/credential.ts';
import type {BadgeProof} from '../../../shared/badges/prove-badge.ts';
import type {
	Badge,
	BrandRecord,
	Decision,
	Notice,
	OpenCase,
	SellerRecord,
	Warning,
} from '../../../shared/lookup/record.ts';
import {money} from '../../../shared/money.ts';
import {noFacts, type PageFacts} from '../../../shared/product.ts';
import {indexBrands, noBrands} from '../../../shared/trust/brand-index.ts';
import {noCategories} from '../../../shared/trust/category-index.ts';
import type {Finding} from '../../../shared/trust/finding.ts';
import type {Case, Freshness, Records} from '../../../shared/trust/signal.ts';
import {judge} from '../../../shared/trust/verdict.ts';

// Sellers, brands and goods are made up.

export const now = '2026-11-22T12:00:00.000Z';
export const confirmed: Freshness = {is: 'confirmed', at: '2026-11-22T11:58:00.000Z'};
export const asOfDaysAgo = (days: number): Freshness => ({
	is: 'as-of',
	at: new Date(Date.parse(now) - days * 86_400_000).toISOString(),
	why: 'offline',
});

export const merchant: NonNullable<PageFacts['seller']> = {
	kind: 'marketplace',
	name: 'Beauty Hall',
	id: '1101',
	url: null,
	rating: null,
	since: null,
	country: null,
};
export const itself: NonNullable<PageFacts['seller']> = {...merchant, kind: 'own', name: null, id: null};

export const factsOf = (part: Partial<PageFacts> = {}): PageFacts => ({
	...noFacts({
		url: 'https://www.aliexpress.com/item/1005.html',
		store: 'aliexpress',
		domain: 'aliexpress.com',
		listingId: '1005',
	}),
	title: 'Halden Meridian fountain pen',
	brand: 'Halden',
	price: {low: money(48.9, 'EUR'), high: null},
	seller: merchant,
	gtin: '09506000134352',
	...part,
});

/** Facts of a page at an address of a shop that sells alone. */
export const factsAt = (url: string, domain: string, part: Partial<PageFacts> = {}): PageFacts =>
	factsOf({url, domain, store: domain, seller: itself, ...part});

export const halden: BrandRecord = {
	kind: 'brand',
	key: 'brand:halden',
	name: 'Halden',
	names: ['哈尔登'],
	domains: ['halden.com'],
	queryDomains: ['halden-check.com'],
	registeredAt: '2026-01-05T00:00:00.000Z',
};

export const sellerRecord = (part: Partial<SellerRecord> = {}): SellerRecord => ({
	kind: 'seller',
	key: 'seller:aliexpress/1101',
	name: 'Beauty Hall',
	store: 'aliexpress',
	reviewed: null,
	badges: [],
	decisions: [],
	warnings: [],
	cases: [],
	...part,
});

export const badgeOf = (part: Partial<Badge> = {}): Badge => ({
	id: '4711',
	brand: 'brand:halden',
	brandName: 'Halden',
	kind: 'official',
	territory: [],
	from: '2026-05-04',
	until: '2027-05-03',
	revokedAt: null,
	revokedWhy: null,
	suspendedAt: null,
	token: 'a token that was checked',
	...part,
});

export const decisionOf = (part: Partial<Decision> = {}): Decision => ({
	id: 'dec_1',
	listing: '1005',
	product: null,
	outcome: 'counterfeit',
	decidedAt: '2026-09-01T09:00:00.000Z',
	by: 'Example Review Board',
	answer: 'We bought them from a wholesaler.',
	link: 'https://touchstone.example/cases/1',
	liftedAt: null,
	...part,
});

export const warningOf = (part: Partial<Warning> = {}): Warning => ({
	id: 'W-12',
	rule: 'Sells only what it may sell',
	issuedAt: '2026-09-05T09:00:00.000Z',
	until: '2027-09-05T09:00:00.000Z',
	link: null,
	liftedAt: null,
	...part,
});

export const caseOf = (part: Partial<OpenCase> = {}): OpenCase => ({
	id: 'cas_1',
	listing: '1005',
	openSince: '2026-11-01T09:00:00.000Z',
	...part,
});

export const noticeOf = (part: Partial<Notice> = {}): Notice => ({
	id: 'N-1',
	authority: 'Example Safety Office',
	day: '2026-10-10',
	title: 'The ink leaks',
	link: 'https://safety.example/N-1',
	licence: 'CC BY 4.0',
	lots: null,
	...part,
});

/** What a badge's token proved, unless `part` says otherwise. */
export const proofOf = (
	part: Partial<Extract<BadgeProof, {is: 'proved'}>> = {},
	chain: readonly Mandate[] = [],
): BadgeProof => ({
	is: 'proved',
	status: 'good',
	credential: {
		'@context': ['https://www.w3.org/ns/credentials/v2'],
		type: ['VerifiableCredential', 'BrandBadge'],
		issuer: 'did:key:z',
		id: 'https://touchstone.example/v1/badges/4711',
		validFrom: '2026-05-04T00:00:00Z',
		validUntil: '2027-05-03T23:59:59Z',
		credentialSubject: {
			seller: {key: 'seller:aliexpress/1101', name: 'Beauty Hall'},
			brand: {key: 'brand:halden', name: 'Halden'},
			kind: 'official',
			territory: [],
			chain: [...chain],
			mark: null,
		},
		credentialStatus: [],
	},
	...part,
});

/** A case: facts of a page and what is known of it. Brands given are registered, the page's own among them. */
export function aCase(
	given: {
		facts?: Partial<PageFacts> | PageFacts;
		records?: Partial<Omit<Records, 'brands'>>;
		brands?: readonly BrandRecord[];
		now?: string;
		country?: string | null;
	} = {},
): Case {
	const facts = factsOf(given.facts);
	const brands = given.brands ? indexBrands(given.brands) : noBrands;
	return {
		facts,
		records: {
			seller: null,
			store: null,
			brand: facts.brand === null ? null : (brands.byName.get(facts.brand.toLowerCase()) ?? null),
			product: null,
			brands,
			categories: noCategories,
			marketplaces: stores,
			observed: [],
			freshness: confirmed,
			proofs: new Map(given.records?.seller?.badges.map(one => [one.id, proofOf()])),
			...given.records,
		},
		now: given.now ?? now,
		country: given.country ?? null,
	};
}

/** What a case's verdict says under a signal: its codes and the level each asks for. */
export const said = (signal: string, given: Case): [string, Finding['level']][] =>
	judge(given)
		.findings.filter(finding => finding.signal === signal)
		.map(({what, level}) => [what, level]);
