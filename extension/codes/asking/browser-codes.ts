import {toBase64Url} from '../../../shared/lookup/signed-file.ts';
import {keepCheck, keepReply} from '../../history/code-checks.ts';
import type {Database} from '../../history/database.ts';
import {createSingleFlight} from '../../lookup/single-flight.ts';
import {browserNet} from '../../platform/browser-net.ts';
import type {SettingsMemory} from '../../platform/settings-memory.ts';
import type {CodeQuestion, CodeReply} from '../question.ts';
import {askCode} from './ask-code.ts';

/** Asking about codes, with the real network, data base and clock. */
export function createBrowserCodes(database: Database, settings: SettingsMemory) {
	const fly = createSingleFlight();
	const world = {
		...browserNet(database),
		async server() {
			const {base, key} = (await settings.read()).api;
			return key === null ? null : {base};
		},
		newReceipt,
		keep: (check: Parameters<typeof keepCheck>[1]) => keepCheck(database, check),
		keepReply: (id: number, reply: CodeReply) => keepReply(database, id, reply),
	};
	return {
		/** A second press while the first is under way is the same question. */
		ask: (question: CodeQuestion): Promise<CodeReply> => fly(JSON.stringify(question), () => askCode(world, question)),
	};
}
export type BrowserCodes = ReturnType<typeof createBrowserCodes>;

/** 128 random bits in base64url. */
const newReceipt = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
