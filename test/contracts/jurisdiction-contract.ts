import {describe, expect, test} from 'vitest';
import {conditions} from '../../shared/compensation/conditions.ts';
import {type Jurisdiction, remedyKinds} from '../../shared/compensation/jurisdiction.ts';
import {findingKinds, goodsKindNames} from '../../shared/compensation/situation.ts';
import {countryCodes} from '../../shared/country.ts';
import {isCurrency} from '../../shared/minor-units.ts';

const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;

/** What holds of every jurisdiction: each rule is dated, cited, and asks for nothing that nobody can tell. */
export function jurisdictionContract(law: Jurisdiction, all: readonly Jurisdiction[]): void {
	describe(`the law of ${law.name}`, () => {
		test('is of countries that are in no other file', () => {
			expect(law.countries.filter(code => !countryCodes.includes(code))).toEqual([]);
			const others = all.filter(each => each !== law).flatMap(({countries}) => countries);
			expect(law.countries.filter(code => others.includes(code))).toEqual([]);
			expect(isCurrency(law.currency)).toBe(true);
		});

		test('names which text bears out which rule, and says why it may hold beside another law', () => {
			const ids = law.remedies.map(({id}) => id);
			for (const [id, {source, what, on}] of Object.entries(law.confirmed)) {
				expect(ids).toContain(id);
				expect(source.length * what.length).toBeGreaterThan(0);
				expect(isDay(on)).toBe(true);
			}
			if (law.home) expect(law.home.article.length * law.home.because.length).toBeGreaterThan(0);
		});

		test('names each remedy once', () => {
			const ids = law.remedies.map(({id}) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.filter(id => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
		});

		test.each(law.remedies)('$id is dated, cited and of known words', remedy => {
			const {kind, since, until, findings, goods, within, sum, note} = remedy;
			expect(remedy.law.length * remedy.article.length).toBeGreaterThan(0);
			expect(remedy.article).toMatch(/\d/);
			expect(isDay(since) && (until === null || (isDay(until) && until > since))).toBe(true);
			expect(Object.keys(remedyKinds)).toContain(kind);
			expect(findings.filter(each => !findingKinds.includes(each))).toEqual([]);
			expect(findings).not.toEqual([]);
			expect(remedy.conditions.filter(each => !(each in conditions))).toEqual([]);
			const named: readonly string[] = 'only' in goods ? goods.only : goods.not;
			expect(named.filter(each => !goodsKindNames.some(kindName => kindName === each))).toEqual([]);
			if (within) expect(within.count).toBeGreaterThan(0);
			// What never came has no day of delivery: a time from it would never begin
			if (findings.includes('not-delivered')) expect(within?.from).not.toBe('delivered');
			if (sum?.is === 'times' && sum.floor) expect(sum.floor.currency).toBe(law.currency);
			expect(note === '' || note.endsWith('.')).toBe(true);
		});

		test('gives something back for goods that are counterfeit and for goods that did not come', () => {
			for (const finding of ['counterfeit', 'not-delivered'] as const) {
				const given = law.remedies.filter(({kind, findings}) => kind === 'refund' && findings.includes(finding));
				expect(given.some(({until}) => until === null)).toBe(true);
			}
		});

		test('says what becomes of a store’s own promise', () => {
			expect(law.remedies.some(({kind, until}) => kind === 'promise' && until === null)).toBe(true);
		});
	});
}
