import {mostLinks} from '../../../shared/applications/chain.ts';
import {type Application, documentUses} from '../../../shared/applications/contract.ts';
import type {Field, Group} from '../form.ts';

const accept = '.pdf,image/png,image/jpeg,image/webp';
const countries = 'Two letters each, with commas; everywhere, if you say nothing';
type Values = Readonly<Record<string, string>>;

/** The letters that a chain may have, in the order of the chain. */
export const places = Array.from({length: mostLinks}, (_, place) => place);

function letterGroup(place: number, values: Values): Group {
	const at = `mandates/${place}`;
	return {
		group: `Letter ${place + 1}${place === 0 ? ', from the owner of the mark' : ''}`,
		name: at,
		folded: true,
		open: place === 0,
		fields: [
			{name: `${at}/licensor`, label: 'Who allows', hint: 'The company, as the letter names it'},
			{name: `${at}/licensee`, label: 'Whom'},
			{
				name: `${at}/kind`,
				label: 'The licence is',
				type: 'choice',
				options: [
					['ordinary', 'ordinary: others may have one too'],
					['exclusive', 'exclusive'],
				],
			},
			{
				name: `${at}/sublicence`,
				label: 'Passing on',
				type: 'checks',
				options: [['yes', 'The letter allows to pass the licence on']],
				checked: values[`${at}/sublicence`] ? ['yes'] : [],
			},
			{name: `${at}/territory`, label: 'Where it holds', hint: countries},
			{name: `${at}/from`, label: 'From', type: 'date'},
			{name: `${at}/until`, label: 'Until', type: 'date'},
			{name: `${at}/document`, label: 'The letter', type: 'file', accept},
		],
	};
}

/** Four blocks; empty ones are left out when it is sent. */
export const letterGroups = (values: Values): Group[] => places.map(place => letterGroup(place, values));

const useWords: Readonly<Record<(typeof documentUses)[number], string>> = {
	'business-licence': 'Business licence of the company',
	'trade-mark-certificate': 'Certificate of the mark, if the brand filed none',
	'power-of-attorney': 'Power of attorney, if somebody else signed',
	other: 'Something else',
};

/** What a document was filed as, in words. */
export const useOf = (use: string): string => useWords[documentUses.find(each => each === use) ?? 'other'];

export const paperGroup: Group = {
	group: 'Papers',
	name: 'documents',
	hint: 'PDF, PNG, JPEG or WebP, 10 MB each at most. They stay private; only a letter’s hash is public.',
	fields: documentUses.map(
		(use, place): Field => ({
			name: `documents/${place}/document`,
			label: useWords[use],
			type: 'file',
			accept,
			optional: use !== 'business-licence',
		}),
	),
};

/** What the badge is to say. */
export const claimGroups: Group[] = [
	{
		group: 'The store',
		name: 'seller',
		fields: [
			{name: 'seller/store', label: 'Store', hint: 'The shop’s domain, or the marketplace, such as aliexpress'},
			{name: 'seller/seller', label: 'Its id there', optional: true, hint: 'On a marketplace'},
			{name: 'seller/name', label: 'Name', hint: 'As shoppers see it'},
			{
				name: 'seller/company',
				label: 'Company that runs it',
				hint: 'As its business licence names it: the chain of letters ends there',
			},
		],
	},
	{
		group: 'The badge',
		name: 'badge',
		fields: [
			{
				name: 'kind',
				label: 'Kind',
				type: 'choice',
				options: [
					['authorized', 'authorized: sells with the brand’s word'],
					['official', 'official: the owner of the mark, or an exclusive licensee; two reviewers look'],
				],
			},
			{name: 'territory', label: 'Where', optional: true, hint: countries},
			{name: 'from', label: 'From', type: 'date'},
			{name: 'until', label: 'Until', type: 'date', hint: 'At most three years; it is looked at again then'},
		],
	},
];

/** An application as it stands in the form: to be completed, or to be followed by a new one. */
export function valuesOf({
	seller,
	kind,
	territory,
	from,
	until,
	mandates,
	documents,
}: Application): Record<string, string> {
	const values: Record<string, string> = {
		'seller/store': seller.store,
		'seller/seller': seller.seller ?? '',
		'seller/name': seller.name,
		'seller/company': seller.company,
		kind,
		territory: territory.join(', '),
		from,
		until,
	};
	mandates.forEach((link, place) => {
		const {licensor, licensee, document} = link;
		const said = {licensor, licensee, kind: link.kind, from: link.from, until: link.until, document};
		for (const [field, value] of Object.entries(said)) values[`mandates/${place}/${field}`] = value;
		values[`mandates/${place}/territory`] = link.territory.join(', ');
		if (link.sublicence) values[`mandates/${place}/sublicence`] = 'yes';
	});
	documentUses.forEach((use, place) => {
		const filed = documents.find(each => each.is === use);
		if (filed) values[`documents/${place}/document`] = filed.document;
	});
	return values;
}
