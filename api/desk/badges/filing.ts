import {documentUses} from '../../../shared/applications/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import {sendDocumentOf} from '../../applications/index.ts';
import type {AtDesk, Sent} from '../desk-page.ts';
import {pointAt} from '../point-at.ts';
import {listOf} from '../words.ts';
import {places} from './application-fields.ts';

/** Four letters and a licence of ten MB each. */
export const mostFiled = 51 << 20;

const told = ['licensor', 'licensee', 'territory', 'from', 'until', 'document'];

/** The letters of the form that somebody filled in. */
const filledPlaces = ({values}: Sent): number[] =>
	places.filter(place => told.some(field => values[`mandates/${place}/${field}`]));

const filedUses = ({values}: Sent): number[] =>
	[...documentUses.keys()].filter(place => values[`documents/${place}/document`]);

/**
 * Keeps every file of the form as a private document of the organization. The form is given the ids, so that nothing has
 * to be chosen twice when something else in it was wrong.
 */
export async function keepFiles(at: AtDesk, sent: Sent, organization: string): Promise<void> {
	for (const [name, file] of Object.entries(sent.files)) {
		if (!/^(mandates|documents)\/\d\/document$/.test(name)) continue;
		const bytes = new Uint8Array(await file.arrayBuffer());
		try {
			sent.values[name] = (await sendDocumentOf(at.world, at.principal, organization, {bytes, name: file.name})).id;
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			const errors = [{pointer: `/${name}`, detail: `${file.name}: ${error.message}`}];
			throw new Problem(error.code, error.message, errors, {cause: error});
		}
	}
}

/** Mandates and documents as the API takes them: empty blocks are left out. */
export function filedIn(sent: Sent) {
	const {values, lists} = sent;
	return {
		mandates: filledPlaces(sent).map(place => {
			const said = (field: string) => values[`mandates/${place}/${field}`];
			return {
				licensor: said('licensor'),
				licensee: said('licensee'),
				kind: said('kind'),
				sublicence: (lists[`mandates/${place}/sublicence`] ?? []).includes('yes'),
				territory: listOf(said('territory')?.toUpperCase()),
				from: said('from'),
				until: said('until'),
				document: said('document') ?? '',
			};
		}),
		documents: filedUses(sent).map(place => ({
			document: values[`documents/${place}/document`],
			is: documentUses[place],
		})),
	};
}

/** Asks, and points at the block of the form where the API points at the link of the chain. */
export const pointAtBlocks = <Done>(sent: Sent, work: () => Promise<Done>): Promise<Done> => {
	const filled = {mandates: filledPlaces(sent), documents: filedUses(sent)};
	return pointAt(work, pointer => {
		const [, list, index, rest = ''] = /^\/(mandates|documents)\/(\d+)(.*)$/.exec(pointer) ?? [];
		if (list !== 'mandates' && list !== 'documents') return pointer === '/company' ? '/seller/company' : pointer;
		return `/${list}/${filled[list][Number(index)] ?? index}${rest}`;
	});
};
