import {describe, expect, test} from 'vitest';
import type {ProductRecord, StoreRecord} from '../../../../shared/lookup/record.ts';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, caseOf, factsAt, noticeOf, said, sellerRecord, warningOf} from '../a-case.ts';

describe('a warning', () => {
	const warned = (part: Parameters<typeof warningOf>[0], more: Parameters<typeof aCase>[0] = {}) =>
		aCase({...more, records: {...more?.records, seller: sellerRecord({warnings: [warningOf(part)]})}});
	test.each<[string, ReturnType<typeof aCase>, [string, string | null][]]>([
		['in force', warned({}), [['warning-in-force', 'warning']]],
		['one millisecond before its end', warned({until: '2026-11-22T12:00:00.001Z'}), [['warning-in-force', 'warning']]],
		['at its end', warned({until: '2026-11-22T12:00:00.000Z'}), []],
		['lifted', warned({liftedAt: '2026-11-20T00:00:00.000Z'}), []],
		[
			'not confirmed for a day',
			warned({}, {records: {freshness: asOfDaysAgo(1)}}),
			[['warning-was-in-force', 'warning']],
		],
		[
			'not confirmed for a month',
			warned({}, {records: {freshness: asOfDaysAgo(30)}}),
			[['warning-was-in-force', 'warning']],
		],
		[
			'not confirmed, and over by itself',
			warned({until: '2026-11-01T00:00:00.000Z'}, {records: {freshness: asOfDaysAgo(40)}}),
			[],
		],
	])('%s', (_, given, expected) => expect(said('warning', given)).toEqual(expected));
});

describe('an open case', () => {
	const open = (...parts: Parameters<typeof caseOf>[0][]) =>
		aCase({records: {seller: sellerRecord({cases: parts.map(caseOf)})}});
	test.each<[string, ReturnType<typeof aCase>, [string, string | null][]]>([
		['about this offer', open({}), [['case-open', 'caution']]],
		['about the seller', open({listing: null}), [['case-open', 'caution']]],
		['about another offer', open({listing: '9'}), [['case-open-other-offer', 'caution']]],
		[
			'several',
			open({}, {id: 'b', listing: null}, {id: 'c', listing: '9'}),
			[
				['case-open', 'caution'],
				['case-open-other-offer', 'caution'],
			],
		],
	])('%s', (_, given, expected) => expect(said('open-case', given)).toEqual(expected));

	test('not confirmed for a day was open then', () => {
		const given = aCase({records: {seller: sellerRecord({cases: [caseOf()]}), freshness: asOfDaysAgo(2)}});
		expect(said('open-case', given)).toEqual([['case-was-open', 'caution']]);
	});
	test('never reads as a warning', () => expect(judge(open({}, {id: 'b'}, {id: 'c'})).level).toBe('caution'));
});

describe('a recall', () => {
	const product = (part: Partial<ProductRecord>): ProductRecord => ({
		kind: 'product',
		key: 'product:09506000134352',
		name: 'Meridian',
		brand: null,
		recalls: [noticeOf()],
		...part,
	});
	test('of this product is a warning from its authority', () => {
		const {level, findings} = judge(aCase({records: {product: product({})}}));
		expect(level).toBe('warning');
		expect(findings[0]).toMatchObject({
			what: 'product-recalled',
			witness: {kind: 'list', name: 'Example Safety Office'},
			since: '2026-10-10',
			link: 'https://safety.example/N-1',
		});
	});
	test('of some lots names them', () => {
		const given = aCase({records: {product: product({recalls: [noticeOf({lots: 'L12 to L15'})]})}});
		expect(judge(given).findings[0]).toMatchObject({what: 'lots-recalled', about: {lots: 'L12 to L15'}});
	});
	test('of another product says nothing here', () =>
		expect(said('recall', aCase({records: {product: product({key: 'product:09506000140445'})}}))).toEqual([]));
	test('twice in the list is said twice, the same line once', () => {
		const recalls = [noticeOf(), noticeOf(), noticeOf({id: 'N-2'})];
		expect(said('recall', aCase({records: {product: product({recalls})}}))).toHaveLength(2);
	});
});

describe('a public warning list', () => {
	const listed = (key: string): StoreRecord => ({
		kind: 'store',
		key,
		name: 'Pen Deals',
		domains: [],
		listed: [noticeOf()],
	});
	const listedHost = (key: string, ...hosts: string[]) => ({
		...listed(key),
		listed: hosts.map(host => ({...noticeOf({id: host}), host})),
	});
	const facts = factsAt('https://pen-deals.example/1', 'pen-deals.example');
	test('that names this shop is a warning', () => {
		const given = aCase({facts, records: {store: listed('store:pen-deals.example')}});
		expect(judge(given)).toMatchObject({
			level: 'warning',
			findings: [
				{what: 'store-on-warning-list', witness: {kind: 'list'}},
				...new Array(judge(given).findings.length - 1).fill({}),
			],
		});
	});
	const shop = 'pen-deals.example';
	test.each([
		['https://login.pen-deals.example/1', 'login.pen-deals.example'],
		['https://a.login.pen-deals.example/1', 'login.pen-deals.example'],
		['https://LOGIN.pen-deals.example.:8443/1', 'login.pen-deals.example'],
		['https://pen-deals.example/1', 'www.pen-deals.example'],
		['https://www.login.pen-deals.example/1', 'login.pen-deals.example'],
	])('on %s warns when it names the host %s, and says which', (url, host) => {
		const given = aCase({
			facts: factsAt(url, shop),
			records: {store: listedHost(`store:${shop}`, 'x.pen-deals.example', host)},
		});
		const found = judge(given).findings.filter(({signal}) => signal === 'warning-list');
		expect(found).toMatchObject([{level: 'warning', about: {notice: host, store: host}}]);
	});
	test.each([
		['https://pen-deals.example/1', 'login.pen-deals.example'],
		['https://www.pen-deals.example/1', 'login.pen-deals.example'],
		['https://notlogin.pen-deals.example/1', 'login.pen-deals.example'],
		['https://shop.pen-deals.example/1', 'www.pen-deals.example'],
		['https://login.pen-deals.example/1', 'a.login.pen-deals.example'],
	])('on %s is silent when it names the host %s of the same domain', (url, host) => {
		const given = aCase({facts: factsAt(url, shop), records: {store: listedHost(`store:${shop}`, host)}});
		expect(said('warning-list', given)).toEqual([]);
	});
	test('that names a host among shops on a shared suffix warns on that shop only', () => {
		const at = (host: string) =>
			aCase({
				facts: factsAt(`https://${host}/1`, 'deals.github.io'),
				records: {store: listedHost('store:deals.github.io', 'login.deals.github.io')},
			});
		expect(said('warning-list', at('login.deals.github.io'))).toHaveLength(1);
		expect(said('warning-list', at('deals.github.io'))).toEqual([]);
	});
	test('that names another shop says nothing here', () =>
		expect(said('warning-list', aCase({facts, records: {store: listed('store:other.example')}}))).toEqual([]));
});
