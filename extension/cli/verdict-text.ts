import type {PageFacts} from '../../shared/product.ts';
import type {Finding, Verdict} from '../../shared/trust/finding.ts';
import type {Freshness} from '../../shared/trust/signal.ts';
import {findingText} from '../locales/findings/index.ts';
import {languageFor, type Words, wordsFor} from '../locales/index.ts';
import {witnessText} from '../locales/witness-text.ts';
import {headline, sellerLine} from '../panel/headline.ts';
import {findStore} from '../stores/index.ts';

type Judged = {
	/** false: it sells nothing and asks for a code */
	isListing?: boolean;
	facts: PageFacts;
	verdict: Verdict;
	freshness: Freshness;
	/** ISO instant of the judgement */
	at: string;
	/** BCP 47 */
	locale: string;
};

/** A verdict as plain text: the level's words, then every finding with its mark, strength, words and who says so. */
export function verdictText({isListing = true, facts, verdict, freshness, at, locale}: Judged): string {
	const words = wordsFor(locale, [locale]);
	const say = findingText(languageFor(locale, [locale]).id, {locale: words.locale});
	const store = findStore(new URL(facts.url))?.name ?? facts.store;
	const judged = {is: 'judged', facts, verdict, freshness, at, before: null} as const;
	const lines = [
		headline(isListing ? judged : {is: 'query-page', facts, verdict, freshness, at}, words),
		...(facts.title === null ? [] : [facts.title]),
		...(isListing ? [sellerLine(judged, words, () => store)] : []),
		freshnessText(freshness, at, words),
		'',
		`${words.say('evidence.title')} (${words.number(verdict.findings.length)})`,
		...verdict.findings.flatMap(finding => {
			const {title, detail} = say(finding);
			const strength = words.say(`strength.${finding.strength}`);
			const room = ' '.repeat(strength.length + 6);
			return [`  ${markOf(finding)} ${strength}  ${title}`, `${room}${detail}`, `${room}${sourceOf(finding, words)}`];
		}),
	];
	return lines.map(harmless).join('\n');
}

/** Seen without colour: ! against, ✓ proved, ~ claimed, ? nobody knows. */
const markOf = ({stance, strength}: Finding): string =>
	stance === 'against' ? '!' : strength === 'proved' ? '✓' : strength === 'claimed' ? '~' : '?';

const sourceOf = ({witness, since, until, link}: Finding, words: Words): string =>
	[
		witnessText(witness, words),
		...(since ? [`${words.say('evidence.since')} ${words.day(since)}`] : []),
		...(until ? [`${words.say('evidence.until')} ${words.day(until)}`] : []),
		...(link ? [link] : []),
	].join(' · ');

function freshnessText(freshness: Freshness, at: string, words: Words): string {
	if (freshness.is === 'nothing') return words.say(`unknown.${freshness.why}`);
	const time = words.moment(freshness.at, at);
	return freshness.is === 'confirmed'
		? words.say('fresh.confirmed', {time})
		: words.say(`fresh.${freshness.why}`, {time});
}

/** A page's text must not steer the terminal it is printed on. */
const harmless = (line: string): string => line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
