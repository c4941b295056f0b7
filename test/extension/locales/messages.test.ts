import {describe, expect, test} from 'vitest';
import {languageFor, languages, wordsFor} from '../../../extension/locales/index.ts';
import {isolate, type Message, placesOf} from '../../../extension/locales/message.ts';

const texts = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const english = new Map<string, Message>(Object.entries(languages[0].messages));

describe.each(languages)('$id', ({id, messages}) => {
	const entries = Object.entries<Message>(messages);

	test('has exactly the messages English has', () => {
		expect(entries.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
	});

	test('has the same places in every message, whatever their order', () => {
		for (const [key, message] of entries) {
			const wanted = new Set(texts(english.get(key)!).flatMap(placesOf));
			for (const text of texts(message)) expect([key, new Set(placesOf(text))]).toEqual([key, wanted]);
		}
	});

	test('has a form for every plural category of the language', () => {
		const categories = new Intl.PluralRules(id).resolvedOptions().pluralCategories;
		for (const [key, message] of entries) {
			if (typeof message === 'string') continue;
			const missing = categories.filter(category => !(category in message));
			expect([key, missing]).toEqual([key, []]);
		}
	});

	test('never shouts and never says "fake", "illegal" or "safe"', () => {
		for (const [, message] of entries)
			expect(texts(message).join(' ')).not.toMatch(/[!！]|\bfake\b|illegal|\bsafe\b|假货|非法|gefälscht/i);
	});
});

test('Chinese addresses the shopper as 您', () => {
	const zh = languages.find(({id}) => id === 'zh-CN')!;
	expect(Object.values<Message>(zh.messages).flatMap(texts).join('')).not.toMatch(/你/);
});

test.each([
	[null, ['de-AT', 'en'], 'de'],
	[null, ['fr', 'zh-TW'], 'zh-CN'],
	[null, ['fr-FR'], 'en'],
	[null, [], 'en'],
	['de', ['en-US'], 'de'],
	['xx', ['zh'], 'zh-CN'],
])('chosen %s with the browser set to %j speaks %s', (chosen, preferred, language) => {
	expect(languageFor(chosen, preferred).id).toBe(language);
});

test('dates and amounts follow the region of the shopper within the language', () => {
	const at = '2025-05-03';
	expect(wordsFor('en', ['en-GB']).day(at)).toBe('3 May 2025');
	expect(wordsFor('en', ['en-US']).day(at)).toBe('May 3, 2025');
	expect(wordsFor('de', ['en-US']).day(at)).toBe('3. Mai 2025');
	expect(wordsFor('de', []).money({minor: 2490, currency: 'EUR'})).toMatch(/24,90\s€/);
});

test('counts take the plural form of the language', () => {
	const words = wordsFor('en', []);
	expect(words.say('history.count', {count: 1})).toBe('1 visit');
	expect(words.say('history.count', {count: 1200})).toBe('1,200 visits');
});

test('a time of today is an hour, one of this year has a day, an older one is only a day', () => {
	const words = wordsFor('en', ['en-GB']);
	const now = '2026-11-22T12:40:00.000Z';
	expect(words.moment('2026-11-22T12:05:00.000Z', now)).toMatch(/^\d\d:\d\d$/);
	expect(words.moment('2026-05-03T12:05:00.000Z', now)).toMatch(/^3 May at \d\d:\d\d$/);
	expect(words.moment('2024-05-03T12:05:00.000Z', now)).toBe('3 May 2024');
	expect(words.moment('yesterday or so', now)).toBe('yesterday or so');
});

test('foreign text loses its direction controls and is isolated when it runs the other way', () => {
	expect(isolate('a\u202eb', 'ltr')).toBe('ab');
	expect(isolate('متجر', 'ltr')).toBe('\u2068متجر\u2069');
	expect(isolate('متجر', 'rtl')).toBe('متجر');
});
