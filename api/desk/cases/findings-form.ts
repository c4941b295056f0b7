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
		...found.draft.reports.map(({report}, place): Group => {
			const name = `findings/reports/${place}`;
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
					{name: `${name}/currency`, label: 'Currency', optional: true},
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
	for (const [place, {ownUse, quantity, paid}] of reports.entries()) {
		const name = `findings/reports/${place}`;
		const [sum = '', currency = ''] = paid ? exactSum(paid).split(' ') : [];
		values[`${name}/ownUse`] = ownUse ? 'yes' : 'no';
		values[`${name}/quantity`] = String(quantity);
		values[`${name}/paid`] = sum;
		values[`${name}/currency`] = currency;
	}
	return values;
}

function basisOf(said: string | undefined): Record<string, string> | null {
	const [is, id] = (said ?? '').split(' ');
	if (is === 'admission' && id !== undefined) return {is, answer: id};
	return is === 'examination' && id !== undefined ? {is, examination: id} : null;
}

/** The form as the API's findings. Throws `invalid-request` at a sum that is none. */
export function findingsOf(values: Values, reports: readonly {report: string}[]): Record<string, unknown> {
	return {
		counterfeit: values['findings/counterfeit'],
		basis: basisOf(values['findings/basis']),
		nonDeception: values['findings/nonDeception'] || null,
		weighed: values['findings/weighed'] ?? '',
		reports: reports.map(({report}, place) => {
			const name = `findings/reports/${place}`;
			return {
				report,
				ownUse: values[`${name}/ownUse`] === 'yes',
				quantity: Number(values[`${name}/quantity`]),
				paid: sumOf(values[`${name}/paid`], values[`${name}/currency`], {
					sum: `${name}/paid`,
					currency: `${name}/currency`,
				}),
			};
		}),
	};
}
