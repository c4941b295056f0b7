import {html} from 'hono/html';
import type {CaseOfParty, partyActs} from '../../../shared/cases/contract-seller.ts';
import type {Operation} from '../ask-api.ts';
import type {AtDesk, Html} from '../desk-page.ts';
import type {Done} from '../done.ts';
import {button, type Field} from '../form.ts';

export type PartyAct = (typeof partyActs)[number];
type Values = Readonly<Record<string, string>>;

export type PartyForm = {
	label: string;
	follows: string;
	operation: Operation;
	done: Done;
	fields?(found: CaseOfParty): readonly Field[];
	/** `documents`: the files of the form, kept before */
	body?(values: Values, documents: readonly string[]): Record<string, unknown>;
};

const files: Field = {
	name: 'file',
	label: 'A document',
	type: 'file',
	accept: '.pdf,image/png,image/jpeg,image/webp',
	optional: true,
	hint: 'PDF, PNG, JPEG or WebP, 10 MB at most. Reviewers read it.',
};
const words = (label: string, hint: string): Field => ({
	name: 'words',
	id: 'reasons',
	label,
	type: 'long',
	rows: 6,
	hint,
});

/** REGISTRY of what a party of a case does on the desk. */
export const partyForms: Readonly<Record<PartyAct, PartyForm>> = {
	read: {
		label: 'I have read the notice',
		follows: 'From now on you have 5 days to answer; silence is written down as silence.',
		operation: 'post /v1/cases/:case/read',
		done: 'It is written down that you read it.',
	},
	answer: {
		label: 'Answer',
		follows: 'Whoever reported and the reviewers read it; with a decision everybody does.',
		operation: 'post /v1/cases/:case/answers',
		done: 'Your answer is filed.',
		fields: () => [
			{
				name: 'stance',
				label: 'You say',
				type: 'choice',
				options: [
					['contests', 'the goods are genuine'],
					['', 'something else, in words'],
					['admits', 'the goods are not genuine: a decision may rest on it'],
				],
			},
			words('Your answer', 'Where the goods came from, what was sold, what you did since'),
			files,
		],
		body: ({stance, words: told = ''}, documents) => ({
			words: told,
			admits: stance === 'admits',
			contests: stance === 'contests',
			documents,
		}),
	},
	contest: {
		label: 'Contest an examination',
		follows: 'An independent test has to answer it before anything rests on it.',
		operation: 'post /v1/cases/:case/contest',
		done: 'It is contested: an independent test has to answer it.',
		fields: ({examinations}) => [
			{
				name: 'examination',
				label: 'Which',
				type: 'choice',
				options: examinations
					.filter(({contestedAt, contestUntil}) => contestedAt === null && contestUntil !== null)
					.map(({id, name, result}) => [id, `${name}: ${result}`]),
			},
			words('Why', 'What is wrong with it, and who could test independently'),
			files,
		],
		body: ({examination, words: told = ''}, documents) => ({examination, words: told, documents}),
	},
	appeal: {
		label: 'Appeal',
		follows: 'Free of charge; a reviewer who had no part in it decides anew.',
		operation: 'post /v1/cases/:case/appeal',
		done: 'Your appeal is filed.',
		fields: () => [{...words('Why', 'What was decided wrongly, and what shows it'), name: 'reason'}],
		body: ({reason = ''}) => ({reason}),
	},
	'file-examination': {
		label: 'File an examination',
		follows: 'The seller reads it and may contest it within 7 days; an independent test then answers.',
		operation: 'post /v1/cases/:case/examinations',
		done: 'The examination is filed.',
		fields: () => [
			{name: 'name', label: 'Who made it', hint: 'Your department, or a laboratory'},
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
					['genuine', 'genuine: also when it came by another way than yours'],
					['undecidable', 'not to be decided by it'],
				],
			},
			words('What was found', 'What tells it, piece by piece'),
			{
				name: 'statement',
				label: 'Signed statement',
				type: 'long',
				optional: true,
				hint: 'As card schemes ask for it: “We, …, state that …”, with name and day',
			},
			files,
		],
		body: ({name, of, result, words: told = '', statement}, documents) => ({
			name,
			of,
			result,
			words: told,
			statement: statement || null,
			documents,
		}),
	},
	counter: {
		label: 'Answer the notice',
		follows: 'It goes to the brand at once, and is published with the notice.',
		operation: 'post /v1/ip-notices/:notice/counter',
		done: 'Your statement is filed, and forwarded.',
		fields: () => [words('Why nothing is infringed', 'Where the goods came from, and who allowed it'), files],
		body: ({words: told = ''}, documents) => ({words: told, documents}),
	},
	'show-suit': {
		label: 'Show a complaint or a suit',
		follows: 'The notice then stays until it is decided there. The seller is told, and everybody reads where you went.',
		operation: 'post /v1/ip-notices/:notice/suit',
		done: 'It is written down, and told to the seller.',
		fields: () => [
			{name: 'forum', label: 'Authority or court'},
			{name: 'number', label: 'Its number', hint: 'By which it can be found there'},
			{name: 'filedOn', label: 'Filed on', type: 'date'},
		],
		body: ({forum, number, filedOn}) => ({forum, number, filedOn}),
	},
	'withdraw-notice': {
		label: 'Take the notice back',
		follows: 'The seller is told. It stays published, as taken back.',
		operation: 'post /v1/ip-notices/:notice/withdraw',
		done: 'The notice is taken back.',
	},
};

/** What the party can do now, and what follows from it. */
export const partyActsShown = (at: AtDesk, {id, acts}: CaseOfParty): Html =>
	html`<h2>You can</h2>${
		acts.length === 0
			? html`<p class="quiet">Nothing just now: it waits for somebody else, or it is over.</p>`
			: html`<ul class="acts">${acts.map(name => {
					const {label, follows, fields} = partyForms[name];
					const to = `/desk/reported/${id}/acts/${name}`;
					return html`<li class="act">${fields ? html`<a class="action second" href="${to}">${label}</a>` : button(at, label, to)}<small>${follows}</small></li>`;
				})}</ul>`
	}<p><a href="/desk/service-desk">To the service desk</a></p>`;
