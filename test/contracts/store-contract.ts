import {readdirSync, readFileSync} from 'node:fs';
import {parseHTML} from 'linkedom';
import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {readSaved} from '../../extension/cli/read-saved.ts';
import {readPage} from '../../extension/reader/read.ts';
import {findStore, readAddress} from '../../extension/stores/index.ts';
import type {Store} from '../../extension/stores/store.ts';
import {PageFacts} from '../../shared/product.ts';

type Case = {url: string; isListing: boolean; facts: Partial<PageFacts>};

const folder = 'test/pages';

/** The pages written for one store, or for shops in general, each with what a careful person reads on it. */
export function casesOf(id: string): {name: string; html: string; expected: Case}[] {
	return readdirSync(`${folder}/${id}`)
		.filter(file => file.endsWith('.json'))
		.map(file => ({
			name: file.replace('.json', ''),
			html: readFileSync(`${folder}/${id}/${file.replace('.json', '.html')}`, 'utf8'),
			expected: JSON.parse(readFileSync(`${folder}/${id}/${file}`, 'utf8')) as Case,
		}));
}

/** Reads every page of a folder and compares; the whole answer must also fit the schema. */
export function testPages(id: string, least = 2) {
	const cases = casesOf(id);
	test('has pages', () => expect(cases.length).toBeGreaterThanOrEqual(least));
	test.each(cases)('reads $name', ({html, expected}) => {
		expect(html).toContain('Written for tests');
		const {isListing, facts} = readSaved(html, expected.url);
		expect(isListing).toBe(expected.isListing);
		expect(facts).toMatchObject(expected.facts);
		expect(v.parse(PageFacts, facts)).toEqual(facts);
	});
}

/** `listings`: addresses of listings with their ids; `others`: addresses of none. */
export type Addresses = {listings: Record<string, string>; others: string[]};

/** What every registered store must do that has pages of its own. */
export const testStore = (store: Store, addresses: Addresses) =>
	describe(store.name, () => {
		testPages(store.id);
		testAddresses(store, addresses);
	});

/** What every registered store must do. */
export function testAddresses(store: Store, {listings, others}: Addresses) {
	describe(`addresses of ${store.name}`, () => {
		test.each(Object.entries(listings))('%s leads to a listing', (url, listingId) => {
			expect(readAddress(new URL(url))).toMatchObject({store, listingId});
		});

		test.each(others)('%s leads to none', url => expect(readAddress(new URL(url))?.listingId ?? null).toBeNull());

		test('owns its domains with their subdomains, and no lookalikes', () => {
			for (const domain of store.domains) {
				expect(findStore(new URL(`https://${domain}/`))).toBe(store);
				expect(findStore(new URL(`http://www.${domain}/`))).toBe(store);
				expect(findStore(new URL(`https://www.${domain}./`))).toBe(store);
				expect(findStore(new URL(`https://not${domain}/`))).not.toBe(store);
				expect(findStore(new URL(`https://${domain}.example/`))).toBeNull();
			}
		});

		test('reads nothing from an empty page that its address does not tell', () => {
			const [url = ''] = Object.keys(listings);
			const {document} = parseHTML('');
			// linkedom's document has every member of the DOM's Document that the reader uses
			const {isListing, facts} = readPage({document: document as unknown as Document, url});
			expect(isListing).toBe(false);
			expect(facts).toMatchObject({title: null, price: null, claims: []});
			expect(facts.seller?.name ?? null).toBeNull();
			expect(facts.seller?.id ?? null).toBe(readAddress(new URL(url))?.sellerId);
		});
	});
}
