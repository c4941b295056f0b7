import {createHash} from 'node:crypto';
import type {Logger} from 'pino';
import * as v from 'valibot';
import type {Translation, Translator} from './translator.ts';

/** The language in which the desk is written. */
const target = 'en';
/** Texts beyond this are not sent, in characters. */
const longest = 10_000;
/** A page waits no longer for all of its texts together, in ms. */
const patience = 4000;
/** Texts that are translated at the same time: such a service has few hands, and others wait too. */
const atATime = 4;
/** Texts that are remembered, the newest. */
const mostKept = 2000;
const mostBytes = 1 << 20;

const Answer = v.object({
	translatedText: v.string(),
	detectedLanguage: v.optional(v.object({language: v.string()})),
});

/**
 * A service that speaks as LibreTranslate does: POST `/translate` with `{q, source, target, format}`. It is the operator's
 * own, so it may stand on a private address; nothing else of a case is sent to it. What it said is remembered in memory
 * only: nothing that was erased lives on in a copy.
 */
export function createLibreTranslate({
	endpoint,
	log,
	ask = fetch,
}: {
	/** such as http://127.0.0.1:5000; a key may stand in it as the password */
	endpoint: string;
	log: Logger;
	ask?: typeof fetch;
}): Translator {
	const {url, key, name} = readEndpoint(endpoint);
	const kept = new Map<string, Translation | null>();

	async function one(text: string, signal: AbortSignal): Promise<Translation | null> {
		const hash = createHash('sha256').update(text).digest('base64url');
		const known = kept.get(hash);
		if (known !== undefined) return known;
		const answer = await ask(url, {
			method: 'POST',
			headers: {'content-type': 'application/json'},
			body: JSON.stringify({q: text, source: 'auto', target, format: 'text', ...(key !== null && {api_key: key})}),
			redirect: 'error',
			signal,
		});
		if (!answer.ok) throw new Error(`the translator answered ${answer.status}`);
		const body = await answer.text();
		if (body.length > mostBytes) throw new Error('the translator’s answer is too long');
		const {translatedText, detectedLanguage} = v.parse(Answer, JSON.parse(body));
		const from = detectedLanguage?.language ?? 'und';
		const found = from === target || translatedText.trim() === text.trim() ? null : {text: translatedText, from};
		kept.set(hash, found);
		for (const oldest of kept.keys()) {
			if (kept.size <= mostKept) break;
			kept.delete(oldest);
		}
		return found;
	}

	return {
		name,
		async translate(texts) {
			const signal = AbortSignal.timeout(patience);
			const found: (Translation | null)[] = texts.map(() => null);
			const toDo = texts.entries().filter(([, text]) => text.trim() !== '' && text.length <= longest);
			// Each hand takes the next text when it is done with one; past the patience all that is left is refused at once
			const hand = async () => {
				for (const [place, text] of toDo)
					found[place] = await one(text, signal).catch(error => {
						log.warn({err: error}, 'a text was not translated');
						return null;
					});
			};
			await Promise.all(Array.from({length: atATime}, hand));
			return found;
		},
	};
}

/** Is it an address of such a service? */
export const isTranslator = (text: string): boolean =>
	URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).search === '';

function readEndpoint(endpoint: string): {url: string; key: string | null; name: string} {
	const at = new URL(endpoint);
	const key = at.password === '' ? null : decodeURIComponent(at.password);
	at.username = '';
	at.password = '';
	const base = at.href.replace(/\/+$/, '');
	return {url: base.endsWith('/translate') ? base : `${base}/translate`, key, name: at.host};
}
