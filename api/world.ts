import type {Logger} from 'pino';
import type {Signer} from './lookup/signer.ts';
import type {Outbound} from './outbound/index.ts';
import type {AnyPart} from './records/part.ts';
import type {Storage} from './storage/storage.ts';

/** All that a verb may touch. Built once at the start; tests build their own. */
export type World = {
	storage: Storage;
	now(): Date;
	/** `brd_…`: unguessable, so it may stand in a link */
	newId(prefix: string): string;
	/** every capability's part of the public records */
	parts: readonly AnyPart[];
	signer: Signer;
	/** the one way out of the server */
	outbound: Outbound;
	log: Logger;
	/** other servers that hold the same lookup files; named in the manifest */
	mirrors: readonly string[];
};
