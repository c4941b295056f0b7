import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findingLanguages, findingText} from '../../../../extension/locales/findings/index.ts';
import type {Language} from '../../../../extension/locales/index.ts';
import {money} from '../../../../shared/money.ts';
import type {Finding} from '../../../../shared/trust/finding.ts';
import {judge, signals} from '../../../../shared/trust/verdict.ts';
import {aCase, asOfDaysAgo, badgeOf, decisionOf, halden, sellerRecord} from '../../../shared/trust/a-case.ts';
import {anyCase} from '../../../shared/trust/any-case.ts';

// The registry's keys are the languages
const languages = Object.keys(findingLanguages) as Language[];
const codes: readonly string[] = signals.flatMap(signal => signal.codes as readonly string[]);

const findingOf = (what: string, part: Partial<Finding> = {}): Finding => ({
	signal: 'x',
	what,
	stance: 'neutral',
	strength: 'claimed',
	level: null,
	witness: {kind: 'page', name: null},
	about: {},
	since: '2026-05-04',
	until: '2027-05-03',
	link: null,
	...part,
});

test.each([
	['en', 'An appeal is open', 'upheld by another reviewer'],
	['de', 'läuft ein Einspruch', 'die Entscheidung blieb bestehen'],
	['zh-CN', '申诉正在处理', '审查后维持'],
] as const)('in %s an appeal is told beside every decision', (language, open, upheld) => {
	const say = findingText(language, {timeZone: 'UTC'});
	for (const what of signals.flatMap(({id, codes}) => (id === 'decision' ? codes : []))) {
		const told = (about: Finding['about']) => say(findingOf(what, {about})).detail;
		expect(told({appeal: 'open'})).toContain(open);
		expect(told({appeal: 'upheld'})).toContain(upheld);
		expect(told({appeal: 'constructor'})).toBe(told({}));
	}
});

describe.each(languages)('in %s', language => {
	const say = findingText(language, {timeZone: 'UTC'});

	test('every finding has words, and no other', () =>
		expect(Object.keys(findingLanguages[language].words).toSorted()).toEqual(codes.toSorted()));

	test('every finding that a verdict can hold is said in full: no empty line, no hole, no shouting', () => {
		fc.assert(
			fc.property(anyCase, given => {
				for (const finding of judge(given).findings) {
					const {title, detail} = say(finding);
					expect(title.trim()).not.toBe('');
					expect(`${title} ${detail}`).not.toMatch(/undefined|\[object|NaN|Invalid/);
				}
			}),
			{numRuns: 300},
		);
	});

	test('no words shout, blame or promise', () => {
		const all = codes.map(code => say(findingOf(code))).map(({title, detail}) => `${title} ${detail}`);
		expect(
			all.filter(text => /[!！]|\bfake|illegal|\bsafe\b|scam|Fälschung|Betrug|sicher\b|假货|骗|违法/i.test(text)),
		).toEqual([]);
	});

	test('a code nobody knows stands for itself', () => {
		expect(say(findingOf('from-the-future'))).toEqual({title: 'from-the-future', detail: ''});
		expect(say(findingOf('constructor')).title).toBe('constructor');
	});
});

describe('words of the page inside a finding', () => {
	const say = findingText('en', {timeZone: 'UTC'});
	const shipsFrom = (place: string) => say(findingOf('ships-from', {about: {place}})).title;
	test('lose what steers a terminal or turns text around', () =>
		expect(shipsFrom('Sp\u001b[2Jain\u202e\u0007\n!')).toBe('Ships from Sp [2Jain !'));
	test('are cut when long', () => expect([...shipsFrom('💩'.repeat(500))].length).toBeLessThan(160));
	test('that run the other way stay apart', () => expect(shipsFrom('חיפה')).toBe('Ships from \u2068חיפה\u2069'));
	test('stay words when they look like code', () =>
		expect(shipsFrom('<b>{name}</b>')).toBe('Ships from <b>{name}</b>'));
});

describe('amounts, days and countries are written as the language writes them', () => {
	const badge = judge(
		aCase({
			brands: [halden],
			country: 'AT',
			records: {seller: sellerRecord({badges: [badgeOf({territory: ['DE', 'AT']})]})},
		}),
	).findings[0]!;
	test.each<[Language, string | undefined, string]>([
		['en', 'en-GB', '“Beauty Hall” may sell Halden in Austria and Germany until 3 May 2027'],
		['en', 'en-US', '“Beauty Hall” may sell Halden in Austria and Germany until May 3, 2027'],
		['de', undefined, '„Beauty Hall“ darf Halden verkaufen, bis 3. Mai 2027 (gilt für: Österreich und Deutschland)'],
		['zh-CN', undefined, '“Beauty Hall”可销售 Halden，有效期至 2027年5月3日（适用地区：奥地利和德国）'],
	])('%s %s', (language, locale, title) =>
		expect(findingText(language, {timeZone: 'UTC', ...(locale && {locale})})(badge).title).toBe(title),
	);

	test('an amount', () => {
		const price = findingOf('price-shown', {about: {price: money(1234.5, 'EUR')}});
		expect(findingText('de')(price).title).toBe('Preis: 1.234,50\u00a0€');
		expect(findingText('en')(price).title).toBe('Price: €1,234.50');
	});

	test.each([
		['09506000134352', '9506000134352'],
		['00012345678905', '012345678905'],
		['00000096385074', '96385074'],
		['19506000134359', '19506000134359'],
	])('the number %s is written as it stands under the bars', (gtin, printed) =>
		expect(findingText('en')(findingOf('number-shown', {about: {gtin}})).title).toBe(`Product number: ${printed}`),
	);

	test.each<[Language, string]>([
		['en', 'Ships from Türkiye'],
		['de', 'Versand aus: Türkei'],
		['zh-CN', '发货地：土耳其'],
	])('a place that the page gives as a country code, in %s', (language, said) => {
		expect(findingText(language)(findingOf('ships-from', {about: {place: 'TR'}})).title).toBe(said);
	});

	test('a calendar day is the same day in every zone', () => {
		const title = (timeZone: string) => findingText('en', {locale: 'en-GB', timeZone})(badge).title;
		expect(title('Pacific/Kiritimati')).toBe(title('Pacific/Pago_Pago'));
	});
});

test('a decision reads as the design says, with instance, day and the seller’s answer', () => {
	const given = aCase({records: {seller: sellerRecord({decisions: [decisionOf()]})}});
	expect(findingText('en', {locale: 'en-GB', timeZone: 'UTC'})(judge(given).findings[0]!)).toEqual({
		title: 'Offer found not genuine by Example Review Board on 1 September 2026',
		detail: 'This is the offer it was decided about. The seller’s answer: “We bought them from a wholesaler.”',
	});
});

test('a decision that nobody confirmed for a day was in force', () => {
	const given = aCase({records: {seller: sellerRecord({decisions: [decisionOf()]}), freshness: asOfDaysAgo(3)}});
	expect(findingText('en', {locale: 'en-GB', timeZone: 'UTC'})(judge(given).findings[0]!).title).toContain(
		'was in force on 19 November 2026',
	);
});
