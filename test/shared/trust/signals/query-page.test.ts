import {expect, test} from 'vitest';
import type {BrandRecord} from '../../../../shared/lookup/record.ts';
import {judge, judgeQueryPage} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, factsAt, halden, noticeOf, said} from '../a-case.ts';

const lumora: BrandRecord = {
	...halden,
	key: 'brand:lumora',
	name: 'Lumora',
	names: [],
	domains: ['lumora.com'],
	queryDomains: [],
};
const asks = (names: readonly string[], text = 'Enter the code on the label') => ({
	asksForCode: {text, names: [...names]},
});

/** What is said of a page at a host that asks for a code and names brands in these texts. */
const saidAt = (host: string, names: readonly string[], more: Parameters<typeof aCase>[0] = {}) => {
	const domain = host.split('.').slice(-2).join('.');
	const facts = factsAt(`https://${host}/check`, domain, {brand: null, ...asks(names)});
	return said('query-page', aCase({facts, brands: [halden, lumora], ...more}));
};

test('a page elsewhere that asks for a code of a brand with query pages is none of the brand’s own', () =>
	expect(saidAt('verify.codes.top', ['Halden product verification'])).toEqual([['query-page-foreign', 'caution']]));

test.each([
	['the brand’s name in another script, without spaces around it', ['哈尔登防伪查询中心']],
	['a name in the second text', ['Check your product', 'Genuine HALDEN® only']],
	['a name beside a sign', ['Halden|Anti-counterfeit']],
])('the brand is found by %s', (_, names) =>
	expect(saidAt('verify.codes.top', names)).toEqual([['query-page-foreign', 'caution']]),
);

test.each(['halden-check.top', 'haldenverify.top', 'halden.codes.top', 'check-halden.top'])(
	'the brand is found by the address %s alone',
	host => expect(saidAt(host, ['Product verification'])).toEqual([['query-page-foreign', 'caution']]),
);

test.each(['halden-check.com', 'www.halden-check.com', 'halden.com', 'service.halden.com'])(
	'%s is the brand’s own',
	host => expect(saidAt(host, ['Halden product verification'])).toEqual([['query-page-own', null]]),
);

test('of a brand without query pages nobody can say whose the page is', () =>
	expect(saidAt('verify.codes.top', ['Lumora product verification'])).toEqual([['query-page-not-registered', null]]));

test('sites of other registered brands are left alone: sister brands answer each other’s codes', () =>
	expect(saidAt('lumora.com', ['Halden product verification'])).toEqual([]));

test('naming another brand first does not help', () =>
	expect(saidAt('verify.codes.top', ['Lumora', 'Halden'])).toEqual([['query-page-foreign', 'caution']]));

test('nothing is said where no registered brand is named', () => {
	expect(saidAt('verify.codes.top', ['Check your product', 'Genuine code'])).toEqual([]);
	expect(saidAt('verify.codes.top', ['Haldenberg verification'])).toEqual([]);
});

test('a brand whose name is a word of such pages is not meant by it', () => {
	const original = {...halden, key: 'brand:original', name: 'Original', names: ['Code', 'Check']};
	expect(saidAt('verify.codes.top', ['Original product: check code'], {brands: [original]})).toEqual([]);
});

test('marketplaces are left alone', () => {
	const facts = {...asks(['Halden']), listingId: null};
	expect(said('query-page', aCase({facts, brands: [halden]}))).toEqual([]);
});

test('a page that asks for no code is none of this', () =>
	expect(
		said(
			'query-page',
			aCase({facts: factsAt('https://a.top/', 'a.top', {title: 'Halden verification'}), brands: [halden]}),
		),
	).toEqual([]));

test.each([
	[2, 'query-page-foreign-as-of', 'caution'],
	[8, 'query-page-foreign-as-of', null],
])('of records that are %d days old: %s, %s', (days, what, level) =>
	expect(saidAt('verify.codes.top', ['Halden'], {records: {freshness: asOfDaysAgo(days)}})).toEqual([[what, level]]),
);

test('the brand’s pages are named, and the words by which the page asks', () => {
	const facts = factsAt('https://verify.codes.top/check', 'codes.top', asks(['Halden']));
	const [finding] = judge(aCase({facts, brands: [halden]})).findings.filter(({signal}) => signal === 'query-page');
	expect(finding?.about).toEqual({
		brand: 'Halden',
		address: 'verify.codes.top',
		text: 'Enter the code on the label',
		sites: 'halden-check.com',
	});
});

test('of a page that is no product page nothing is said about a product or its seller', () => {
	const facts = {...factsAt('http://halden-check.top/', 'halden-check.top', asks(['Halden'])), brand: null};
	const listed = {kind: 'store' as const, key: 'store:halden-check.top', name: 'x', domains: [], listed: [noticeOf()]};
	const {level, findings} = judgeQueryPage(aCase({facts, brands: [halden], records: {store: listed}}));
	expect(level).toBe('warning');
	expect(new Set(findings.map(({signal}) => signal))).toEqual(new Set(['warning-list', 'query-page']));
});
