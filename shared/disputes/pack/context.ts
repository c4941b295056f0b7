import type {Money} from '../../money.ts';
import type {ReadStatement} from '../brand-statement.ts';
import type {Deadline} from '../deadlines.ts';
import type {DocumentKind, Forum} from '../forum.ts';
import type {PackLanguage} from '../language.ts';
import type {Markup} from '../markup.ts';
import type {DisputeMatter, GivenFile, MatterPhoto} from '../matter.ts';
import type {KeptSnapshot} from '../page-snapshot.ts';
import type {StatementKind} from '../statement-file.ts';
import type {Say} from '../words/pack-words.ts';

/** A file of the pack. `path` is ASCII, its folders with `/`. */
export type PackFile = {path: string; bytes: Uint8Array<ArrayBuffer>};

/** A photo as it lies in the pack; `sha256` is what its bytes really have, in hex. */
export type PackedPhoto = {photo: MatterPhoto; path: string; sha256: string; kind: 'jpeg' | 'png' | 'webp' | null};
export type PackedSnapshot = {kept: KeptSnapshot; path: string; bytes: Uint8Array<ArrayBuffer>; sha256: string};
/** `read`: what a signed one says; null: it bears no signature that could be checked. `kind` null: a file of no known kind. */
export type PackedStatement = {
	file: GivenFile;
	path: string;
	sha256: string;
	kind: StatementKind | null;
	read: ReadStatement | null;
};

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
	snapshots: readonly PackedSnapshot[];
	statements: readonly PackedStatement[];
	/** everything but the page, the list of hashes and what is made from the matter as a whole */
	evidence: readonly PackFile[];
};

/** One kind of document of a pack: how it is shown, what of it is data, which files it brings. */
export type PackDocument = {
	/** null: the matter holds nothing for it */
	view(context: PackContext): Markup | null;
	data(context: PackContext): object;
	files?(context: PackContext): readonly PackFile[];
};

/**
 * Does a forum's pack hold such a document? Those it asks for, and everywhere what is due by law: that is the shopper's claim,
 * and tells nothing of who claims it.
 */
export const asksFor = ({documents}: Pick<Forum, 'documents'>, kind: DocumentKind): boolean =>
	kind === 'compensation' || documents.some(({is}) => is === kind);

export const textFile = (path: string, text: string): PackFile => ({path, bytes: new TextEncoder().encode(text)});
