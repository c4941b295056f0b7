import type {Money} from '../../money.ts';
import type {ReadStatement} from '../brand-statement.ts';
import type {Deadline} from '../deadlines.ts';
import type {Forum} from '../forum.ts';
import type {PackLanguage} from '../language.ts';
import type {DisputeMatter, MatterPhoto} from '../matter.ts';
import type {Say} from '../words/pack-words.ts';

/** A file of the pack. `path` is ASCII, its folders with `/`. */
export type PackFile = {path: string; bytes: Uint8Array<ArrayBuffer>};

/** A photo as it lies in the pack; `sha256` is what its bytes really have, in hex. */
export type PackedPhoto = {photo: MatterPhoto; path: string; sha256: string; kind: 'jpeg' | 'png' | 'webp' | null};

/** All that a page of a pack is made from. */
export type PackContext = {
	matter: DisputeMatter;
	forum: Forum;
	language: PackLanguage;
	now: Date;
	say: Say;
	money(amount: Money): string;
	/** of a day or an instant */
	day(text: string): string;
	instant(text: string): string;
	country(code: string): string;
	deadlines: readonly Deadline[];
	photos: readonly PackedPhoto[];
	statements: readonly {token: string; read: ReadStatement}[];
	/** everything but the page, the list of hashes and what is made from the matter as a whole */
	evidence: readonly PackFile[];
};

/**
 * Does a forum's pack hold such a document? Those it asks for, and everywhere what is due by law: that is the shopper's claim,
 * and tells nothing of who claims it.
 */
export const asksFor = ({documents}: Forum, kind: string): boolean =>
	kind === 'compensation' || documents.some(({is}) => is === kind);
