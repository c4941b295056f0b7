import type {SubjectKey} from '../../shared/address.ts';
import type {Told} from '../../shared/lookup/confirm.ts';
import type {Bucket, Directory, Manifest} from '../../shared/lookup/contract.ts';
import type {BrandRecord, CategoryRecord, SellerRecord, SubjectRecord} from '../../shared/lookup/record.ts';
import type {HeldLog} from '../log/held-log.ts';

/** Whose files are kept: where they come from and whose signature they must bear. */
export type Server = {base: string; key: string};

/** A file that is kept. `name`: `directory`, or a bucket's name such as `6/2f`. */
export type HeldPart = {
	name: string;
	epoch: number;
	/** the directory's version, a bucket's sequence */
	sequence: number;
	/** ISO instant of the newest manifest that vouched for it; null: none did */
	confirmedAt: string | null;
	/** ISO instants: when it was downloaded, and when a page last needed it */
	fetchedAt: string;
	usedAt: string;
	/** the directory only: what it tells of buckets */
	told?: Told;
};

export type HeldDirectory = HeldPart & {told: Told};

/** The newest manifest, and the server that all the rest came from. */
export type HeldManifest = {
	name: 'manifest';
	server: Server;
	manifest: Manifest | null;
	/** what the last attempt to get a newer one met with; null: it went well */
	trouble: 'offline' | 'refused' | null;
};

/** A list of what badges are revoked or suspended, as it came: packed, and its signature checked. */
export type HeldStatusList = {
	/** `status/revocation-0` */
	name: `status/${string}`;
	epoch: number;
	version: number;
	encoded: string;
};

export type HeldFile = HeldPart | HeldManifest | HeldStatusList | HeldLog;

export type Found = {place: string; record: SubjectRecord};

/** A subject and its address. */
export type Wanted = {key: SubjectKey; address: string};

/** What was held at one instant. */
export type Glance = {
	manifest: HeldManifest | null;
	directory: HeldDirectory | null;
	part(name: string): HeldPart | null;
	/** every record of a wanted subject that bears its very key, with the part it stands in */
	find(key: SubjectKey | null): readonly Found[];
};

/** What of the server's files this browser keeps. Every change is whole or not at all. */
export type Shelf = {
	/** null: nothing was ever kept */
	manifest(): Promise<HeldManifest | null>;
	keepManifest(held: HeldManifest): Promise<void>;
	/** drops everything; what is kept from now on is this server's */
	startOver(server: Server): Promise<void>;

	/** all but the manifest */
	parts(): Promise<HeldPart[]>;
	part(name: string): Promise<HeldPart | null>;
	/** writes anew what is known of parts that are still kept (confirmation, last use) */
	touch(parts: readonly HeldPart[]): Promise<void>;
	/** `since` 0 replaces the directory, else its entries are laid over it */
	keepDirectory(file: Directory, held: HeldPart): Promise<void>;
	keepBucket(file: Bucket, held: HeldPart): Promise<void>;
	drop(names: readonly string[]): Promise<void>;

	/** all that an answer about these subjects stands on, in one go: an answer waits for the disk once */
	glance(wanted: readonly Wanted[]): Promise<Glance>;
	/** every list of badges' states that is held */
	statusLists(): Promise<HeldStatusList[]>;
	keepStatusList(held: HeldStatusList): Promise<void>;
	/** of the server's public log; null: nothing yet */
	log(): Promise<HeldLog | null>;
	keepLog(held: HeldLog): Promise<void>;

	/** every seller of the directory: those that hold a badge */
	badgedSellers(): Promise<SellerRecord[]>;
	/** every registered brand */
	brands(): Promise<BrandRecord[]>;
	/** every kind of goods of which a badge is expected */
	categories(): Promise<CategoryRecord[]>;
};

const asDirectory = (held: HeldPart | null): HeldDirectory | null => (held?.told ? {...held, told: held.told} : null);

/** What is held of the directory; null: nothing that can be used. */
export const readDirectory = async (shelf: Shelf): Promise<HeldDirectory | null> =>
	asDirectory(await shelf.part('directory'));

/** A glance from what was read; `rows`: of each wanted subject all that stands under its address. */
export function glanceOf(
	manifest: HeldManifest | null,
	parts: readonly HeldPart[],
	rows: ReadonlyMap<SubjectKey, readonly Found[]>,
): Glance {
	const named = new Map(parts.map(part => [part.name, part]));
	const part = (name: string) => named.get(name) ?? null;
	return {
		manifest,
		directory: asDirectory(part('directory')),
		part,
		find: key => (key === null ? [] : (rows.get(key) ?? []).filter(({record}) => record.key === key)),
	};
}
