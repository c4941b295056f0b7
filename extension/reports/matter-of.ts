import {calculateCompensation} from '../../shared/compensation/calculate-compensation.ts';
import type {PackLanguage} from '../../shared/disputes/language.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import {supposedSituation} from '../../shared/reports/supposed-situation.ts';
import type {Photo} from './photos/photo.ts';
import type {Report} from './report.ts';

type Given = {report: Report; photos: readonly Photo[]; language: PackLanguage; now: string};

/** A report of this browser as a matter for another forum, with its photos as they were sent. Null: its words are not here. */
export async function matterOf({report, photos, language, now}: Given): Promise<DisputeMatter | null> {
	const {said, receipt, view, base} = report;
	if (!said) return null;
	const purchase = said.purchase ?? null;
	// One that was lifted says nothing any more
	const decision = view?.decision && view.decision.liftedAt === null ? view.decision : null;
	return {
		id: receipt?.case ?? report.id,
		language,
		offer: said.offer,
		purchase,
		country: said.country,
		days: {
			latestDelivery: null,
			sellerTold: view?.steps.find(({state}) => state === 'seller_notified')?.at.slice(0, 10) ?? null,
			// Until it was decided nobody told the shopper; the day of the report is only when it was written
			foundOut: decision?.outcome === 'counterfeit' ? decision.at.slice(0, 10) : null,
			opened: null,
			forumDecided: null,
		},
		paidWith: null,
		facts: said.facts,
		demand: said.demand,
		contact: said.contact ?? null,
		goodFaith: said.goodFaith,
		photos: await Promise.all(
			photos.map(async ({blob, sha256}, place) => ({
				name: `photo-${place + 1}.${blob.type === 'image/webp' ? 'webp' : 'jpg'}`,
				bytes: new Uint8Array(await blob.arrayBuffer()),
				sha256,
				keptAs: null,
			})),
		),
		snapshots: [],
		codes: said.codes,
		parcel: null,
		decision: decision && {
			id: decision.id,
			outcome: decision.outcome,
			at: decision.at,
			by: URL.canParse(base) ? new URL(base).host : base,
			statement: decision.statement,
			appealedAt: view?.appeal?.state === 'open' ? view.appeal.at : null,
		},
		brandStatements: [],
		brandKeys: [],
		// What is reckoned supposes that they are not genuine
		compensation:
			purchase && decision?.outcome !== 'genuine'
				? calculateCompensation(
						supposedSituation({purchase, country: said.country, promise: said.promise ?? null}, now.slice(0, 10)),
					)
				: null,
	};
}
