import {existsSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readSaved} from '../../../extension/cli/read-saved.ts';
import {readAddress} from '../../../extension/stores/index.ts';

// Real pages of registered stores, read in place and never copied.

const pages = new URL('../../../../shared/pages/', import.meta.url);
const isThere = existsSync(pages);
if (!isThere) console.info('skipped: no saved pages in ../shared/pages');

type Truth = {
	file: string;
	url: string;
	is_product: boolean | null;
	seller_kind: 'own' | 'marketplace' | 'none' | null;
	seller_id: string | null;
	seller_id_alt: string[] | null;
};

const saved = isThere
	? readFileSync(new URL('truth.jsonl', pages), 'utf8')
			.split('\n')
			.filter(Boolean)
			.map(line => JSON.parse(line) as Truth)
			.filter(({url, is_product}) => is_product !== null && URL.canParse(url) && readAddress(new URL(url)) !== null)
	: [];

const bare = (id: string) => id.toLowerCase().replace(/[^a-z\d]/g, '');

describe.skipIf(!isThere)('saved pages of registered stores', () => {
	test.each(saved)('$file', truth => {
		const html = readFileSync(new URL(`html/${truth.file}`, pages), 'utf8');
		const {isListing, facts} = readSaved(html, truth.url);
		expect(isListing).toBe(truth.is_product);
		if (!isListing) return;
		expect(facts.listingId).toBe(readAddress(new URL(truth.url))?.listingId);
		if (truth.seller_kind === 'own' && facts.seller) expect(facts.seller.kind).toBe('own');
		const ids = [truth.seller_id, ...(truth.seller_id_alt ?? [])].filter(id => id !== null).map(bare);
		if (facts.seller?.id) expect(ids).toContain(bare(facts.seller.id));
		if (truth.seller_kind === 'marketplace' && truth.seller_id) expect(facts.seller?.id).toBeTruthy();
	});
});
