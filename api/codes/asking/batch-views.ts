import {brandById, productOf, stateOfBrand} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {batchByNumber, rangesOf} from '../batches/queries.ts';
import {type BatchRow, type RangeRow, standingOfCode} from '../batches/rules.ts';
import type {PreparedAsking} from './queries.ts';
import type {Standing, Told} from './rules.ts';

/** What is told of a batch's codes. */
export type BatchView = {
	number: number;
	id: string;
	organization: string;
	brand: string;
	/** nothing is told of a brand that is not verified now: anybody may claim a name */
	isPublic: boolean;
	told: Told;
	standingOf(ordinal: number): Standing;
};

type Held = BatchView & {versions: Versions; loadedAt: number};
type Versions = {batch: number; brand: number};

/** How long a change of what has no version (a picture, a proof of a domain) may go unnoticed, in ms. */
const lastsFor = 5000;
const mostHeld = 10_000;

/** Batches as they are told of, in memory. A change of a batch or of its brand is seen at once: their versions are asked for. */
export function createBatchViews(world: World, asking: PreparedAsking) {
	const held = new Map<number, Held>();
	let told = {commits: -1, at: 0, versions: new Map<number, Versions | undefined>()};

	/** Asked once for all that are decided in one commit: what another of them changes is not on disk yet. */
	function versionsOf(number: number): Versions | undefined {
		const {commits} = world.storage;
		const at = performance.now();
		// Other processes write too, and are heard of soon when nobody asks here
		if (told.commits !== commits || at - told.at > 20) told = {commits, at, versions: new Map()};
		if (!told.versions.has(number)) told.versions.set(number, asking.versionsOf(number));
		return told.versions.get(number);
	}

	async function load(number: number): Promise<void> {
		const versions = asking.versionsOf(number);
		const row = await batchByNumber(world.storage, number);
		const brand = row && (await brandById(world.storage, row.brand));
		held.delete(number);
		if (!versions || !row || !brand) return;
		const ranges = await rangesOf(world.storage, number);
		const product = row.gtin === null ? null : await productOf(world.storage, brand.id, row.gtin);
		const [oldest] = held.keys();
		if (oldest !== undefined && held.size >= mostHeld) held.delete(oldest);
		held.set(number, {
			number,
			id: row.id,
			organization: row.organization,
			brand: row.brand,
			isPublic: stateOfBrand(brand) === 'verified',
			told: {
				product: {name: row.product, brand: brand.name, gtin: row.gtin, image: product?.image ?? null},
				covered: row.covered,
				markets: row.markets,
				contact: contactOf(row, brand),
			},
			standingOf: standingIn(row, ranges),
			versions,
			loadedAt: world.now().getTime(),
		});
	}

	return {
		load,
		/**
		 * The view of a batch; `old`: it has to be loaded (again) before it is told. To be called for number 0 as well, when
		 * nothing was found, so that it takes the same time.
		 */
		of(number: number): BatchView | 'old' | null {
			const versions = versionsOf(number);
			if (!versions) return null;
			const view = held.get(number);
			const passed = world.now().getTime() - (view?.loadedAt ?? 0);
			const isFresh =
				view?.versions.batch === versions.batch &&
				view.versions.brand === versions.brand &&
				passed >= 0 &&
				passed < lastsFor;
			return isFresh ? view : 'old';
		},
	};
}

/** Ranges come newest first. */
const standingIn =
	(row: BatchRow, ranges: readonly RangeRow[]) =>
	(ordinal: number): Standing =>
		standingOfCode(row, ranges.find(({first, last}) => first <= ordinal && ordinal <= last) ?? null);

/** Whom to ask: what the batch says, else the brand at its first proved domain. */
export function contactOf(
	{contact}: Pick<BatchRow, 'contact'>,
	brand: {name: string; domains: readonly {domain: string; provedAt: Date | null; lapsedAt: Date | null}[]},
): Told['contact'] {
	const domain = brand.domains.find(({provedAt, lapsedAt}) => provedAt !== null && lapsedAt === null)?.domain;
	const site = domain === undefined ? null : `https://${domain}/`;
	if (contact === null) return {name: brand.name, email: null, link: site};
	return contact.startsWith('https://')
		? {name: brand.name, email: null, link: contact}
		: {name: brand.name, email: contact, link: site};
}
