import {calculateCompensation} from '../../shared/compensation/calculate-compensation.ts';
import type {PackLanguage} from '../../shared/disputes/language.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import {supposedSituation} from '../../shared/reports/supposed-situation.ts';
import type {Photo} from './photos/photo.ts';
import type {Report} from './report.ts';

type Given = {report: Report; photos: readonly Photo[]; language: PackLanguage; now: string};

/** A report of this browser as a matter for another forum, with its photos as they were sent. Null: its words are not here. */
export async function matterOf({report, photos, language, now}: Given): Promise<DisputeMatter | null> {
	const {said, receipt, view, sentAt, base} = report;
	if (!said) return null;
	const {purchase, decision} = {purchase: said.purchase ?? null, decision: view?.decision ?? null};
	return {
		id: receipt?.case ?? report.id,
		language,
		offer: said.offer,
		purchase,
		country: said.country,
		days: {
			latestDelivery: null,
			sellerTold: null,
			foundOut: sentAt?.slice(0, 10) ?? null,
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
		},
		brandStatements: [],
		brandKeys: [],
		compensation: purchase
			? calculateCompensation(
					supposedSituation({purchase, country: said.country, promise: said.promise ?? null}, now.slice(0, 10)),
				)
			: null,
	};
}
