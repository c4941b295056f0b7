import {describe, expect, test} from 'vitest';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, caseOf, decisionOf, itself, merchant, said, sellerRecord, warningOf} from '../a-case.ts';

const reviewed = {at: '2026-10-01T00:00:00.000Z', by: 'Example Reviewer'};
const nothing = (why: 'offline' | 'refused' | 'not-yet-asked') => ({freshness: {is: 'nothing', why}}) as const;

describe('what is known of the seller', () => {
	test.each<[string, ReturnType<typeof aCase>, [string, string | null][], string]>([
		[
			'reviewed, nothing against',
			aCase({records: {seller: sellerRecord({reviewed})}}),
			[['record-clear', 'clear']],
			'clear',
		],
		['never reviewed', aCase({records: {seller: sellerRecord()}}), [['record-not-reviewed', null]], 'unknown'],
		[
			'reviewed, a decision about another offer long ago',
			aCase({
				records: {
					seller: sellerRecord({
						reviewed,
						decisions: [decisionOf({listing: '7', decidedAt: '2024-01-01T00:00:00.000Z'})],
					}),
				},
			}),
			[],
			'unknown',
		],
		[
			'reviewed, only a lifted decision',
			aCase({records: {seller: sellerRecord({reviewed, decisions: [decisionOf({liftedAt: reviewed.at})]})}}),
			[['record-clear', 'clear']],
			'clear',
		],
		[
			'reviewed, a warning that is over',
			aCase({records: {seller: sellerRecord({reviewed, warnings: [warningOf({until: reviewed.at})]})}}),
			[['record-clear', 'clear']],
			'clear',
		],
		['reviewed, an open case', aCase({records: {seller: sellerRecord({reviewed, cases: [caseOf()]})}}), [], 'caution'],
		['no record', aCase(), [['no-record', null]], 'unknown'],
		['no record, two days ago', aCase({records: {freshness: asOfDaysAgo(2)}}), [['no-record-as-of', null]], 'unknown'],
		[
			'clear, two days ago',
			aCase({records: {seller: sellerRecord({reviewed}), freshness: asOfDaysAgo(2)}}),
			[['record-clear-as-of', 'clear']],
			'clear',
		],
		[
			'clear, nine days ago',
			aCase({records: {seller: sellerRecord({reviewed}), freshness: asOfDaysAgo(9)}}),
			[['record-clear-as-of', null]],
			'unknown',
		],
		['the server never answered', aCase({records: nothing('offline')}), [['not-looked-up', null]], 'unknown'],
		['the answer was refused', aCase({records: nothing('refused')}), [['not-looked-up', null]], 'unknown'],
		[
			'a merchant without an id',
			aCase({facts: {seller: {...merchant, id: null}}}),
			[['seller-not-identified', null]],
			'unknown',
		],
		['no seller on the page', aCase({facts: {seller: null}}), [], 'unknown'],
		[
			'the store itself',
			aCase({facts: {seller: itself}, records: {seller: sellerRecord({key: 'seller:aliexpress', reviewed})}}),
			[['record-clear', 'clear']],
			'clear',
		],
	])('%s', (_, given, expected, level) => {
		expect(said('seller-record', given)).toEqual(expected);
		expect(judge(given).level).toBe(level);
	});

	test('a lookup that never answered claims no missing record', () => {
		const {findings} = judge(aCase({records: nothing('offline')}));
		expect(findings.map(({what}) => what)).not.toContain('no-record');
	});
});
