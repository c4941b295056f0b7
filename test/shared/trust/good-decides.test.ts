import {describe, expect, test} from 'vitest';
import {judge} from '../../../shared/trust/verdict.ts';
import {aCase, badgeOf, decisionOf, factsAt, factsOf, halden, sellerRecord} from './a-case.ts';

const overHttp = {url: 'http://www.aliexpress.com/item/1005.html'};
const codes = (given: ReturnType<typeof aCase>) => judge(given).findings.map(({what}) => what);

describe('a page that came unencrypted could have been changed on its way', () => {
	test('a badge is listed but verifies nothing', () => {
		const seller = sellerRecord({badges: [badgeOf()]});
		expect(judge(aCase({brands: [halden], records: {seller}})).level).toBe('verified');
		const given = aCase({brands: [halden], records: {seller}, facts: factsOf(overHttp)});
		expect(judge(given).level).toBe('unknown');
		expect(codes(given)).toEqual(expect.arrayContaining(['address-not-encrypted']));
	});

	test('a brand’s own site verifies nothing', () => {
		const facts = factsAt('http://shop.halden.com/pen', 'halden.com');
		expect(judge(aCase({brands: [halden], facts})).level).toBe('unknown');
	});

	test('what stands against the seller counts all the same', () => {
		const seller = sellerRecord({decisions: [decisionOf()]});
		expect(judge(aCase({records: {seller}, facts: factsOf(overHttp)})).level).toBe(
			judge(aCase({records: {seller}})).level,
		);
		expect(judge(aCase({records: {seller}})).level).toBe('warning');
	});
});
