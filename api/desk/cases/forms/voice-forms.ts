import {reasons} from '../act-fields.ts';
import {type ActForm, asReason, orNull} from './act-form.ts';

/** Acts by which reviewers decide, besides findings, which have a page of their own. */
export const voiceForms = {
	confirm: {
		label: 'Confirm the findings',
		follows: 'The case is decided: statement, warning, remedies and letters follow at once.',
		done: 'It is decided, and told to everybody concerned.',
		key: 'c',
		fields: () => [{name: 'words', id: 'reasons', label: 'What you add', type: 'long', optional: true}],
		body: ({words}) => ({words: orNull(words)}),
	},
	object: {
		label: 'Object',
		follows: 'The proposal ends: findings have to be proposed anew.',
		done: 'Your objection is kept: findings have to be proposed anew.',
		fields: () => [reasons()],
		body: asReason,
	},
	uphold: {
		label: 'The decision stands',
		follows: 'The appeal is over; the case goes back to where it was.',
		done: 'The appeal is decided, and told to both.',
		fields: () => [reasons()],
		body: asReason,
	},
	overturn: {
		label: 'The decision falls',
		follows: 'It is lifted at once, warning and remedies with it; the case is open again.',
		done: 'The appeal is decided, and told to both.',
		danger: true,
		fields: () => [reasons()],
		body: asReason,
	},
} satisfies Record<string, ActForm>;
