import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import {refusalGrounds} from '../../../shared/cases/refusals.ts';
import type {ReviewerActName} from '../../../shared/cases/review-act.ts';
import type {Done} from '../done.ts';
import type {Field} from '../form.ts';
import {onReport, reasons} from './act-fields.ts';

type Values = Readonly<Record<string, string>>;
type Lists = Readonly<Record<string, readonly string[]>>;

/** An act of a reviewer as a form. `key`: what opens it, or does it where it asks for nothing. */
export type ActForm = {
	label: string;
	/** what comes of it, said beside the button */
	follows: string;
	done: Done;
	key?: string;
	danger?: boolean;
	/** absent: one press does it */
	fields?(found: CaseWhole): readonly Field[];
	/** the act's own fields of the request */
	body?(values: Values, lists: Lists): Record<string, unknown>;
};

const asReason = ({reason = ''}: Values) => ({reason});
const orNull = (text: string | undefined) => text || null;
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
const ofOneReport = (label: string, follows: string): ActForm => ({
	label,
	follows,
	done: 'The case moved on.',
	fields: found => [
		onReport(found),
		{name: 'words', id: 'reasons', label: 'How you know', type: 'long', optional: true},
	],
	body: ({report, words}) => ({report, words: orNull(words)}),
});

/** REGISTRY of the acts that a reviewer does by a form. Findings have a page of their own. */
export const actForms: Partial<Record<ReviewerActName, ActForm>> = {
	take: {
		label: 'Take it up',
		follows: 'It is yours; others see that.',
		done: 'It is yours: look at the evidence, then decide.',
		key: 't',
	},
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
	accept: {
		label: 'Accept it',
		follows: 'The clock for a decision begins: 45 working days. The seller is told next.',
		done: 'It is accepted. Tell the seller next.',
		key: 'a',
	},
	notify: {
		label: 'Tell the seller',
		follows: 'From its arrival on, the seller has 5 days to answer.',
		done: 'The seller is told.',
		key: 's',
		fields: () => [
			{
				name: 'channel',
				label: 'How',
				type: 'choice',
				options: [
					['desk', 'on its desk: it proved to be this seller'],
					['mail', 'by letter, to an address that the shop itself names'],
					['store-message', 'in the store’s message box: a text to paste'],
				],
			},
			{name: 'to', label: 'Address, or where it is pasted', optional: true, hint: 'Left out for its desk'},
		],
		body: ({channel, to}) => ({channel, ...(to && {to})}),
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
	reach: {
		label: 'The notice arrived',
		follows: 'From then on the seller has 5 days to answer.',
		done: 'The case moved on.',
		fields: ({notices}) => [
			{
				name: 'notice',
				label: 'Which notice',
				type: 'choice',
				options: notices
					.filter(({reachedAt}) => reachedAt === null)
					.map(({id, to, sentAt}) => [id, `${to}, ${sentAt.slice(0, 10)}`]),
			},
			{name: 'proof', id: 'reasons', label: 'The proof', type: 'long', hint: 'What the store’s own receipt says'},
		],
		body: ({notice, proof = ''}) => ({notice, proof}),
	},
	'give-up': {
		label: 'It can not be reached',
		follows: 'Without a notice that arrived it is never found not genuine.',
		done: 'The case moved on.',
		fields: () => [reasons('Which ways were tried')],
		body: asReason,
	},
	test: {
		label: 'Have it examined',
		follows: 'The clock for the decision stands while it lasts.',
		done: 'The case moved on.',
		fields: () => [reasons('By whom, and of what')],
		body: asReason,
	},
	'end-test': {
		label: 'The examination is over',
		follows: 'The clock for the decision goes on.',
		done: 'The case moved on.',
		fields: () => [reasons()],
		body: asReason,
	},
	'file-examination': {
		label: 'File an examination',
		follows: 'The seller may contest one of the rights owner within 7 days.',
		done: 'The examination is filed.',
		key: 'e',
		fields: () => [
			{
				name: 'by',
				label: 'Made by',
				type: 'choice',
				options: [
					['rights-owner', 'the rights owner'],
					['neutral', 'a neutral expert'],
					['seller-chosen', 'an expert the seller chose'],
				],
			},
			{name: 'name', label: 'Who made it', hint: 'The laboratory, or the brand’s department'},
			{
				name: 'of',
				label: 'Of',
				type: 'choice',
				options: [
					['sample', 'a sample'],
					['photos', 'the photos'],
				],
			},
			{
				name: 'result',
				label: 'Result',
				type: 'choice',
				options: [
					['counterfeit', 'not genuine'],
					['genuine', 'genuine'],
					['undecidable', 'not to be decided by it'],
				],
			},
			{name: 'words', id: 'reasons', label: 'What was found', type: 'long'},
			{name: 'statement', label: 'Signed statement', type: 'long', optional: true},
		],
		body: ({by, name, of, result, words, statement}) => ({by, name, of, result, words, statement: orNull(statement)}),
	},
	'set-harm': {
		label: 'Say which harm',
		follows: 'Harm to people comes first in the queue.',
		done: 'The case moved on.',
		fields: () => [harm, reasons()],
		body: ({harm: which, reason = ''}) => ({harm: Number(which), reason}),
	},
	join: {
		label: 'Join another case to it',
		follows: 'Its reports stand behind this one; it ends.',
		done: 'The case moved on.',
		fields: ({related}) => [
			{
				name: 'other',
				label: 'The other case',
				...(related.length > 0 && {hint: `May belong together: ${related.map(each => each.case).join(', ')}`}),
			},
			reasons(),
		],
		body: ({other, reason = ''}) => ({other, reason}),
	},
	split: {
		label: 'Make some a case of their own',
		follows: 'These reports leave this case.',
		done: 'The case moved on.',
		fields: ({sources}) => [
			{
				name: 'reports',
				label: 'Which reports',
				type: 'checks',
				options: sources.map(({id, facts}) => [id, `${id}: ${facts.slice(0, 60)}`]),
			},
			reasons(),
		],
		body: ({reason = ''}, {reports = []}) => ({reports, reason}),
	},
	'set-aside': {
		label: 'Let a report not count',
		follows: 'It counts no more among the independent ones; its reporter reads why.',
		done: 'The case moved on.',
		fields: found => [
			onReport(found),
			reasons(),
			{
				name: 'unfounded',
				label: 'Without any foundation',
				type: 'checks',
				optional: true,
				options: [['yes', 'It is manifestly unfounded: who sends several is warned first, then suspended']],
			},
		],
		body: ({report, reason = ''}, {unfounded = []}) => ({report, reason, unfounded: unfounded.includes('yes')}),
	},
	restore: {
		label: 'Let a report count again',
		follows: 'It counts among the independent ones.',
		done: 'The case moved on.',
		fields: found => [onReport(found), reasons()],
		body: ({report, reason = ''}) => ({report, reason}),
	},
	pay: ofOneReport('The remedy was paid', 'It is over for this reporter.'),
	enforce: ofOneReport('It came by another forum', 'Such as the bank: it is over for this reporter.'),
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
};

export const actFormOf = (name: string): ActForm | null =>
	Object.hasOwn(actForms, name) ? (actForms[name as ReviewerActName] ?? null) : null;
