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
	{
		name: 'statementKeys',
		label: 'Keys of your statements about goods',
		type: 'long',
		optional: true,
		hint: 'One Ed25519 public key a line, 43 characters of base64url. With it a bank or a store can check what you signed.',
	},
];

/** Those fields as the API takes them. */
export const claimsOf = ({names, officialSites, queryDomains, statementKeys}: Readonly<Record<string, string>>) => ({
	names: linesOf(names),
	officialSites: linesOf(officialSites),
	queryDomains: linesOf(queryDomains),
	statementKeys: linesOf(statementKeys),
});
