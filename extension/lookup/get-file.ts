import {readText} from './read-text.ts';
import type {SentRequest} from './sent-request.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** offline: no usable answer came. refused: an answer came that is not what was asked for. `status`: of an answer that says so itself. */
export type Failure = {ok: false; why: 'offline' | 'refused'; detail: string; status?: number};
export type Got = {ok: true; text: string} | Failure;

type Net = {
	fetch: Fetch;
	now(): Date;
	wait(ms: number): Promise<void>;
	random(): number;
	/** keeps "what was sent" */
	sent(request: Omit<SentRequest, 'id'>): Promise<void>;
};

type Limits = {
	/** of the decoded body, in bytes */
	size: number;
	/** of one try, in ms */
	time: number;
	why: SentRequest['why'];
	/** no second try */
	once?: boolean;
};

/** Nothing may stand still longer than this, in ms. */
const silence = 8_000;
/** Before the second and third try, in ms, each up to half as long again. */
const pauses = [400, 1_600];

const offline = (detail: string): Failure => ({ok: false, why: 'offline', detail});

/** Fetches a file with nothing in the request but its address: three tries (or one) when the network or the server fails. */
export async function getFile(net: Net, url: string, limits: Limits): Promise<Got> {
	for (let tries = 0; ; tries++) {
		const got = await tryOnce(net, url, limits);
		const pause = pauses[tries];
		if (got.ok || got.why === 'refused' || pause === undefined || limits.once) return got;
		await net.wait(pause * (1 + net.random() / 2));
	}
}

async function tryOnce(net: Net, url: string, {size, time, why}: Limits): Promise<Got> {
	const started = net.now();
	const log = {status: null as number | null, bytes: 0};
	const giveUp = new AbortController();
	const total = setTimeout(() => giveUp.abort(), time);
	let still = setTimeout(() => giveUp.abort(), silence);
	const onBytes = (count: number) => {
		log.bytes += count;
		clearTimeout(still);
		still = setTimeout(() => giveUp.abort(), silence);
	};
	try {
		const response = await net.fetch(url, {
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'error',
			// Else the browser would tell the shopper's languages.
			headers: {'accept-language': '*'},
			signal: giveUp.signal,
		});
		log.status = response.status;
		if (response.status >= 500) return offline(`status ${response.status}`);
		if (!response.ok) return {ok: false, why: 'refused', detail: `status ${response.status}`, status: response.status};
		return await readText(response, size, onBytes);
	} catch (error) {
		return offline(giveUp.signal.aborted ? 'no answer in time' : String(error));
	} finally {
		clearTimeout(total);
		clearTimeout(still);
		giveUp.abort();
		const took = net.now().getTime() - started.getTime();
		await net.sent({at: started.toISOString(), url, why, ...log, took});
	}
}
