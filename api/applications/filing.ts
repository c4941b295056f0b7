import type {NewAttachment, NewMandate} from '../../shared/applications/contract.ts';
import type {ProblemError} from '../../shared/problems.ts';
import {documentById} from '../documents/index.ts';
import type {World} from '../world.ts';
import {endedLicence} from './queries.ts';
import {type ApplicationRow, type MandateRow, partiesOf} from './rules.ts';

/**
 * The links of a chain as rows. A licence that its brand took back stays ended when its letter is filed again: only one that
 * begins later is a new one.
 */
export const mandateRows = (
	world: World,
	{id, mark}: Pick<ApplicationRow, 'id' | 'mark'>,
	mandates: readonly NewMandate[],
): Promise<MandateRow[]> =>
	Promise.all(
		mandates.map(async ({from, until, ...link}, place) => {
			const parties = partiesOf(link);
			const ended = await endedLicence(world.storage, {mark, parties}, from);
			return {
				...link,
				id: world.newId('man'),
				application: id,
				place,
				parties,
				mark,
				territory: [...new Set(link.territory)].sort(),
				fromDay: from,
				untilDay: until,
				endedAt: ended?.endedAt ?? null,
				endedWhy: ended?.endedWhy ?? null,
			};
		}),
	);

/** Every document has to be the applicant's own; what belongs to others is as if it were not there. */
export async function documentFaults(
	{storage}: World,
	organization: string,
	{mandates = [], documents = []}: {mandates?: readonly NewMandate[]; documents?: readonly NewAttachment[]},
): Promise<ProblemError[]> {
	const named = [
		...mandates.map(({document}, at) => ({pointer: `/mandates/${at}/document`, document})),
		...documents.map(({document}, at) => ({pointer: `/documents/${at}/document`, document})),
	];
	const faults = await Promise.all(
		named.map(async ({pointer, document}) =>
			(await documentById(storage, document))?.organization === organization
				? []
				: [{pointer, detail: 'is no document of yours: upload it first'}],
		),
	);
	return faults.flat();
}
