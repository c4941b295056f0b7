import type {SubjectKey} from '../../shared/address.ts';
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
	/** ISO instant of the newest manifest that vouched for it; null: none did yet */
	confirmedAt: string | null;
	/** ISO instants: when it was downloaded, and when a page last needed it */
	fetchedAt: string;
	usedAt: string;
};

/** The newest manifest, and the server all the rest came from. */
export type HeldManifest = {name: 'manifest'; server: Server; manifest: Manifest | null};

export type HeldFile = HeldPart | HeldManifest;

export type Found = {place: string; record: SubjectRecord};

/** What of the server's files this browser keeps. Every change is whole or not at all. */
export type Shelf = {
	/** null: nothing was ever kept */
	manifest(): Promise<HeldManifest | null>;
	keepManifest(held: HeldManifest): Promise<void>;
	/** drops everything; what is kept from now on is this server's */
	startOver(server: Server): Promise<void>;

	parts(): Promise<HeldPart[]>;
	part(name: string): Promise<HeldPart | null>;
	/** writes anew what is known of a part (its confirmation, its last use), when it is still kept */
	touch(parts: readonly HeldPart[]): Promise<void>;
	/** `since` 0 replaces the directory, else its entries are laid over it */
	keepDirectory(file: Directory, held: HeldPart): Promise<void>;
	keepBucket(file: Bucket, held: HeldPart): Promise<void>;
	drop(names: readonly string[]): Promise<void>;

	/** every place that holds a record of this address under this very key */
	find(address: string, key: SubjectKey): Promise<Found[]>;
	/** every registered brand */
	brands(): Promise<BrandRecord[]>;
};
