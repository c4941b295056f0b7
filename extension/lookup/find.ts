import {addressOf, type SubjectKey, subjectsOf} from '../../shared/address.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {SellerRecord, StoreRecord} from '../../shared/lookup/record.ts';
import type {PageFacts} from '../../shared/product.ts';
import {type BrandIndex, findBrand} from '../../shared/trust/brand-index.ts';
import type {Freshness, Records} from '../../shared/trust/signal.ts';
import {findSeller} from './find-seller.ts';
import {freshnessOf} from './freshness.ts';
import type {LookupTask} from './lookup.ts';
import {type HeldPart, readDirectory, type Shelf} from './shelf.ts';

export type Answer = {
	records: Pick<Records, 'seller' | 'store' | 'brand' | 'product' | 'brands' | 'proofs'>;
	freshness: Freshness;
};

type Desk = {
	shelf: Shelf;
	brandsOf(directory: HeldPart | null): Promise<BrandIndex>;
	prove(seller: SellerRecord | null, manifest: Manifest | null): Promise<Records['proofs']>;
	now(): Date;
};

/** What is known of the subjects of one page. `task` null: from the shelf alone. */
export async function find({shelf, brandsOf, prove, now}: Desk, facts: PageFacts, task: LookupTask | null): Promise<Answer> {
	const subjects = subjectsOf(facts);
	const held = await shelf.manifest();
	const manifest = held?.manifest ?? null;
	const directory = await readDirectory(shelf);
	const inDirectory = async (key: SubjectKey | null) => {
		const found = key === null ? [] : await shelf.find(await addressOf(key), key);
		return found.find(({place}) => place === 'directory')?.record ?? null;
	};

	const {record: seller, bucket, trouble} = await findSeller(shelf, subjects.seller, {manifest, directory}, task);
	const product = await inDirectory(subjects.product);
	const stores = [await inDirectory(subjects.store), await inDirectory(subjects.domain)];
	const brands = await brandsOf(directory);
	const found = seller?.kind === 'seller' ? seller : null;
	const why = trouble ?? held?.trouble ?? 'not-yet-asked';
	return {
		records: {
			seller: found,
			proofs: await prove(found, manifest),
			brand: facts.brand === null ? null : findBrand(brands, facts.brand),
			product: product?.kind === 'product' ? product : null,
			store: joinStores(stores.filter(record => record?.kind === 'store')),
			brands,
		},
		freshness: freshnessOf({manifest, directory, bucket, why}, now().toISOString()),
	};
}

/** A marketplace and the domain it was reached by, as one: what is said of either concerns the page. */
const joinStores = ([first, second]: readonly StoreRecord[]): StoreRecord | null =>
	first && second && first.key !== second.key
		? {...first, listed: [...first.listed, ...second.listed]}
		: (first ?? null);
