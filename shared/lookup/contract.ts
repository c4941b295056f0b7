import * as v from 'valibot';
import {Instant, SellerRecord, SubjectRecord} from './record.ts';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const AddressHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** 32 raw bytes of an Ed25519 public key, base64url without padding. */
export const PublicKey = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 characters of base64url (an Ed25519 public key)'),
);

export const maxDepth = 28;
export const Depth = v.pipe(whole, v.maxValue(maxDepth));

/** [index, newest sequence] of buckets, in the order of their index. */
const Sequences = v.array(v.tuple([whole, whole]));

/** Name of a status list: what its bits mean, and which so many badges it holds. */
export const StatusListName = v.pipe(v.string(), v.regex(/^(revocation|suspension)-(0|[1-9]\d{0,5})$/));

/** What badges are checked with: the keys they may be signed with, and the version of every status list. */
const Badges = v.object({keys: v.array(PublicKey), lists: v.array(v.tuple([StatusListName, whole]))});

/**
 * What is newest everywhere. Signed anew every 5 minutes, so its age proves how fresh an answer is.
 *
 * Which sequence a bucket must have, two files say together: the directory tells every bucket's newest change as it was when
 * the directory was made, the manifest lists those of the last 24 hours. `directory` is raised at least every 12 hours
 * when buckets changed, so no change falls between the two: whoever holds the directory that a fresh manifest names knows the
 * newest sequence of every bucket before asking for it, and an old one, however well signed, is refused at first sight.
 */
export const Manifest = v.object({
	kind: v.literal('manifest'),
	/** raised when a backup is restored; sequences compare only within one epoch */
	epoch: whole,
	confirmedAt: Instant,
	depth: Depth,
	/** version of the directory: every older change, of a bucket too, is told in it */
	directory: whole,
	/** the buckets changed in the last 24 hours, at this depth */
	changed: Sequences,
	keys: v.object({now: PublicKey, next: v.nullable(PublicKey)}),
	mirrors: v.array(v.pipe(v.string(), v.url())),
	badges: v.optional(Badges, {keys: [], lists: []}),
});
export type Manifest = v.InferOutput<typeof Manifest>;

/**
 * What changed in the directory after `since` (0: all). A null record is one that is gone. `more`: this is a part, the rest
 * is what changed after its `version`. Parts count together only: the first alone would lack what changed lately.
 */
export const Directory = v.object({
	kind: v.literal('directory'),
	epoch: whole,
	since: whole,
	version: whole,
	more: v.boolean(),
	/** buckets of this depth that changed after `since`; with `since` 0, all that ever changed */
	buckets: v.object({depth: Depth, newest: Sequences}),
	entries: v.array(v.object({address: AddressHex, record: v.nullable(SubjectRecord)})),
});
export type Directory = v.InferOutput<typeof Directory>;

/** Every seller of one part of the address space that is not in the directory. `pad` brings small ones to a size class. */
export const Bucket = v.object({
	kind: v.literal('bucket'),
	epoch: whole,
	depth: Depth,
	index: whole,
	sequence: whole,
	records: v.record(AddressHex, SellerRecord),
	pad: v.optional(v.string()),
});
export type Bucket = v.InferOutput<typeof Bucket>;

export const lookupPaths = {
	manifest: '/v1/lookup/manifest',
	directory: (since: number) => `/v1/lookup/directory/${since}`,
	bucket: (depth: number, index: number) => `/v1/lookup/${depth}/${index.toString(16)}`,
} as const;

/** Bodies larger than this are refused before they are parsed, in bytes. */
export const lookupSizeLimit = {
	manifest: 4 << 20,
	directory: 64 << 20,
	bucket: 16 << 20,
	statusList: 64 << 10,
	/** a head, or a proof, of the public log */
	log: 16 << 10,
} as const;
