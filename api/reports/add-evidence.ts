import type * as v from 'valibot';
import {Problem} from '../../shared/problems.ts';
import type {Evidence, EvidenceReceipt} from '../../shared/reports/contract.ts';
import type {Principal} from '../accounts/principal.ts';
import {announcePhotosSteps} from '../photos/index.ts';
import type {World} from '../world.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {requireRoom} from './photo-room/require-room.ts';
import {addEvidence, evidenceOfReport} from './queries.ts';
import {withIds} from './rules.ts';
import {loadStanding, requireAct} from './standing.ts';

/** Pieces of evidence that one report may bring, each with photos of its own. */
const mostPieces = 20;

/**
 * Adds words and photos to a report. Throws `not-found`, `not-now`, `too-many`, `no-room-for-photos`,
 * `invalid-request`.
 */
export async function addOwnEvidence(
	world: World,
	principal: Principal,
	id: string,
	{words, photos: announced}: Evidence,
): Promise<v.InferOutput<typeof EvidenceReceipt>> {
	const {storage, newId} = world;
	const {report} = await ownReport(world, principal, id);
	if (new Set(announced.map(({place}) => place)).size < announced.length)
		throw new Problem('invalid-request', undefined, [
			{pointer: '/photos', detail: 'must have each place once at most'},
		]);
	const evidence = newId('evi');
	const photos = withIds(announced, newId);
	await moveOwn(world, report, async (row, now) => {
		requireAct(world, await loadStanding(world, now, row), 'add-evidence');
		if ((await evidenceOfReport(storage, {id, case: row.id})).length >= mostPieces)
			throw new Problem('too-many', `At most ${mostPieces} pieces of evidence may be added to one report`);
		await requireRoom(storage, {report: id, case: row.id}, photos);
		const at = world.now();
		return {
			act: 'add-evidence',
			role: 'reporter',
			actor: report.holder,
			inner: true,
			steps: tx => [
				addEvidence(storage, tx, {
					id: evidence,
					case: row.id,
					report: id,
					by: 'reporter',
					actor: report.holder,
					words,
					documents: [],
					at,
				}),
				...announcePhotosSteps(world, tx, {about: evidence, secretHash: report.holder, photos, passing: false}),
			],
		};
	});
	return {evidence, photos: photos.map(photo => ({id: photo.id, place: photo.place, sha256: photo.sha256}))};
}
