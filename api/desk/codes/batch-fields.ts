import {checkSystems} from '../../../shared/codes/check-systems/index.ts';
import type {characterSets} from '../../../shared/codes/own-form.ts';
import {codeStates} from '../../../shared/codes/states.ts';
import type {Field, Group} from '../form.ts';
import {listOf} from '../words.ts';

export const stateChoices = Object.entries(codeStates).map(([state, means]) => [state, `${state}: ${means}`] as const);

const titles: Readonly<Record<keyof typeof characterSets, string>> = {
	digits: 'digits',
	hexadecimal: 'digits and A to F',
	crockford: 'digits and capitals without I, L, O, U (Crockford)',
	alphanumeric: 'digits and capitals',
	'mixed-case': 'digits, capitals and small letters',
	gs1: 'the 82 characters of GS1 serial numbers',
};

const contactField: Field = {
	name: 'contact',
	label: 'Whom shoppers may ask',
	optional: true,
	hint: 'An e-mail address, or an https:// address',
};
const marketsField: Field = {
	name: 'markets',
	label: 'Markets it was made for',
	optional: true,
	hint: 'Two letters each, with commas; every market, if you say nothing. Elsewhere it is said, and never held against it',
};

/** What may be changed of a batch later. */
export const changeableFields: readonly Field[] = [
	{name: 'name', label: 'Name', hint: 'For yourself, such as “Spring 2027, first delivery”'},
	marketsField,
	contactField,
];

/** What is asked for a new batch. */
export const newBatchFields = (brands: readonly (readonly [string, string])[]): readonly (Field | Group)[] => [
	{name: 'brand', label: 'Brand', type: 'choice', options: brands},
	{name: 'name', label: 'Name', hint: 'For yourself, such as “Spring 2027, first delivery”'},
	{name: 'gtin', label: 'GTIN', optional: true, hint: 'The number under the bar code. QR codes need it'},
	{
		name: 'product',
		label: 'Product',
		optional: true,
		hint: 'What the shopper compares with; the name of your product with this GTIN, if you say nothing',
	},
	{
		name: 'covered',
		label: 'How the codes are printed',
		type: 'choice',
		options: [
			['scratch', 'covered: the buyer scratches it free'],
			['open', 'open: anybody in the shop can photograph it'],
		],
	},
	{
		name: 'state',
		label: 'The codes are',
		type: 'choice',
		options: [
			['issued', 'printed, not yet on the market'],
			['active', 'on the market'],
		],
	},
	marketsField,
	contactField,
	{
		name: 'origin',
		label: 'Whose codes',
		type: 'choice',
		options: [
			['made', 'made here: random, 20 characters'],
			['own', 'your own: you import them'],
		],
	},
	{
		group: 'Codes of your own',
		name: 'form',
		folded: true,
		hint: 'How they look, so that mistyped ones are told from wrong ones',
		fields: [
			{name: 'form/shortest', label: 'Characters of the shortest', type: 'number', optional: true},
			{name: 'form/longest', label: 'Characters of the longest', type: 'number', optional: true},
			{
				name: 'form/characters',
				label: 'Made of',
				type: 'choice',
				options: Object.entries(titles).map(([name, title]) => [name, title] as const),
			},
			{name: 'form/prefix', label: 'Each begins with', optional: true},
			{
				name: 'form/check',
				label: 'Check characters at the end',
				type: 'choice',
				options: [['', 'none'], ...Object.entries(checkSystems).map(([name, {title}]) => [name, title] as const)],
			},
		],
	},
];

const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

/** A new batch, as the form says it. */
export function newBatchOf(values: Readonly<Record<string, string>>): object {
	const {brand, name, gtin, product, covered, state, contact, origin} = values;
	const form = {
		shortest: number(values['form/shortest']),
		longest: number(values['form/longest'] || values['form/shortest']),
		characters: values['form/characters'],
		prefix: values['form/prefix'] ?? '',
		check: values['form/check'] || null,
	};
	return {
		brand,
		name,
		gtin: gtin || null,
		product: product || null,
		covered,
		state,
		markets: listOf(values.markets?.toUpperCase()),
		contact: contact || null,
		origin,
		form: origin === 'own' ? form : null,
	};
}
