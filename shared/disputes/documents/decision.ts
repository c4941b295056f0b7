import {foreign, markup} from '../markup.ts';
import {type PackDocument, textFile} from '../pack/context.ts';
import {plainJson} from '../plain-json.ts';
import {prose, rows} from './rows.ts';

const outcomes = ['counterfeit', 'genuine', 'undecidable'] as const;

export const decisionDocument: PackDocument = {
	view({matter: {decision}, say, day}) {
		if (!decision) return null;
		const outcome = outcomes.find(each => each === decision.outcome);
		return markup`${rows([
			[say('outcome'), outcome ? say(`outcome.${outcome}`) : foreign(decision.outcome)],
			[say('by'), foreign(decision.by)],
			[say('on'), day(decision.at)],
			...(decision.appealedAt
				? [[say('appealed'), say('appealed.since', {day: day(decision.appealedAt)})] as const]
				: []),
		])}<p>${say('reasons')}</p>${prose(decision.statement)}`;
	},
	data: ({matter: {decision}}) => ({decision}),
	files: ({matter: {decision}}) => (decision ? [textFile('decision.json', plainJson(decision))] : []),
};
