import {expect, test} from 'vitest';
import type {PageFacts} from '../../../../shared/product.ts';
import {aCase, asOfDaysAgo, badgeOf, factsAt, halden, itself, proofOf, said, sellerRecord} from '../a-case.ts';

const official: PageFacts['claims'] = [{kind: 'official-store', text: 'Halden official store'}];
const authorized: PageFacts['claims'] = [{kind: 'authorized', text: 'Authorized dealer'}];
const known = {brands: [halden]};
const holding = (badge: Parameters<typeof badgeOf>[0]) => ({seller: sellerRecord({badges: [badgeOf(badge)]})});

test.each<[string, ReturnType<typeof aCase>, [string, string | null][]]>([
	['no claim', aCase(known), []],
	[
		'registered brand, no record of the seller',
		aCase({...known, facts: {claims: official}}),
		[['official-not-listed', 'caution']],
	],
	[
		'registered brand, the record holds no badge',
		aCase({...known, facts: {claims: official}, records: {seller: sellerRecord()}}),
		[['official-not-listed', 'caution']],
	],
	['“authorized”, no badge', aCase({...known, facts: {claims: authorized}}), [['official-not-listed', 'caution']]],
	['a badge backs it', aCase({...known, facts: {claims: official}, records: holding({})}), []],
	[
		'an authorized store’s badge backs “authorized”',
		aCase({...known, facts: {claims: authorized}, records: holding({kind: 'authorized'})}),
		[],
	],
	[
		'an authorized store calls itself official',
		aCase({...known, facts: {claims: official}, records: holding({kind: 'authorized'})}),
		[['official-listed-as-authorized', null]],
	],
	[
		'a badge for another country: the brand does list it',
		aCase({...known, country: 'DE', facts: {claims: official}, records: holding({territory: ['CN']})}),
		[],
	],
	[
		'the badge was revoked',
		aCase({...known, facts: {claims: official}, records: holding({revokedAt: '2026-11-01T00:00:00.000Z'})}),
		[['official-not-listed', 'caution']],
	],
	[
		'the badge ended',
		aCase({...known, facts: {claims: official}, records: holding({until: '2026-10-01'})}),
		[['official-not-listed', 'caution']],
	],
	[
		'the badge is for another brand',
		aCase({...known, facts: {claims: official}, records: holding({brand: 'brand:lumora'})}),
		[['official-not-listed', 'caution']],
	],
	[
		'the brand is not registered: nobody can prove it here, which is said and held against nobody',
		aCase({facts: {claims: official}}),
		[
			['claims-official', null],
			['official-brand-not-registered', null],
		],
	],
	[
		'a badge is told of and its token proves nothing',
		aCase({
			...known,
			facts: {claims: official},
			records: {...holding({}), proofs: new Map([['4711', {is: 'unproved', why: 'bad-signature'}]])},
		}),
		[['claims-official', null]],
	],
	[
		'the badge is suspended',
		aCase({
			...known,
			facts: {claims: official},
			records: {...holding({}), proofs: new Map([['4711', proofOf({status: 'suspended'})]])},
		}),
		[['claims-official', null]],
	],
	[
		'a bit says that the badge was revoked',
		aCase({
			...known,
			facts: {claims: official},
			records: {...holding({}), proofs: new Map([['4711', proofOf({status: 'revoked'})]])},
		}),
		[['official-not-listed', 'caution']],
	],
	['the page names no brand', aCase({...known, facts: {claims: official, brand: null}}), [['claims-official', null]]],
	[
		'nobody can tell which seller it is',
		aCase({...known, facts: {claims: official, seller: {...itself, kind: 'marketplace', name: 'X'}}}),
		[['claims-official', null]],
	],
	[
		'no seller on the page',
		aCase({...known, facts: {claims: authorized, seller: null}}),
		[['claims-authorized', null]],
	],
	[
		'the lookup never answered',
		aCase({...known, facts: {claims: official}, records: {freshness: {is: 'nothing', why: 'offline'}}}),
		[['claims-official', null]],
	],
	[
		'the records are two days old',
		aCase({...known, facts: {claims: official}, records: {freshness: asOfDaysAgo(2)}}),
		[['official-not-listed-as-of', 'caution']],
	],
	[
		'the records are eight days old',
		aCase({...known, facts: {claims: official}, records: {freshness: asOfDaysAgo(8)}}),
		[['official-not-listed-as-of', null]],
	],
	[
		'the brand’s own site',
		aCase({...known, facts: factsAt('https://halden.com/pen', 'halden.com', {claims: official})}),
		[],
	],
	[
		'a merchant on the brand’s own site',
		aCase({
			...known,
			facts: factsAt('https://halden.com/pen', 'halden.com', {
				claims: official,
				seller: {...itself, kind: 'marketplace', id: '7'},
			}),
		}),
		[['official-not-listed', 'caution']],
	],
])('%s', (_, given, expected) => expect(said('official-claim', given)).toEqual(expected));
