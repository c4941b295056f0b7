import type {ChainFault} from '../../shared/applications/chain.ts';
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

type Papers = {
	mandates?: readonly Pick<NewMandate, 'document'>[];
	documents?: readonly Pick<NewAttachment, 'document'>[];
};

const placesOf = ({mandates = [], documents = []}: Papers) => [
	...mandates.map(({document}, at) => ({pointer: `/mandates/${at}/document`, document})),
	...documents.map(({document}, at) => ({pointer: `/documents/${at}/document`, document})),
];

/** Papers that were erased since they were filed: nobody can look at them any more, so nothing is granted on them. */
export async function erasedPapers({storage}: World, papers: Papers): Promise<ChainFault[]> {
	const faults = await Promise.all(
		placesOf(papers).map(async ({pointer, document}) => {
			const {erasedAt = null, erasedWhy = ''} = (await documentById(storage, document)) ?? {};
			const detail = `was erased on ${erasedAt?.toISOString().slice(0, 10)}: ${erasedWhy}`;
			return erasedAt ? [{pointer, code: 'document-erased', detail}] : [];
		}),
	);
	return faults.flat();
}

/** Every document has to be the applicant's own; what belongs to others is as if it were not there. */
export async function documentFaults({storage}: World, organization: string, papers: Papers): Promise<ProblemError[]> {
	const faults = await Promise.all(
		placesOf(papers).map(async ({pointer, document}) => {
			const row = await documentById(storage, document);
			if (row?.organization !== organization) return [{pointer, detail: 'is no document of yours: upload it first'}];
			return row.erasedAt ? [{pointer, detail: 'was erased: upload it anew'}] : [];
		}),
	);
	return faults.flat();
}
