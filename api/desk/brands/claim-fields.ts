import type {Field} from '../form.ts';
import {linesOf} from '../read-form.ts';

/** What a brand claims besides its name, as fields: one thing a line. */
export const claimFields: readonly Field[] = [
	{
		name: 'names',
		label: 'Other names and scripts',
		type: 'long',
		optional: true,
		hint: 'One a line: 欧莱雅 for L’Oréal. Each counts once a reviewer confirmed it.',
	},
	{name: 'officialSites', label: 'Official sites', type: 'long', optional: true, hint: 'One https:// address a line'},
	{
		name: 'queryDomains',
		label: 'Sites where codes are asked for',
		type: 'long',
		optional: true,
		hint: 'One host a line. A page elsewhere that asks for a code of yours gets a warning.',
	},
];

/** Those fields as the API takes them. */
export const claimsOf = ({names, officialSites, queryDomains}: Readonly<Record<string, string>>) => ({
	names: linesOf(names),
	officialSites: linesOf(officialSites),
	queryDomains: linesOf(queryDomains),
});
