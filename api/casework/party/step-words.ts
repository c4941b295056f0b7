import type {CaseAct} from '../../../shared/cases/states.ts';

/** REGISTRY: what happened, as the accused reads it; one who was never told of a word of ours knows what is meant. */
const happened: Readonly<Record<CaseAct | 'open', string>> = {
	open: 'The case was opened',
	take: 'A reviewer took it up',
	'step-aside': 'A reviewer stepped aside',
	join: 'Another report joined it',
	split: 'Some reports go on as another case',
	'set-harm': 'Its harm was set',
	count: 'Reporters were counted anew',
	'set-aside': 'A report was set aside',
	restore: 'A report counts again',
	'withdraw-one': 'A report was taken back',
	'add-evidence': 'Something was added',
	ask: 'A reporter was asked something',
	complete: 'A reporter answered',
	abandon: 'It was refused, because a question was not answered in time',
	accept: 'It was accepted: you are to be heard before anything is decided',
	refuse: 'It was refused',
	notify: 'You were told of it',
	reach: 'The notice reached you',
	answer: 'You answered',
	'answer-meanwhile': 'You answered',
	'fall-silent': 'The time to answer ran out',
	'reach-meanwhile': 'A further notice reached you',
	'give-up': 'The notice was not confirmed in time',
	test: 'Something is to be examined',
	'end-test': 'The examination ended',
	contest: 'You contested an examination',
	'file-examination': 'An examination was filed',
	propose: 'A decision was proposed',
	object: 'A reviewer objected to the proposal',
	decide: 'It was decided',
	owe: 'Remedies became due',
	'pay-one': 'One reporter has what was due',
	pay: 'What was due is paid',
	enforce: 'What was due was enforced',
	waive: 'The reporters took something else in place of what was due',
	settle: 'It was settled',
	withdraw: 'It was withdrawn',
	appeal: 'It was appealed',
	uphold: 'The appeal was decided: the decision stands',
	overturn: 'The appeal was decided: the case is open again',
	close: 'It was closed',
};

export const stepWords = (act: string): string =>
	Object.hasOwn(happened, act) ? happened[act as keyof typeof happened] : act.replaceAll('-', ' ');

/** REGISTRY: what a decision found, as people read it. */
export const outcomeWords = {
	counterfeit: 'Found not genuine',
	genuine: 'Found genuine',
	undecidable: 'Could not be decided',
} as const;
