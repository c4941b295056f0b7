import {setTimeout} from 'node:timers/promises';
import * as v from 'valibot';
import {ConsistencyProof, InclusionProof, LogEntries, logPaths, mostEntries} from '../../../shared/log/contract.ts';
import {lookupPaths, PublicKey} from '../../../shared/lookup/contract.ts';
import {CannotStart} from '../../cannot-start.ts';

/** How long one answer may take, in ms, and how often a server is asked that is busy. */
const patience = 30_000;
const tries = 5;
/** A server that asks for more time than this, in seconds, is not waited for. */
const longestWait = 120;

const ManifestKeys = v.object({keys: v.object({now: PublicKey})});

/** A server whose log is checked, as anybody may ask it. Throws `CannotStart` with one sentence when it does not answer. */
export function logServer(url: string, say: (line: string) => void) {
	async function get(path: string) {
		try {
			const answer = await fetch(url + path, {signal: AbortSignal.timeout(patience)});
			return {ok: answer.ok, status: answer.status, headers: answer.headers, text: await answer.text()};
		} catch (error) {
			throw new CannotStart(`${url} does not answer: ${reasonOf(error)}.`, {cause: error});
		}
	}

	async function ask(path: string): Promise<string> {
		for (let asked = 1; ; asked++) {
			const answer = await get(path);
			if (answer.ok) return answer.text;
			const wait = Number(answer.headers.get('retry-after') ?? 1);
			const isPassing = answer.status === 429 || answer.status >= 500;
			if (!isPassing || asked === tries || !(wait <= longestWait))
				throw new CannotStart(`${url}${path} answered ${answer.status}: no public log can be checked there.`);
			say(`The server asks to wait ${wait} seconds`);
			await setTimeout(wait * 1000);
		}
	}

	async function json<S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> {
		const parsed = v.safeParse(schema, parseJson(await ask(path)));
		if (!parsed.success)
			throw new CannotStart(`${url}${path} answered something that does not belong to a public log.`);
		return parsed.output;
	}

	return {
		head: () => ask(logPaths.head),
		/** the key that the server itself names; whoever lies about the log could lie about it too */
		async ownKey(): Promise<string> {
			const file = await ask(lookupPaths.manifest);
			const parsed = v.safeParse(ManifestKeys, parseJson(file.slice(file.indexOf('\n') + 1)));
			if (!parsed.success) throw new CannotStart(`${url} names no key: say with --key whose signature counts.`);
			return parsed.output.keys.now;
		},
		entries: (from: number) => json(LogEntries, `${logPaths.entries}?from=${from}&count=${mostEntries}`),
		inclusion: (index: number, size: number) => json(InclusionProof, logPaths.inclusion(index, size)),
		consistency: (first: number, second: number) => json(ConsistencyProof, logPaths.consistency(first, second)),
	};
}

const reasonOf = (error: unknown): string => {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error ? cause.message || cause.name : String(cause);
};

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
