import type {Level} from '../../shared/trust/finding.ts';
import type {Words} from '../locales/index.ts';
import {headline} from '../panel/headline.ts';
import type {JudgedState, PanelState} from '../panel/state.ts';
import type {ToPage} from '../platform/messages.ts';
import type {Settings} from '../platform/settings.ts';
import {levelColours} from './level-colours.ts';

/** The toolbar button of one tab: a sign that is read without seeing its colour, and words for a screen reader. */
export type ToolbarFace = {text: string; color: string; title: string};

const signs: Record<Level, string> = {
	verified: '✓',
	clear: '○',
	unknown: '–',
	caution: '!',
	warning: '✕',
};
const grey = levelColours.unknown[0];

const name = 'Touchstone';

/** What the toolbar button shows of a state. */
export function toolbarFace(state: PanelState, words: Words): ToolbarFace {
	switch (state.is) {
		case 'judged':
		case 'query-page':
			return {
				text: signs[state.verdict.level],
				color: levelColours[state.verdict.level][0],
				title: `${name}: ${headline(state, words)}`,
			};
		case 'reading':
		case 'asking':
			return {text: '…', color: grey, title: name};
		case 'not-understood':
			return {text: '?', color: grey, title: `${name}: ${words.say(`${state.why}.title`)}`};
		case 'failed':
			return {text: '?', color: grey, title: `${name}: ${words.say(`${state.why}.title`)}`};
		case 'no-page':
		case 'not-watched':
		case 'off':
		case 'not-a-listing':
			return {text: '', color: grey, title: name};
	}
}

/** The badge in the page: one line, from a verdict only. A page that asks for a code has one when something is against it. */
export function pageBadge(state: JudgedState, words: Words, {right, bottom}: Settings['badge']): ToPage | null {
	const {level, findings} = state.verdict;
	if (state.is === 'query-page' && level !== 'caution' && level !== 'warning') return null;
	const brand = findings.find(finding => finding.level === level)?.about.brand ?? state.facts.brand;
	const seller = state.facts.seller?.name ?? null;
	const whom = level === 'verified' || state.is === 'query-page' ? brand : seller;
	const text = typeof whom === 'string' ? `${headline(state, words)} · ${whom}` : headline(state, words);
	return {is: 'show-badge', level, text: shorten(text, 60), hint: words.say('badge.hint'), right, bottom};
}

const shorten = (text: string, most: number) => {
	const signs = [...text];
	return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
};
