import {openAsBlob} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import {CodeImport} from '../../../shared/codes/contract-imports.ts';
import {type BrandApi, Refused} from './brand-api.ts';

/** Bytes of a part: what has to be sent again, at most, is what the server did not read yet. */
const partSize = 64 << 20;
/** Attempts that come to nothing, one after another, before it is given up; and the first pause between two, in ms. */
const mostAttempts = 8;
const firstPause = 500;
const longestPause = 30_000;

type Told = {progress(so: CodeImport): void; trouble(words: string): void};

/**
 * Sends a file to an import, in as many parts as it takes: where the connection breaks it goes on at the byte that the server
 * has on disk. Answers the import when the whole file is there. Throws `Refused`, and the last error when nothing helps.
 */
export async function sendFile(api: BrandApi, id: string, file: string, told: Told): Promise<CodeImport> {
	const path = `/v1/imports/${id}`;
	// On disk: it is read as it is sent
	const whole = await openAsBlob(file);
	let now = await api.json(CodeImport, 'GET', path);
	for (let failed = 0; !now.complete && now.state === 'open'; ) {
		const before = now.offset;
		try {
			now = await sendPart(api, path, whole, before);
			failed = 0;
		} catch (error) {
			if (error instanceof Refused && !error.again) throw error;
			now = await api.json(CodeImport, 'GET', path).catch(() => now);
			failed = now.offset > before ? 0 : failed + 1;
			if (failed >= mostAttempts) throw error;
			told.trouble(`${wordsOf(error)}: going on at byte ${now.offset}`);
			await pause(Math.min(longestPause, firstPause * 2 ** failed));
		}
		told.progress(now);
	}
	return now;
}

async function sendPart(api: BrandApi, path: string, file: Blob, offset: number): Promise<CodeImport> {
	const part = file.slice(offset, offset + partSize);
	const isLast = offset + part.size === file.size;
	const headers = {'upload-offset': String(offset), 'upload-complete': isLast ? '?1' : '?0'};
	return api.json(CodeImport, 'PATCH', path, {headers, bytes: part});
}

/** What broke, in the words of whoever noticed it first. */
export function wordsOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
