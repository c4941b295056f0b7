import fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {findingLanguages} from '../../extension/locales/findings/index.ts';
import {Finding} from '../../shared/trust/finding.ts';
import type {Case, Signal} from '../../shared/trust/signal.ts';
import {aCase} from '../shared/trust/a-case.ts';
import {anyCase} from '../shared/trust/any-case.ts';

/** An empty page of an empty data base: nothing is read, nothing is known. */
const emptyCase: Case = aCase({
	facts: {title: null, brand: null, price: null, seller: null, gtin: null},
	records: {freshness: {is: 'nothing', why: 'not-yet-asked'}},
});

/** What every trust signal must keep to. `saysOnEmpty`: the one thing it may say of a page that tells nothing, and why. */
export function signalContract(signal: Signal, saysOnEmpty: {code: string; because: string} | null = null): void {
	describe(signal.id, () => {
		test('is named in kebab-case, and so are its codes', () =>
			expect([signal.id, ...signal.codes].filter(name => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]));

		test('has codes, each once', () => {
			expect(signal.codes.length).toBeGreaterThan(0);
			expect(new Set(signal.codes).size).toBe(signal.codes.length);
		});

		test.each(Object.entries(findingLanguages))('has words for each code in %s', (_, {words}) =>
			expect(signal.codes.filter(code => !Object.hasOwn(words, code))).toEqual([]),
		);

		test(
			saysOnEmpty ? `says only ${saysOnEmpty.code} of nothing: ${saysOnEmpty.because}` : 'says nothing of nothing',
			() => expect(signal.weigh(emptyCase).map(({what}) => what)).toEqual(saysOnEmpty ? [saysOnEmpty.code] : []),
		);

		test('answers findings that fit their schema, with codes it declared, and never throws', () => {
			fc.assert(
				fc.property(anyCase, given => {
					for (const line of signal.weigh(given)) {
						v.parse(Finding, {signal: signal.id, ...line});
						expect(signal.codes).toContain(line.what);
					}
				}),
				{numRuns: 200},
			);
		});

		test('does not change what it is given', () => {
			fc.assert(
				fc.property(anyCase, given => {
					const before = JSON.stringify(given);
					signal.weigh(given);
					expect(JSON.stringify(given)).toBe(before);
				}),
				{numRuns: 50},
			);
		});

		test('asks for a level only with proof', () => {
			fc.assert(
				fc.property(anyCase, given => {
					const unproved = signal.weigh(given).filter(({level, strength}) => level !== null && strength !== 'proved');
					expect(unproved).toEqual([]);
				}),
				{numRuns: 200},
			);
		});
	});
}
