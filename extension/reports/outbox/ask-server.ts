import * as v from 'valibot';
import {problemText} from '../../../shared/problem-words/problem-words.ts';
import type {Fetch} from '../../lookup/get-file.ts';
import {readBytes} from '../../lookup/read-text.ts';
import type {SentRequest} from '../../lookup/sent-request.ts';
import {InVain} from './in-vain.ts';
import type {Refusal} from './letter.ts';

export type AskWorld = {fetch: Fetch; now(): Date; sent(request: Omit<SentRequest, 'id'>): Promise<void>};

export type Ask = {
	url: string;
	method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
	/** null: it opens nothing yet */
	secret: string | null;
	headers?: Record<string, string>;
	/** words, or a piece of a photo */
	body?: string | Blob;
	/** in ms */
	patience: number;
	/** asked again and again for the same: one row of what was sent, with how often */
	isPoll?: boolean;
};

type Answered<Body> = {status: number; headers: Headers} & Body;
export type ServerAnswer = Answered<{text: string}>;

/** Of an answer, in bytes. */
const largest = 1_000_000;
/** Another request of the same key is worked on, or the server has to wait for itself: as no answer. */
const comeAgain = new Set([408, 425, 429]);
const notYet = new Set(['idempotency-running', 'changed-meanwhile']);

/**
 * One request of the shopper's to the chosen server, with the secret of a report. Throws InVain where no usable answer came, so
 * nothing is known of what became of it; what was said to be wrong is an answer.
 */
export async function askServer(world: AskWorld, ask: Ask): Promise<ServerAnswer> {
	const {bytes, ...answered} = await request(world, ask, largest);
	const answer = {...answered, text: textOf(bytes)};
	const refusal = refusalOf(answer, world.now());
	const {code, errors} = refusal;
	const said = saidIn(refusal);
	const after = retryAfter(answer.headers);
	if (comeAgain.has(answer.status) || (answer.status === 503 && after !== null))
		throw new InVain('too-many', said, after);
	if (answer.status >= 500) throw new InVain('no-answer', said);
	// What names the version it saw would meet the same answer again: the shopper has to look at it anew
	const isSeenBefore = errors.some(({pointer}) => pointer === '/version');
	if (answer.status >= 400 && notYet.has(code) && !isSeenBefore) throw new InVain('no-answer', said);
	return answer;
}

/** As `askServer`, for a file of at most so many bytes. Throws InVain where it did not come whole, whatever the server says. */
export async function askForFile(world: AskWorld, ask: Ask, most: number): Promise<Blob> {
	const {status, headers, bytes} = await request(world, ask, most);
	if (status >= 400)
		throw new InVain('no-answer', saidIn(refusalOf({status, headers, text: textOf(bytes)}, world.now())));
	return new Blob([bytes], {type: headers.get('content-type') ?? ''});
}

type Bytes = {bytes: Uint8Array<ArrayBuffer>};

async function request(world: AskWorld, ask: Ask, most: number): Promise<Answered<Bytes>> {
	const {url, method, secret, headers = {}, body, patience, isPoll = false} = ask;
	const started = world.now();
	const log = {status: null as number | null, bytes: 0};
	const giveUp = AbortSignal.timeout(patience);
	try {
		const response = await world.fetch(url, {
			method,
			...(body !== undefined && {body}),
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'error',
			// Else the browser would tell the shopper's languages.
			headers: {...(secret !== null && {authorization: `Bearer ${secret}`}), 'accept-language': '*', ...headers},
			signal: giveUp,
		});
		log.status = response.status;
		const bytes = await readBytes(response, most, count => {
			log.bytes += count;
		});
		if (!bytes) throw new InVain('no-answer', 'not-readable');
		return {status: response.status, headers: response.headers, bytes};
	} catch (error) {
		if (error instanceof InVain) throw error;
		throw new InVain('no-answer', giveUp.aborted ? 'too-slow' : 'unreachable');
	} finally {
		const took = world.now().getTime() - started.getTime();
		const words = typeof body === 'string' ? {body} : {};
		const times = isPoll ? {times: 1} : {};
		await world.sent({at: started.toISOString(), url, why: 'report', method, ...words, ...times, ...log, took});
	}
}

const textOf = (bytes: Uint8Array): string => {
	try {
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		throw new InVain('no-answer', 'not-readable');
	}
};
const retryAfter = (headers: Headers): number | null => {
	const said = headers.get('retry-after') ?? '';
	return /^\d{1,6}$/.test(said) ? Number(said) * 1000 : null;
};

const text = v.pipe(
	v.string(),
	v.transform(said => said.slice(0, 1000)),
);
const Problem = v.object({
	code: v.optional(text, ''),
	type: v.optional(text, ''),
	title: text,
	detail: v.optional(v.nullable(text), null),
	errors: v.optional(
		v.pipe(v.array(v.object({pointer: text, detail: text, why: v.exactOptional(text)})), v.maxLength(200)),
		[],
	),
});

/** The problem that an answer tells, as far as it does. */
export function refusalOf({status, text: body}: ServerAnswer, now: Date): Refusal {
	const at = now.toISOString();
	const parsed = v.safeParse(Problem, jsonOf(body));
	if (!parsed.success) return {at, status, code: '', title: `HTTP ${status}`, detail: null, errors: []};
	const {code, type, title, detail, errors} = parsed.output;
	return {at, status, code: code || (type.split(/[/#:]/).at(-1) ?? ''), title, detail, errors};
}

/** What is kept of a problem, to be said in the shopper's language later: its code where it is one of ours, else its own words. */
export const saidIn = ({code, title}: Refusal): string => (problemText(code, 'en') === null ? title : code);

export function jsonOf(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
