import {type RefusalGround, refusalGrounds, refusalKinds} from './refusals.ts';

/** REGISTRY of reasons that the server itself gives, in the words in which they are kept with a step. */
export const ownReasons = {
	'answer-late': 'the time to answer is over',
	'not-arrived': 'nothing proves that a notice arrived',
	'reply-late': 'what was asked for did not come in 30 days',
	'appeal-late': 'the time to appeal is over',
	'nothing-owed': 'nothing is owed any more',
	admits: 'admits it',
	contests: 'contests it',
	'by-desk': 'on the desk',
	'by-mail': 'by mail',
	'by-store-message': 'by the store’s message box',
	'reported-before': 'You reported this purchase before, in the same case. Both are read; they count as one.',
} as const satisfies Record<string, string>;
export type OwnReason = keyof typeof ownReasons;

/** The reason of a refusal as it is kept: why by rule, where the rule stands, and what the reviewer adds. */
export function refusalReason(ground: RefusalGround, words: string): string {
	const {says, source} = refusalGrounds[ground];
	return `${says} (${source})\n${words}`;
}

/** A reason as it can be told in another language: one of ours, a refusal with what a reviewer added, or somebody’s own words. */
export type ReasonRead =
	| {is: 'ours'; reason: OwnReason}
	| {is: 'refusal'; ground: RefusalGround; source: string; words: string}
	| {is: 'words'; words: string};

export function readReason(text: string): ReasonRead {
	// Object.keys forgets what it was given
	const reason = (Object.keys(ownReasons) as OwnReason[]).find(each => ownReasons[each] === text);
	if (reason) return {is: 'ours', reason};
	for (const ground of refusalKinds) {
		const begins = refusalReason(ground, '');
		if (text.startsWith(begins))
			return {is: 'refusal', ground, source: refusalGrounds[ground].source, words: text.slice(begins.length)};
	}
	return {is: 'words', words: text};
}
