import * as v from 'valibot';
import {CodeAnswer, codePaths, PeekAnswer} from '../../../shared/codes/contract.ts';
import {VerifierSaid, verifierPath} from '../../../shared/codes/contract-verifier.ts';
import {foldCrockford} from '../../../shared/codes/fold-code.ts';
import {problemText} from '../../../shared/problem-words/problem-words.ts';
import type {Fetch} from '../../lookup/get-file.ts';
import {readText} from '../../lookup/read-text.ts';
import type {SentRequest} from '../../lookup/sent-request.ts';
import {serverUrl} from '../../lookup/server-url.ts';
import type {Act, CodeCheck, CodeQuestion, CodeReply} from '../question.ts';

/** Everything asking touches. */
export type AskingWorld = {
	fetch: Fetch;
	/** whom to ask; null: the shopper has not chosen yet */
	server(): Promise<{base: string} | null>;
	now(): Date;
	/** 22 characters of base64url, random */
	newReceipt(): string;
	/** keeps a question before it goes out, with the receipt this code has or else the one given; answers the row */
	keep(check: Omit<CodeCheck, 'id'>): Promise<CodeCheck>;
	keepReply(id: number, reply: CodeReply): Promise<void>;
	/** keeps "what was sent" */
	sent(request: Omit<SentRequest, 'id'>): Promise<void>;
};

/** In ms until a question is given up, and in bytes of an answer. */
const patience = 15_000;
const largest = 65_536;

const paths: Record<Act, string> = {
	peek: codePaths.peek,
	query: codePaths.query,
	claim: codePaths.claims,
	verifier: verifierPath,
};

/**
 * Asks the chosen server about one code and keeps what came of it. The receipt is on the device before the question leaves it:
 * whoever loses the answer asks again as the same holder.
 */
export async function askCode(world: AskingWorld, question: CodeQuestion): Promise<CodeReply> {
	const server = await world.server();
	if (!server) return {is: 'no-server'};
	const {id, receipt} = await world.keep({
		key: foldCrockford(question.code),
		question,
		at: world.now().toISOString(),
		receipt: question.act === 'query' || question.act === 'claim' ? world.newReceipt() : null,
		reply: null,
	});
	const {act, ...body} = question;
	const sent = JSON.stringify(receipt === null ? body : {...body, receipt});
	const reply = await post(world, serverUrl(server.base, paths[act]), sent, {act, receipt});
	await world.keepReply(id, reply);
	return reply;
}

/** What an answer must fit. */
type Asked = {act: Act; receipt: string | null};

async function post(world: AskingWorld, url: string, body: string, asked: Asked): Promise<CodeReply> {
	const started = world.now();
	const log = {status: null as number | null, bytes: 0};
	const giveUp = AbortSignal.timeout(patience);
	try {
		const response = await world.fetch(url, {
			method: 'POST',
			body,
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'error',
			// Else the browser would tell the shopper's languages.
			headers: {'content-type': 'application/json', 'accept-language': '*'},
			signal: giveUp,
		});
		log.status = response.status;
		const read = await readText(response, largest, count => {
			log.bytes += count;
		});
		return read.ok ? replyOf(response, read.text, asked) : {is: 'refused', detail: 'not-readable'};
	} catch {
		return {is: 'no-answer', detail: giveUp.aborted ? 'too-slow' : 'unreachable'};
	} finally {
		const took = world.now().getTime() - started.getTime();
		await world.sent({at: started.toISOString(), url, why: 'code', method: 'POST', body, ...log, took});
	}
}

function replyOf(response: Response, text: string, {act, receipt}: Asked): CodeReply {
	const {status} = response;
	const strange: CodeReply = {is: 'refused', detail: 'not-readable'};
	if (response.ok && act === 'verifier') {
		const parsed = v.safeParse(VerifierSaid, jsonOf(text));
		return parsed.success ? {is: 'brand-said', said: parsed.output} : strange;
	}
	if (response.ok) {
		const parsed = v.safeParse(receipt === null ? PeekAnswer : CodeAnswer, jsonOf(text));
		if (!parsed.success) return strange;
		const answer = parsed.output;
		const isOurs = !('receipt' in answer) || answer.receipt === receipt;
		return isOurs ? {is: 'answered', answer} : {is: 'refused', detail: 'not-readable'};
	}
	const detail = problemDetail(text) ?? `HTTP ${status}`;
	if (status === 429) return {is: 'too-many', detail, after: secondsOf(response.headers.get('retry-after'))};
	return status >= 500 ? {is: 'no-answer', detail} : {is: 'refused', detail};
}

const Problem = v.object({type: v.optional(v.string(), ''), title: v.string(), detail: v.optional(v.string())});

/** Its code, to be said in the shopper's language; else its own words. */
function problemDetail(text: string): string | null {
	const problem = v.safeParse(Problem, jsonOf(text));
	if (!problem.success) return null;
	const {type, title, detail = title} = problem.output;
	const code = type.split(/[/#:]/).at(-1) ?? '';
	return problemText(code, 'en') === null ? detail.slice(0, 500) : code;
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

const secondsOf = (header: string | null): number | null =>
	header && /^\d{1,7}$/.test(header) ? Number(header) : null;
