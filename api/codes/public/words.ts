import {type Advice, advices} from '../../../shared/codes/advice.ts';
import {type CodeAnswer, type PeekAnswer, suspicions} from '../../../shared/codes/contract.ts';
import {countriesIn, regionName} from '../../../shared/country-names.ts';

export type AnyAnswer = CodeAnswer | PeekAnswer;

/** To choose from, by their names. */
export const countries = countriesIn('en');

const instants = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});
export const when = (at: string): string => `${instants.format(new Date(at))} UTC`;
const list = new Intl.ListFormat('en', {type: 'conjunction'});
export const places = (codes: readonly string[]): string => list.format(codes.map(code => regionName(code)));

const holders = (times: number): string => (times === 1 ? 'one holder' : `${times} holders`);
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
export const adviceWords = (advice: Advice): string => sentence(advices[advice]);

/** An answer in words: how it weighs, its headline, and what is behind it. */
export function wordsOf(answer: AnyAnswer): {
	level: 'clear' | 'unknown' | 'caution' | 'warning';
	head: string;
	why: string;
} {
	switch (answer.answer) {
		case 'genuine_first':
			return {
				level: 'clear',
				head: 'Registered, and you are the first who asks',
				why: 'Nobody asked for this code before.',
			};
		case 'registered':
			return {level: 'clear', head: 'Registered, and nobody asked yet', why: 'This look was not counted.'};
		case 'genuine_repeat': {
			const {yours, times, covered} = answer;
			if (yours === 'first' && times === 1)
				return {
					level: 'clear',
					head: 'Registered, and only you have asked',
					why: 'Your own looks are not counted again.',
				};
			const level = covered === 'open' ? 'clear' : 'caution';
			return {level, head: `Registered, and ${holders(times)} asked`, why: `Counting you. ${asked(answer)}`};
		}
		case 'asked': {
			const level = answer.covered === 'open' ? 'clear' : 'caution';
			return {
				level,
				head: `Registered, and ${holders(answer.times)} asked`,
				why: `${asked(answer)} This look was not counted.`,
			};
		}
		case 'over_limit':
			return {
				level: 'caution',
				head: 'Asked for by more people than one thing can have owners',
				why: `${sentence(holders(answer.times))} ${asked(answer)}`,
			};
		case 'suspicious':
			return {
				level: 'caution',
				head: 'Suspicious',
				why: answer.reasons.map(reason => sentence(suspicions[reason])).join(' '),
			};
		case 'recalled':
			return {level: 'warning', head: 'The brand calls these goods back', why: `Since ${answer.since}. ${answer.why}`};
		case 'unknown':
			return {
				level: 'unknown',
				head: 'Not a registered code of this brand',
				why: 'Look again at what you typed. Not every brand registers its codes here; if the brand says that it does, ask it.',
			};
	}
}

function asked({
	firstAt,
	lastAt,
	firstCountry,
}: {
	firstAt: string;
	lastAt: string;
	firstCountry: string | null;
}): string {
	const from = firstCountry === null ? '' : `, from ${regionName(firstCountry)} as it was said`;
	return `First on ${when(firstAt)}${from}${lastAt === firstAt ? '' : `; last on ${when(lastAt)}`}.`;
}
