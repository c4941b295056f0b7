import {readReason} from '../../../shared/cases/reasons.ts';
import type {Words} from '../index.ts';

/** A reason that was given, for the shopper: what the server gives by rule in their language, what people wrote as they wrote it. */
export function reasonText(reason: string, words: Words): string {
	const read = readReason(reason);
	if (read.is === 'ours') return words.say(`reason.${read.reason}`);
	if (read.is === 'words') return read.words;
	return `${words.say(`ground.${read.ground}`)} (${read.source})\n${read.words}`;
}
