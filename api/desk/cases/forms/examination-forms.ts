import {reasons} from '../act-fields.ts';
import {type ActForm, asReason, orNull} from './act-form.ts';

/** Acts by which goods are examined. */
export const examinationForms = {
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
} satisfies Record<string, ActForm>;
