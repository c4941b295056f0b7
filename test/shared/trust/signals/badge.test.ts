import {describe, expect, test} from 'vitest';
import type {BadgeProof} from '../../../../shared/badges/prove-badge.ts';
import type {Case} from '../../../../shared/trust/signal.ts';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, badgeOf, halden, itself, proofOf, said, sellerRecord} from '../a-case.ts';

type Part = Parameters<typeof badgeOf>[0];

const withBadge = (badge: Part, more: Parameters<typeof aCase>[0] = {}) =>
	aCase({
		...more,
		brands: [halden],
		records: {seller: sellerRecord({badges: [badgeOf(badge)]}), ...more?.records},
	});

describe('a badge', () => {
	test.each<[string, ReturnType<typeof aCase>, string, string | null, string]>([
		['for seller and brand, everywhere', withBadge({}), 'badge-valid', 'verified', 'verified'],
		[
			'for the shopper’s country',
			withBadge({territory: ['DE', 'AT']}, {country: 'AT'}),
			'badge-valid',
			'verified',
			'verified',
		],
		['for another country', withBadge({territory: ['CN']}, {country: 'AT'}), 'badge-other-territory', null, 'unknown'],
		[
			'for some countries, the shopper chose none',
			withBadge({territory: ['CN']}),
			'badge-country-unknown',
			null,
			'unknown',
		],
		['that was revoked', withBadge({revokedAt: '2026-11-01T00:00:00.000Z'}), 'badge-revoked', null, 'unknown'],
		['that ended yesterday', withBadge({until: '2026-11-21'}), 'badge-expired', null, 'unknown'],
		['that ends today', withBadge({until: '2026-11-22'}), 'badge-valid', 'verified', 'verified'],
		['that begins today', withBadge({from: '2026-11-22'}), 'badge-valid', 'verified', 'verified'],
		['that begins tomorrow', withBadge({from: '2026-11-23'}), 'badge-not-yet', null, 'unknown'],
		[
			'on its last second',
			withBadge({until: '2026-11-22'}, {now: '2026-11-22T23:59:59.999Z'}),
			'badge-valid',
			'verified',
			'verified',
		],
		[
			'one millisecond later',
			withBadge({until: '2026-11-22'}, {now: '2026-11-23T00:00:00.000Z'}),
			'badge-expired',
			null,
			'unknown',
		],
		[
			'for another brand',
			withBadge({brand: 'brand:lumora', brandName: 'Lumora'}),
			'badge-other-brand',
			null,
			'unknown',
		],
		['on a page that names no brand', withBadge({}, {facts: {brand: null}}), 'badge-brand-not-named', null, 'unknown'],
		[
			'for the brand in another script',
			withBadge({}, {facts: {brand: '哈尔登'}, records: {brand: halden}}),
			'badge-valid',
			'verified',
			'verified',
		],
		[
			'confirmed six days ago',
			withBadge({}, {records: {freshness: asOfDaysAgo(6)}}),
			'badge-valid-as-of',
			'verified',
			'verified',
		],
		[
			'confirmed seven days ago',
			withBadge({}, {records: {freshness: asOfDaysAgo(7)}}),
			'badge-valid-as-of',
			null,
			'unknown',
		],
		[
			'confirmed less than a day ago',
			withBadge({}, {records: {freshness: asOfDaysAgo(0.9)}}),
			'badge-valid',
			'verified',
			'verified',
		],
	])('%s', (_, given, code, level, verdict) => {
		expect(said('badge', given)).toEqual([[code, level]]);
		expect(judge(given).level).toBe(verdict);
	});

	test('of several for one brand the best is said', () => {
		const badges = [
			badgeOf({id: 'old', until: '2026-01-01'}),
			badgeOf({id: 'new'}),
			badgeOf({id: 'cn', territory: ['CN']}),
		];
		const given = aCase({brands: [halden], records: {seller: sellerRecord({badges})}});
		expect(judge(given).findings.filter(({signal}) => signal === 'badge')).toMatchObject([
			{what: 'badge-valid', about: {badge: 'new'}, since: '2026-05-04', until: '2027-05-03'},
		]);
	});

	test('of another seller, put in the wrong place, is not this seller’s', () => {
		const given = aCase({
			brands: [halden],
			records: {seller: sellerRecord({key: 'seller:aliexpress/9', badges: [badgeOf()]})},
		});
		expect(judge(given).level).toBe('unknown');
	});

	test('does not cover a merchant the page gives no id of', () => {
		const given = withBadge({}, {facts: {seller: {...itself, kind: 'marketplace', name: 'Beauty Hall'}}});
		expect(judge(given).level).toBe('unknown');
	});

	const proved = (proof: BadgeProof | null, badge: Part = {}) =>
		withBadge(badge, {records: {proofs: new Map(proof ? [['4711', proof]] : [])}});
	const unproved = (why: Extract<BadgeProof, {is: 'unproved'}>['why']): BadgeProof => ({is: 'unproved', why});

	test.each<[string, Case, object]>([
		['whose token was not checked', proved(null), {what: 'badge-not-checked', strength: 'claimed'}],
		['whose list is missing', proved(unproved('status-unknown')), {what: 'badge-not-checked', strength: 'claimed'}],
		['with a forged token', proved(unproved('bad-signature')), {what: 'badge-not-proved', strength: 'claimed'}],
		['with a token about another', proved(unproved('other-subject')), {what: 'badge-not-proved', strength: 'claimed'}],
		['that a bit suspends', proved(proofOf({status: 'suspended'})), {what: 'badge-suspended', since: null}],
		[
			'that the record suspends',
			proved(proofOf(), {suspendedAt: '2026-11-20T08:00:00.000Z'}),
			{what: 'badge-suspended', since: '2026-11-20T08:00:00.000Z'},
		],
		['that a bit revokes', proved(proofOf({status: 'revoked'})), {what: 'badge-revoked', since: null}],
		[
			'that was revoked for a reason',
			withBadge({revokedAt: '2026-11-01T00:00:00.000Z', revokedWhy: 'The licence ended'}),
			{what: 'badge-revoked', about: {why: 'The licence ended'}},
		],
		[
			'revoked and never proved',
			proved(unproved('bad-signature'), {revokedAt: '2026-11-01T00:00:00.000Z'}),
			{what: 'badge-revoked'},
		],
	])('%s verifies nothing', (_, given, line) => {
		const {level, findings} = judge(given);
		expect(level).toBe('unknown');
		expect(findings.filter(({signal}) => signal === 'badge')).toMatchObject([
			{level: null, stance: 'neutral', ...line},
		]);
	});

	test('shows who allowed whom, as the token says', () => {
		const link = {
			licensor: 'Halden GmbH',
			licensee: 'Beauty Hall',
			kind: 'ordinary' as const,
			territory: ['DE'],
			from: '2026-01-01',
			until: '2027-12-31',
		};
		const given = proved(proofOf({}, [{...link, document: 'ab'.repeat(32)}]));
		expect(judge(given).findings.find(({signal}) => signal === 'badge')?.chain).toEqual([link]);
	});

	test('many for other brands are one line', () => {
		const badges = Array.from({length: 200}, (_, at) =>
			badgeOf({id: `${at}`, brand: `brand:b${at}`, brandName: `B${at}`}),
		);
		const given = aCase({records: {seller: sellerRecord({badges})}});
		expect(judge(given).findings.filter(({signal}) => signal === 'badge')).toMatchObject([
			{about: {brands: 'B0, B1, B10', count: 200}},
		]);
	});
});
