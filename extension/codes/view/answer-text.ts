import type {CodeAnswer, PeekAnswer} from '../../../shared/codes/contract.ts';
import type {Level} from '../../../shared/trust/finding.ts';
import type {Words} from '../../locales/index.ts';

export type AnyAnswer = CodeAnswer | PeekAnswer;
export type KnownAnswer = Exclude<AnyAnswer, {answer: 'unknown'}>;

export type AnswerText = {
	/** how it looks; what counts say is never proof, so nothing looks verified */
	level: Level;
	title: string;
	lines: readonly string[];
	advice: string;
};

const isMineFirst = (answer: AnyAnswer): boolean =>
	'yours' in answer && (answer.yours === 'first' || ('times' in answer && answer.times === 1));

/** Nothing against it and nobody else asked: clear. Others asked: neither good nor bad by itself. */
function levelOf(answer: AnyAnswer): Level {
	switch (answer.answer) {
		case 'genuine_first':
		case 'registered':
			return 'clear';
		case 'genuine_repeat':
			return isMineFirst(answer) ? 'clear' : 'unknown';
		case 'asked':
		case 'unknown':
			return 'unknown';
		case 'over_limit':
		case 'suspicious':
			return 'caution';
		case 'recalled':
			return 'warning';
	}
}

/** An answer in words. `now`: ISO instant. */
export function answerText(answer: AnyAnswer, words: Words, now: string): AnswerText {
	const level = levelOf(answer);
	if (answer.answer === 'unknown')
		return {
			level,
			title: words.say('code.answer.unknown'),
			lines: [words.say('code.unknown')],
			advice: words.say('code.advice.check-typing'),
		};
	const yours = answer.answer === 'genuine_repeat' && isMineFirst(answer);
	return {
		level,
		title: words.say(yours ? 'code.answer.genuine_repeat.yours' : `code.answer.${answer.answer}`),
		lines: [...reasons(answer, words), ...history(answer, words, now), ...about(answer, words)],
		advice: words.say(`code.advice.${answer.advice}`),
	};
}

function reasons(answer: KnownAnswer, words: Words): string[] {
	if (answer.answer === 'suspicious') return answer.reasons.map(reason => words.say(`code.why.${reason}`));
	if (answer.answer === 'recalled')
		return [words.say('code.recalled-since', {day: words.day(answer.since), why: answer.why})];
	return [];
}

/** Who checked it, when and where. */
function history(answer: KnownAnswer, words: Words, now: string): string[] {
	const lines: string[] = [];
	const yours = 'yours' in answer ? answer.yours : null;
	const times = 'times' in answer ? (answer.times ?? null) : null;
	if (times !== null) lines.push(words.say(yours === null ? 'code.times' : 'code.times.you', {count: times}));
	if (yours === 'first' && times !== 1) lines.push(words.say('code.yours.first'));
	if (yours !== null && yours !== 'new') lines.push(words.say('code.yours.before'));
	if ('firstAt' in answer && answer.firstAt) {
		const when = words.moment(answer.firstAt, now);
		const country = answer.firstCountry ? countryName(answer.firstCountry, words) : null;
		lines.push(country ? words.say('code.first.in', {when, country}) : words.say('code.first', {when}));
	}
	if ('lastAt' in answer && answer.lastAt && answer.lastAt !== answer.firstAt)
		lines.push(words.say('code.last', {when: words.moment(answer.lastAt, now)}));
	if ('claimedAt' in answer && answer.claimedAt)
		lines.push(words.say('code.claimed', {day: words.day(answer.claimedAt)}));
	return lines;
}

function about(answer: KnownAnswer, words: Words): string[] {
	const lines: string[] = [];
	if (answer.covered === 'open' && 'times' in answer && (answer.times ?? 0) > 1) lines.push(words.say('code.open'));
	if (answer.otherMarket) {
		const names = answer.markets.map(code => countryName(code, words));
		const countries = new Intl.ListFormat(words.locale, {type: 'conjunction'}).format(names);
		lines.push(words.say('code.other-market', {countries}));
	}
	return lines;
}

/** What the server sent may be no country at all. */
function countryName(code: string, {locale}: Words): string {
	try {
		return new Intl.DisplayNames(locale, {type: 'region'}).of(code) ?? code;
	} catch {
		return code;
	}
}
