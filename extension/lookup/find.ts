import {type SubjectKey, subjectsOf} from '../../shared/address.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {SellerRecord, StoreRecord} from '../../shared/lookup/record.ts';
import type {PageFacts} from '../../shared/product.ts';
import {type BrandIndex, findBrand} from '../../shared/trust/brand-index.ts';
import type {CategoryIndex} from '../../shared/trust/category-index.ts';
import type {Freshness, Records} from '../../shared/trust/signal.ts';
import {findSeller} from './find-seller.ts';
import {freshnessOf} from './freshness.ts';
import type {LookupTask} from './lookup.ts';
import type {Glance, HeldPart, Wanted} from './shelf.ts';

export type Answer = {
	records: Pick<Records, 'seller' | 'store' | 'brand' | 'product' | 'brands' | 'categories' | 'proofs'>;
	freshness: Freshness;
};

type Desk = {
	brandsOf(directory: HeldPart | null): Promise<BrandIndex>;
	categoriesOf(directory: HeldPart | null): Promise<CategoryIndex>;
	prove(seller: SellerRecord | null, manifest: Manifest | null): Promise<Records['proofs']>;
	now(): Date;
};

/** The subjects of a page that may have records, each with its address. Brands are found by their names. */
export async function wantedOf(facts: PageFacts, addressOf: (key: SubjectKey) => Promise<string>): Promise<Wanted[]> {
	const {seller, product, store, domain} = subjectsOf(facts);
	const keys = [...new Set([seller, product, store, domain])].filter(key => key !== null);
	return Promise.all(keys.map(async key => ({key, address: await addressOf(key)})));
}

/** What is known of the subjects of one page. `seen`: what is held of them; `look`: looks again. `task` null: from the shelf alone. */
export async function find(
	{brandsOf, categoriesOf, prove, now}: Desk,
	facts: PageFacts,
	{wanted, seen, look}: {wanted: readonly Wanted[]; seen: Glance; look(): Promise<Glance>},
	task: LookupTask | null,
): Promise<Answer> {
	const subjects = subjectsOf(facts);
	const sellerWanted = wanted.find(({key}) => key === subjects.seller) ?? null;
	const inDirectory = (key: SubjectKey | null) =>
		seen.find(key).find(({place}) => place === 'directory')?.record ?? null;

	const {record: seller, bucket, trouble} = await findSeller(sellerWanted, seen, look, task);
	const product = inDirectory(subjects.product);
	const stores = [inDirectory(subjects.store), inDirectory(subjects.domain)];
	const {directory} = seen;
	const brands = await brandsOf(directory);
	const why = trouble ?? seen.manifest?.trouble ?? 'not-yet-asked';
	const manifest = seen.manifest?.manifest ?? null;
	const found = seller?.kind === 'seller' ? seller : null;
	return {
		records: {
			seller: found,
			proofs: await prove(found, manifest),
			brand: facts.brand === null ? null : findBrand(brands, facts.brand),
			product: product?.kind === 'product' ? product : null,
			store: joinStores(stores.filter(record => record?.kind === 'store')),
			brands,
			categories: await categoriesOf(directory),
		},
		freshness: freshnessOf({manifest, directory, bucket, why}, now().toISOString()),
	};
}

/** A marketplace and the domain it was reached by, as one: what is said of either concerns the page. */
const joinStores = ([first, second]: readonly StoreRecord[]): StoreRecord | null =>
	first && second && first.key !== second.key
		? {...first, listed: [...first.listed, ...second.listed]}
		: (first ?? null);
