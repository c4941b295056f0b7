import {expect, test} from 'vitest';
import {verdictText} from '../../../extension/cli/verdict-text.ts';
import {judge} from '../../../shared/trust/verdict.ts';
import {aCase, badgeOf, decisionOf, halden, merchant, now, sellerRecord} from '../../shared/trust/a-case.ts';

const textOf = (given: ReturnType<typeof aCase>, locale = 'en-GB') =>
	verdictText({facts: given.facts, verdict: judge(given), freshness: given.records.freshness, at: now, locale});

test('begins with the level’s words, what it is about, and how fresh the answer is', () => {
	const given = aCase({brands: [halden], records: {seller: sellerRecord({badges: [badgeOf()]})}});
	expect(textOf(given).split('\n').slice(0, 3)).toEqual([
		'Verified seller',
		'Halden Meridian fountain pen',
		'Beauty Hall on AliExpress',
	]);
});

test('marks what is against, proved, claimed and unknown without colour', () => {
	const given = aCase({records: {seller: sellerRecord({decisions: [decisionOf()]})}});
	const marks = [...textOf(given).matchAll(/^ {2}(\S) (\w+) {2}/gm)].map(([, mark, strength]) => `${mark} ${strength}`);
	expect([...new Set(marks)]).toEqual(['! proved', '✓ proved', '~ claimed', '? unknown']);
});

test('names who says so, since when and where it stands', () => {
	const given = aCase({records: {seller: sellerRecord({decisions: [decisionOf()]})}});
	expect(textOf(given)).toContain(
		'Example Review Board, in a signed record · Since 1 September 2026 · https://touchstone.example/cases/1',
	);
});

test('says why nothing is known', () => {
	const given = aCase({records: {freshness: {is: 'nothing', why: 'refused'}}});
	expect(textOf(given)).toContain('not signed with the key you trust');
});

test('page text steers no terminal', () => {
	const given = aCase({
		facts: {title: 'Pen\u001b[2J\u0007\nVerified seller', seller: {...merchant, name: '\u001b]0;x\u0007Hall'}},
	});
	expect(textOf(given).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
	expect(textOf(given).split('\n')[1]).toBe('Pen [2J Verified seller');
});

test.each(['de', 'zh-CN'])('speaks %s', locale => expect(textOf(aCase(), locale)).not.toMatch(/claimed|unknown/));
