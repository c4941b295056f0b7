import {describe, expect, test} from 'vitest';
import {endpoints} from '../../../api/endpoints.ts';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {reasonText} from '../../../extension/locales/refusals/reason-text.ts';
import {refusalText, troubleText} from '../../../extension/locales/refusals/trouble-text.ts';
import {wrongText} from '../../../extension/locales/refusals/wrong-text.ts';
import {ownReasons, refusalReason} from '../../../shared/cases/reasons.ts';
import {refusalKinds} from '../../../shared/cases/refusals.ts';
import {problemText} from '../../../shared/problem-words/problem-words.ts';
import {type ProblemCode, problems} from '../../../shared/problems.ts';
import {refusalWhys} from '../../../shared/reports/refusals.ts';

/** What the panel and the phone's page ask of a server. */
const asked = /^\/v1\/(reports|photos|photo-inboxes|tickets|codes|compensation)\b/;
const ofShoppers = endpoints.filter(
	({path, access}) => asked.test(path) && (access.includes('holder') || access.includes('anyone')),
);
/** Those that any request may meet, and what a photo is refused for when it is opened. */
const anywhere = ['invalid-request', 'not-found', 'too-large', 'too-many-requests', 'busy', 'unexpected'] as const;
const ofPhotos = (Object.keys(problems) as ProblemCode[]).filter(code =>
	/^(document|image|svg|heic|photo)-/.test(code),
);
const met = [...new Set<ProblemCode>([...anywhere, ...ofPhotos, ...ofShoppers.flatMap(each => each.problems ?? [])])];

test('shoppers’ screens ask a dozen operations at least', () => {
	expect(ofShoppers.length).toBeGreaterThan(12);
	expect(met.length).toBeGreaterThan(20);
});

describe.each(languages)('in $id', ({id}) => {
	const words = wordsFor(id, []);

	test.each(met)('%s is told in words of that language', code => {
		const said = problemText(code, id) ?? '';
		expect(said.trim()).not.toBe('');
		expect(said).not.toMatch(/[!！]|你/);
		if (id !== 'en') expect(said).not.toBe(problems[code].title);
		if (id === 'zh-CN') expect(said).toMatch(/\p{Script=Han}/u);
		expect(troubleText(code, words)).toBe(said);
	});

	test('a problem tells its detail in English, and elsewhere what its code means', () => {
		const said = refusalText({code: 'not-now', title: 'Title', detail: 'Too soon'}, words);
		expect(said).toBe(id === 'en' ? 'Too soon' : problemText('not-now', id));
	});

	test('of a newer server’s code its own words are shown', () => {
		expect(troubleText('The moon is full', words)).toBe('The moon is full');
		expect(refusalText({code: 'full-moon', title: 'The moon is full', detail: null}, words)).toBe('The moon is full');
	});

	test.each(refusalWhys)('a report that is refused for “%s” is told so', why => {
		const said = wrongText({pointer: '/facts', detail: 'only English', why}, words);
		expect(said).not.toContain('only English');
		expect(said).not.toContain('report.wrong');
	});

	test('a field that does not fit is named as the form names it', () => {
		const said = wrongText({pointer: '/purchase/paid/minor', detail: 'must be a whole number'}, words);
		expect(said).toContain(words.say('report.paid'));
		expect(said.includes('must be a whole number')).toBe(id === 'en');
	});

	test('reasons that the server gives by rule are told in that language, what people wrote as it stands', () => {
		for (const english of Object.values(ownReasons)) {
			const said = reasonText(english, words);
			if (id !== 'en') expect(said).not.toContain(english);
		}
		for (const ground of refusalKinds) {
			const english = refusalReason(ground, '');
			const said = reasonText(refusalReason(ground, 'Wir haben nachgesehen.'), words);
			expect(said).toContain('Wir haben nachgesehen.');
			if (id !== 'en') expect(said.startsWith(english)).toBe(false);
		}
		expect(reasonText('It came too late.', words)).toBe('It came too late.');
	});
});
