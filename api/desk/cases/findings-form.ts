import type * as v from 'valibot';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {exactSum} from '../../../shared/exact-sum.ts';
import {sumOf} from '../../http/sum-of.ts';
import type {Field, Group} from '../form.ts';

type Values = Readonly<Record<string, string>>;
type Findings = v.InferOutput<typeof CaseFindings>;

/** What a finding may rest on: an answer that admits, an examination that carries it. */
function bases({answers, examinations}: CaseWhole): (readonly [value: string, label: string])[] {
	return [
		['', 'neither: it is not found to be counterfeit'],
		...answers
			.filter(({admits}) => admits)
			.map(({id, at}) => [`admission ${id}`, `the seller’s admission of ${at.slice(0, 10)}`] as const),
		...examinations.map(
			({id, name, result, carries}) =>
				[
					`examination ${id}`,
					`the examination by ${name}: ${result}${carries ? '' : ' (carries nothing yet)'}`,
				] as const,
		),
	];
}

/** The fields of a report go by its id: others may come and go while somebody types. */
const nameOf = (report: string): string => `findings/reports/${report}`;

/** The reports that a form was about, in its order. */
export const reportsIn = (values: Values): string[] =>
	Object.keys(values).flatMap(name => /^findings\/reports\/([^/]+)\/ownUse$/.exec(name)?.[1] ?? []);

/** Where the form holds what the API's request has at a place of a list. */
export const placeInForm =
	(reports: readonly string[]) =>
	(pointer: string): string =>
		pointer.replace(/^\/findings\/reports\/(\d+)/, (whole, place) => {
			const report = reports[Number(place)];
			return report === undefined ? whole : `/${nameOf(report)}`;
		});

/** The findings as a form, field by field as the API names them. */
export function findingsFields(found: CaseWhole): (Field | Group)[] {
	return [
		{
			name: 'findings/counterfeit',
			label: 'Is it counterfeit?',
			type: 'choice',
			options: [
				['yes', 'yes, it is not genuine'],
				['no', 'no, it is genuine'],
				['undecidable', 'it can not be decided'],
			],
		},
		{name: 'findings/basis', label: 'That rests on', type: 'choice', options: bases(found)},
		{
			name: 'findings/weighed',
			id: 'reasons',
			label: 'How the evidence was weighed',
			type: 'long',
			rows: 6,
			hint: 'Everybody reads it, in the statement of reasons',
		},
		{
			name: 'findings/nonDeception',
			label: 'The seller’s proof that it did not deceive',
			type: 'long',
			rows: 3,
			optional: true,
			hint: 'Empty: it showed none',
		},
		...found.draft.reports.map(({report}): Group => {
			const name = nameOf(report);
			return {
				group: `Report ${report}`,
				name,
				fields: [
					{
						name: `${name}/ownUse`,
						label: 'Bought',
						type: 'choice',
						options: [
							['yes', 'for own use'],
							['no', 'to sell on'],
						],
					},
					{name: `${name}/quantity`, label: 'Pieces', type: 'number'},
					{name: `${name}/paid`, label: 'Paid for all', optional: true, hint: 'Empty: it was not shown'},
					{name: `${name}/loss`, label: 'Lost beyond the price', optional: true, hint: 'Empty: nothing was shown'},
					{name: `${name}/currency`, label: 'Currency', optional: true},
					{
						name: `${name}/promise/times`,
						label: 'The store promised so many times the price',
						type: 'number',
						optional: true,
						hint: 'Only what is proved; empty: nothing is',
					},
					{
						name: `${name}/promise/snapshot`,
						label: 'Where the proof of the promise is kept',
						optional: true,
						hint: 'A document or photo of the case, or an archive’s address',
					},
					{name: `${name}/promise/seenOn`, label: 'The promise was seen on', type: 'date', optional: true},
				],
			};
		}),
	];
}

/** Findings as the form shows them: the draft, before anybody changed it. */
export function findingsValues({counterfeit, basis, nonDeception, reports, weighed}: Findings): Record<string, string> {
	const values: Record<string, string> = {
		'findings/counterfeit': counterfeit,
		'findings/basis':
			basis === null ? '' : `${basis.is} ${basis.is === 'admission' ? basis.answer : basis.examination}`,
		'findings/nonDeception': nonDeception ?? '',
		'findings/weighed': weighed,
	};
	for (const {report, ownUse, quantity, paid, loss, promise} of reports) {
		const name = nameOf(report);
		const [sum = '', currency = ''] = paid ? exactSum(paid).split(' ') : [];
		values[`${name}/ownUse`] = ownUse ? 'yes' : 'no';
		values[`${name}/quantity`] = String(quantity);
		values[`${name}/paid`] = sum;
		values[`${name}/loss`] = loss ? (exactSum(loss).split(' ')[0] ?? '') : '';
		values[`${name}/currency`] = currency;
		values[`${name}/promise/times`] = promise ? String(promise.times) : '';
		values[`${name}/promise/snapshot`] = promise?.snapshot ?? '';
		values[`${name}/promise/seenOn`] = promise?.seenOn ?? '';
	}
	return values;
}

function basisOf(said: string | undefined): Record<string, string> | null {
	const [is, id] = (said ?? '').split(' ');
	if (is === 'admission' && id !== undefined) return {is, answer: id};
	return is === 'examination' && id !== undefined ? {is, examination: id} : null;
}

function promiseOf(values: Values, name: string): Record<string, unknown> | null {
	const [times = '', snapshot = '', seenOn = ''] = ['times', 'snapshot', 'seenOn'].map(field =>
		(values[`${name}/promise/${field}`] ?? '').trim(),
	);
	return times || snapshot || seenOn ? {times: Number(times), snapshot, seenOn} : null;
}

/** The form as the API's findings. Throws `invalid-request` at a sum that is none. */
export function findingsOf(values: Values): Record<string, unknown> {
	return {
		counterfeit: values['findings/counterfeit'],
		basis: basisOf(values['findings/basis']),
		nonDeception: values['findings/nonDeception'] || null,
		weighed: values['findings/weighed'] ?? '',
		reports: reportsIn(values).map(report => {
			const name = nameOf(report);
			const currency = values[`${name}/currency`];
			const sum = (field: string) =>
				sumOf(values[`${name}/${field}`], currency, {sum: `${name}/${field}`, currency: `${name}/currency`});
			return {
				report,
				ownUse: values[`${name}/ownUse`] === 'yes',
				quantity: Number(values[`${name}/quantity`]),
				paid: sum('paid'),
				loss: sum('loss'),
				promise: promiseOf(values, name),
			};
		}),
	};
}
