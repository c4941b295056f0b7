import {onReport, reasons} from '../act-fields.ts';
import {type ActForm, orNull} from './act-form.ts';

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

/** Acts on the reports of a case: which stand behind it, and what is given for them. */
export const reportForms = {
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
} satisfies Record<string, ActForm>;
