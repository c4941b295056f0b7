import type {SubjectKey} from '../../shared/address.ts';
import type {Told} from '../../shared/lookup/confirm.ts';
import type {Bucket, Directory, Manifest} from '../../shared/lookup/contract.ts';
import type {BrandRecord, SubjectRecord} from '../../shared/lookup/record.ts';

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

export type HeldFile = HeldPart | HeldManifest | HeldStatusList;

export type Found = {place: string; record: SubjectRecord};

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

	/** every record of this address that bears this very key, with the part it stands in */
	find(address: string, key: SubjectKey): Promise<Found[]>;
	/** every list of badges' states that is held */
	statusLists(): Promise<HeldStatusList[]>;
	keepStatusList(held: HeldStatusList): Promise<void>;

	/** every registered brand */
	brands(): Promise<BrandRecord[]>;
};

/** What is held of the directory; null: nothing that can be used. */
export async function readDirectory(shelf: Shelf): Promise<HeldDirectory | null> {
	const held = await shelf.part('directory');
	return held?.told ? {...held, told: held.told} : null;
}
