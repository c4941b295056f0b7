import {contestWithin} from '../../../shared/cases/clocks.ts';
import {endOf} from '../../../shared/clock.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import type {Dossier} from '../dossier/load-dossier.ts';
import {changeExamination, markReached, type NoticeRow} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {reachedAtOf} from '../rules.ts';

type Proof = Pick<NoticeRow, 'proof' | 'proofWords'>;

/**
 * The proof that a notice arrived: from then on the seller's time runs, to answer and to contest what the rights owner had
 * examined. A further notice that arrives begins no clock anew.
 */
export function reachSeller(
	world: World,
	dossier: Dossier,
	notice: NoticeRow,
	by: Pick<CaseMoving, 'role' | 'actor'>,
	proof: Proof,
): CaseMoving {
	const {row, notices} = dossier;
	const first = reachedAtOf(notices) === null;
	const begins = first && (row.state === 'seller_notified' || row.state === 'not_reached');
	return {
		act: begins ? 'reach' : 'reach-meanwhile',
		...by,
		reason: proof.proofWords,
		hearing: before => ({...before, notices: [...before.notices, {reachedAt: world.now()}]}),
		steps: tx => reachSteps(world, tx, dossier, notice, proof),
	};
}

/** What is written down when a notice arrived. */
export function reachSteps(world: World, tx: Db, dossier: Dossier, notice: NoticeRow, proof: Proof): Step[] {
	const {storage} = world;
	const at = world.now();
	return [
		markReached(storage, tx, notice.id, {reachedAt: at, ...proof}),
		...dossier.examinations
			.filter(({by, contestUntil}) => by === 'rights-owner' && contestUntil === null)
			.map(({id}) => changeExamination(storage, tx, id, {contestUntil: endOf(contestWithin, at)})),
	];
}
