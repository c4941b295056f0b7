import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readSaved} from '../../extension/cli/read-saved.ts';
import {stores} from '../../extension/stores/index.ts';
import {noBrands} from '../../shared/trust/brand-index.ts';
import {noCategories} from '../../shared/trust/category-index.ts';
import type {Finding, Verdict} from '../../shared/trust/finding.ts';
import {judge} from '../../shared/trust/verdict.ts';
import {agrees, type Truth} from './agrees.ts';

// Real pages, read in place and never copied: what a shopper is told while the data base knows nobody.

const pages = new URL('../../../shared/pages/', import.meta.url);
const isThere = existsSync(pages);
if (!isThere) console.info('skipped: no saved pages in ../shared/pages');

const lines = <Line>(file: string): Line[] =>
	readFileSync(new URL(file, pages), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map(line => JSON.parse(line) as Line);

const now = '2026-11-22T12:00:00.000Z';

function judgeSaved(file: string, url: string): Verdict | null {
	const {isListing, facts} = readSaved(readFileSync(new URL(file, pages), 'utf8'), url);
	if (!isListing) return null;
	const records = {
		seller: null,
		store: null,
		brand: null,
		product: null,
		brands: noBrands,
		categories: noCategories,
		observed: [],
		proofs: new Map(),
	};
	return judge({
		facts,
		records: {...records, marketplaces: stores, freshness: {is: 'confirmed', at: now}},
		now,
		country: null,
	});
}

/** What was read on the page. That a thing was not found, and the address, are listed too and not counted here. */
const tells = ({strength, signal}: Finding): boolean => strength !== 'unknown' && signal !== 'address';

describe.skipIf(!isThere)('on the saved product pages, with a fresh data base,', () => {
	const urls = new Map(
		isThere ? lines<{file: string; url: string}>('list.jsonl').map(({file, url}) => [file, url]) : [],
	);
	const products = isThere ? lines<Truth>('truth.jsonl').filter(({is_product}) => is_product === true) : [];
	const judged = products.map(truth => ({
		truth,
		verdict: judgeSaved(`html/${truth.file}`, urls.get(`html/${truth.file}`) ?? truth.url),
	}));

	test('at least 80 % show three findings or more that agree with what a careful person reads there', () => {
		const counts = judged.map(({truth, verdict}) => {
			const told = verdict?.findings.filter(tells) ?? [];
			const wrong = told.filter(finding => agrees(finding, truth) === false);
			const confirmed = told.filter(finding => agrees(finding, truth) === true);
			return {
				file: truth.file,
				told: told.length,
				wrong,
				right: told.length - wrong.length,
				confirmed: confirmed.length,
			};
		});
		const share = (good: number) => `${good} of ${counts.length} (${Math.round((100 * good) / counts.length)} %)`;
		const enough = counts.filter(({right}) => right >= 3).length;
		console.info(
			[
				`three or more correct findings: ${share(enough)}`,
				`three or more that the truth names and confirms: ${share(counts.filter(({confirmed}) => confirmed >= 3).length)}`,
				`findings: ${counts.reduce((sum, {told}) => sum + told, 0)}, against the truth: ${counts.reduce((sum, {wrong}) => sum + wrong.length, 0)}`,
				...counts.flatMap(({file, wrong}) =>
					wrong.map(({what, about}) => `  ${file} ${what} ${JSON.stringify(about)}`),
				),
			].join('\n'),
		);
		expect(enough / counts.length).toBeGreaterThanOrEqual(0.8);
	});

	test('none shows a caution or a warning', () => {
		const alarms = judged.flatMap(({truth, verdict}) =>
			(verdict?.findings ?? []).filter(({level}) => level !== null).map(({what}) => `${truth.file} ${what}`),
		);
		expect(alarms).toEqual([]);
	});
});
