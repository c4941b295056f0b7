import type {Logger} from 'pino';
import type {Accounts} from './accounts/create-accounts.ts';
import type {Credentials} from './badges/credentials.ts';
import type {CodeKeeping} from './codes/keeping/code-keeping.ts';
import type {FileStore} from './files/index.ts';
import type {Signer} from './lookup/signer.ts';
import type {Mailer} from './mail/index.ts';
import type {Outbound} from './outbound/index.ts';
import type {PieceFiles} from './photos/index.ts';
import type {AnyPart} from './records/part.ts';
import type {Storage} from './storage/storage.ts';
import type {Translator} from './translation/index.ts';
import type {SecretBox} from './webhooks/index.ts';

/** All that a verb may touch. Built once at the start; tests build their own. */
export type World = {
	storage: Storage;
	now(): Date;
	/** `brd_…`: unguessable, so it may stand in a link */
	newId(prefix: string): string;
	/** every capability's part of the public records */
	parts: readonly AnyPart[];
	signer: Signer;
	/** signs badges and their status lists */
	credentials: Credentials;
	/** keeps secrets that have to be read again */
	secrets: SecretBox;
	/** anti-counterfeit codes, as keyed hashes */
	codes: CodeKeeping;
	/** private documents by their hash */
	documents: FileStore;
	/** what was made of photos, by its hash */
	photos: FileStore;
	/** what came so far of photos that are being sent */
	pieces: PieceFiles;
	/** the one way out of the server */
	outbound: Outbound;
	log: Logger;
	/** other servers that hold the same lookup files; named in the manifest */
	mirrors: readonly string[];
	/** where people reach this server, without a slash at the end; known when it listens */
	site: {
		url: string;
		/** a proxy stands before this server and says last in X-Forwarded-For who asks */
		behindProxy?: boolean;
	};
	/** people, organizations, sessions; made when first asked for, because its links need the site's address */
	accounts(): Accounts;
	mail: Mailer;
	/** for words of strangers beside the original; null: the operator has none */
	translator: Translator | null;
	/** `test`: the world of test keys, where claims are taken as proved and no letter is sent */
	mode: 'live' | 'test';
	/** where test keys work: a world of its own, of which nothing is public. Null: this is one, or there is none */
	sandbox: World | null;
};
