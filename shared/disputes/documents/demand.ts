import {type Markup, markup} from '../markup.ts';
import type {PackContext, PackDocument} from '../pack/context.ts';
import {prose} from './rows.ts';

/** What happened and what is asked for, in the shopper's words, and what the seller said to it. */
export const demandDocument: PackDocument = {
	view: ({matter: {facts, demand, goodFaith, answers}, say, instant}) =>
		markup`${prose(facts)}<p><strong>${say(`demand.${demand.kind}`)}</strong></p>${demand.kind === 'other' ? prose(demand.words) : ''}${answers.map(
			({at, words}) => markup`<h3>${say('answer')}</h3><p class="quiet">${instant(at)}</p>${prose(words)}`,
		)}${goodFaith ? said(say) : ''}`,
	data: ({matter: {facts, demand, goodFaith, answers}}) => ({facts, demand, goodFaith, answers}),
};

const said = (say: PackContext['say']): Markup => markup`<p>${say('goodFaith')}</p>`;
