import {describe, expect, test} from 'vitest';
import {documentKinds, type Forum, starts} from '../../shared/disputes/forum.ts';
import {packLanguages, type Said} from '../../shared/disputes/language.ts';

/** What holds of every forum: each figure says where it stands, each word is there in every language. */
export function forumContract(forum: Forum): void {
	describe(forum.id, () => {
		const said: readonly Said[] = [
			forum.name,
			forum.where,
			forum.goods.says,
			...(forum.beware ? [forum.beware] : []),
			...forum.documents.map(({says}) => says),
			...forum.clocks.flatMap(({says, note}) => (note ? [says, note] : [says])),
		];
		test('says everything in every language, without shouting', () => {
			for (const text of said)
				for (const language of packLanguages) {
					expect(text[language].trim(), `${language} of “${text.en}”`).not.toBe('');
					expect(text[language]).not.toMatch(/[!！]|\bfake\b|假货|gefälscht/i);
				}
			expect(said.map(text => text['zh-CN']).join('')).not.toMatch(/你/);
		});

		test('wants each document once, and asks for what happened', () => {
			const kinds = forum.documents.map(({is}) => is);
			expect(new Set(kinds).size).toBe(kinds.length);
			expect(kinds.filter(kind => !documentKinds.includes(kind))).toEqual([]);
			expect(kinds).toContain('demand');
		});

		test('asks for a brand’s statement where it wants one', () => {
			expect(forum.documents.map(({is}) => is)).toContain('brand-statement');
		});

		test.each(forum.clocks)('the clock $id runs from known days and says where it stands', clock => {
			expect(clock.from.length).toBeGreaterThan(0);
			expect(clock.from.filter(start => !starts.includes(start))).toEqual([]);
			expect(clock.count).toBeGreaterThan(0);
			expect(clock.source.length).toBeGreaterThan(10);
		});

		test('names each clock once, so that a calendar never holds a day twice', () => {
			const ids = forum.clocks.map(({id}) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter(id => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
		});

		test('says what becomes of the goods, where that stands, and when it was looked at', () => {
			expect(forum.goods.source.length).toBeGreaterThan(3);
			expect(forum.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
		});
	});
}
