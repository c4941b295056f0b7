import {problemText} from '../../../shared/problem-words/problem-words.ts';
import type {Words} from '../index.ts';

/** REGISTRY of what this browser itself finds in the way of sending and asking. */
const own = ['unreachable', 'too-slow', 'not-readable', 'photo-unknown', 'photo-gone', 'stuck', 'no-picture'] as const;

/** What went wrong, for the shopper: one of the words above or a problem's code in their language, anything else as it came. */
export function troubleText(detail: string, words: Words): string {
	const ours = own.find(each => each === detail);
	return ours ? words.say(`trouble.${ours}`) : (problemText(detail, words.language) ?? detail);
}

type Refusal = {code: string; title: string; detail: string | null};

/** Why the server took something not. It tells more in English than its code says; in other languages the code speaks. */
export function refusalText({code, title, detail}: Refusal, words: Words): string {
	if (words.language === 'en') return detail ?? title;
	return problemText(code, words.language) ?? detail ?? title;
}
