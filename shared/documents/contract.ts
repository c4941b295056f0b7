import * as v from 'valibot';
import {words} from '../facts/fields.ts';

/** A private document of an organization. Its hash may be public, such as with a badge that stands on it. */
export const DocumentOf = v.object({
	id: v.string(),
	organization: v.string(),
	/** empty once it is erased */
	name: v.string(),
	kind: v.string(),
	/** SHA-256 of the bytes as sent, in hex */
	hash: v.string(),
	/** with the picture made from it to be shown */
	bytes: v.number(),
	uploadedAt: v.string(),
	/** the bytes are gone since then; null: they are here */
	erased: v.nullable(v.object({at: v.string(), why: v.string()})),
});
export type DocumentOf = v.InferOutput<typeof DocumentOf>;

/** A document with what stands on it. */
export const DocumentFacts = v.object({
	...DocumentOf.entries,
	/** applications and marks it was filed with; `holds`: they are in review or decided, so only the operator erases it */
	filedWith: v.array(v.object({id: v.string(), is: v.picklist(['application', 'mark']), holds: v.boolean()})),
	/** other documents of the same bytes that whoever asks may know of: the bytes leave the disk with the last of them */
	alsoAs: v.array(v.string()),
	/** may whoever asks erase it now? */
	mayErase: v.boolean(),
});
export type DocumentFacts = v.InferOutput<typeof DocumentFacts>;

/** Why it is erased: kept with its hash, and told to who reviews what stands on it. */
export const Erasure = v.strictObject({reason: words(300)});
