import type {Head} from './file-answer.ts';
import {createFileCache} from './file-cache.ts';
import type {Soon} from './soon.ts';
import {plainOf, type StoredFile} from './stored-file.ts';

/** What is asked with: two headers of a request. */
export type Asking = {acceptEncoding: string | undefined; ifNoneMatch: string | undefined};

/** What goes out. No body: whoever asks has it. */
export type Answer = {head: Head; body: Buffer<ArrayBuffer> | null};

/** `br` among the encodings a client takes, unless with a weight of 0. */
const takesBrotli = /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i;

/**
 * Answers with files as they are stored; "you have it" without touching the body. Plain forms are kept too, up to `budget`
 * bytes, from when they are first asked for: browsers, mirrors and caches all take brotli.
 */
export function createAnswers(budget: number) {
	/** by the tag, which names the content: so none is ever old */
	const plains = createFileCache<Buffer<ArrayBuffer>>(budget, plain => plain.length);

	/** Undefined when the plain form is asked for and not here. */
	function atOnce(file: StoredFile, {acceptEncoding, ifNoneMatch}: Asking): Answer | undefined {
		const takes = acceptEncoding !== undefined && takesBrotli.test(acceptEncoding);
		const {etag, whole, unchanged} = takes ? file.answers.brotli : file.answers.plain;
		if (holds(ifNoneMatch, etag)) return {head: unchanged, body: null};
		const body = takes ? file.brotli : plains.get(etag);
		return body && {head: whole, body};
	}

	async function unpacked({answers, brotli}: StoredFile): Promise<Answer> {
		const {etag, whole} = answers.plain;
		return {head: whole, body: await plains.make(etag, () => plainOf(brotli))};
	}

	return {atOnce, soon: (file: StoredFile, asking: Asking): Soon<Answer> => atOnce(file, asking) ?? unpacked(file)};
}

/** Browsers send the one tag they were given; a list, a weak tag and `*` are as good. */
const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
	ifNoneMatch !== undefined &&
	(ifNoneMatch === etag ||
		ifNoneMatch.trim() === '*' ||
		ifNoneMatch.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag));
