import {refusalGrounds} from '../../../../shared/cases/refusals.ts';
import type {Field} from '../../form.ts';
import {onReport, reasons} from '../act-fields.ts';
import {type ActForm, asReason, orNull} from './act-form.ts';

const harm: Field = {
	name: 'harm',
	label: 'Harm',
	type: 'choice',
	options: [
		['0', 'money'],
		['1', 'many people, or dear goods'],
		['2', 'health'],
	],
};

/** Acts by which a reviewer takes up a case, lets it in or out, and says how grave it is. */
export const caseForms = {
	take: {
		label: 'Take it up',
		follows: 'It is yours; others see that.',
		done: 'It is yours: look at the evidence, then decide.',
		key: 't',
	},
	accept: {
		label: 'Accept it',
		follows: 'The clock for a decision begins: 45 working days. The seller is told next.',
		done: 'It is accepted. Tell the seller next.',
		key: 'a',
	},
	ask: {
		label: 'Ask the reporter',
		follows: 'The case waits for the answer, 30 days.',
		done: 'The reporter is asked.',
		key: 'q',
		fields: found => [onReport(found), {name: 'question', id: 'reasons', label: 'The question', type: 'long'}],
		body: ({report, question = ''}) => ({report, question}),
	},
	refuse: {
		label: 'Refuse it',
		follows: 'Whoever reported is told the ground and your reasons, and may appeal.',
		done: 'It is refused, and told to whoever reported.',
		danger: true,
		fields: () => [
			{
				name: 'ground',
				label: 'On which ground',
				type: 'choice',
				options: Object.entries(refusalGrounds).map(([ground, {says}]) => [ground, says] as const),
			},
			reasons(),
		],
		body: ({ground, reason = ''}) => ({ground, reason}),
	},
	'set-harm': {
		label: 'Say which harm',
		follows: 'Harm to people comes first in the queue.',
		done: 'The case moved on.',
		fields: () => [harm, reasons()],
		body: ({harm: which, reason = ''}) => ({harm: Number(which), reason}),
	},
	'step-aside': {
		label: 'Step aside',
		follows: 'You have an interest: you have no voice in this case any more.',
		done: 'You stepped aside.',
		fields: () => [reasons()],
		body: asReason,
	},
	close: {
		label: 'Close it',
		follows: 'Nothing is waited for any more.',
		done: 'The case moved on.',
		fields: () => [{...reasons(), optional: true}],
		body: ({reason}) => ({reason: orNull(reason)}),
	},
} satisfies Record<string, ActForm>;
