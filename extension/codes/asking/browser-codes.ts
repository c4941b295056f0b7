import {keepCheck, keepReply} from '../../history/code-checks.ts';
import type {Database} from '../../history/database.ts';
import {keepRequest} from '../../history/sent-requests.ts';
import {createSingleFlight} from '../../lookup/single-flight.ts';
import type {SettingsMemory} from '../../platform/settings-memory.ts';
import type {CodeQuestion, CodeReply} from '../question.ts';
import {askCode} from './ask-code.ts';

/** Asking about codes, with the real network, data base and clock. */
export function createBrowserCodes(database: Database, settings: SettingsMemory) {
	const fly = createSingleFlight();
	const world = {
		fetch: (url: string, init: RequestInit) => fetch(url, init),
		async server() {
			const {base, key} = (await settings.read()).api;
			return key === null ? null : {base};
		},
		now: () => new Date(),
		newReceipt,
		keep: (check: Parameters<typeof keepCheck>[1]) => keepCheck(database, check),
		keepReply: (id: number, reply: CodeReply) => keepReply(database, id, reply),
		sent: (request: Parameters<typeof keepRequest>[1]) => keepRequest(database, request),
	};
	return {
		/** A second press while the first is under way is the same question. */
		ask: (question: CodeQuestion): Promise<CodeReply> => fly(JSON.stringify(question), () => askCode(world, question)),
	};
}
export type BrowserCodes = ReturnType<typeof createBrowserCodes>;

/** 128 random bits in base64url. */
const newReceipt = (): string =>
	btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
