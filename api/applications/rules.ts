import {foldName, type SubjectKey} from '../../shared/address.ts';
import type {ChainClaim, ChainMark} from '../../shared/applications/chain.ts';
import {reviewersNeeded} from '../../shared/applications/checklist.ts';
import type {Application, BadgeKind, NewAttachment} from '../../shared/applications/contract.ts';
import {type Actor, type ApplicationState, holdsBadge} from '../../shared/applications/states.ts';
import {type MarkFacts, markStanding} from '../../shared/brands/mark-standing.ts';
import {dayMs} from '../../shared/clock.ts';

/** An application as stored. Days like 2026-11-22. */
export type ApplicationRow = {
	id: string;
	version: number;
	state: ApplicationState;
	since: Date;
	dueAt: Date | null;
	reason: string | null;
	suspendedBy: Exclude<Actor, 'applicant'> | null;
	missing: string[];
	round: number;
	appealRound: number | null;
	organization: string;
	brand: string;
	brandName: string;
	mark: string;
	claim: string | null;
	sellerKey: SubjectKey;
	store: string;
	seller: string | null;
	sellerName: string;
	company: string;
	kind: BadgeKind;
	territory: string[];
	fromDay: string;
	untilDay: string;
	documents: NewAttachment[];
	badge: string | null;
	settled: boolean;
	remindedAt: Date | null;
	renews: string | null;
	createdAt: Date;
	changedAt: Date;
};

export type MandateRow = {
	id: string;
	application: string;
	place: number;
	licensor: string;
	licensee: string;
	parties: string;
	mark: string;
	kind: 'exclusive' | 'ordinary';
	sublicence: boolean;
	territory: string[];
	fromDay: string;
	untilDay: string;
	document: string;
	endedAt: Date | null;
	endedWhy: string | null;
};

export type ReviewRow = {
	id: string;
	application: string;
	round: number;
	reviewer: string;
	answer: 'grant' | 'refuse' | 'ask';
	items: string[];
	reason: string | null;
	at: Date;
};

/** The two parties of a licence as one text, by which the same licence is found in other applications. */
export const partiesOf = ({licensor, licensee}: Pick<MandateRow, 'licensor' | 'licensee'>): string =>
	`${foldName(licensor)}>${foldName(licensee)}`;

/** An application as the rules of the chain ask. */
export const chainOf = (
	{kind, company, territory, fromDay, untilDay}: ApplicationRow,
	mandates: readonly MandateRow[],
): ChainClaim => ({
	kind,
	company,
	territory,
	from: fromDay,
	until: untilDay,
	mandates: mandates.map(({fromDay: from, untilDay: until, ...link}) => ({...link, from, until})),
});

/** The mark and its brand as the rules of the chain ask. */
export function chainMarkOf(mark: MarkFacts & {owner: string}, brandVerified: boolean, now: Date): ChainMark {
	const {is, renewal} = markStanding(mark, now);
	const lapsesOn = renewal && new Date(Date.parse(renewal.until) + dayMs).toISOString().slice(0, 10);
	return {owner: mark.owner, standing: is, lapsesOn, brandVerified};
}

/** What a grant by `reviewer` leads to, by the voices of this round. */
export function afterGrant(
	{kind, round}: Pick<ApplicationRow, 'kind' | 'round'>,
	reviews: readonly ReviewRow[],
	reviewer: string,
): 'grant' | 'approve' {
	const voices = new Set(
		reviews.filter(each => each.round === round && each.answer === 'grant').map(each => each.reviewer),
	);
	return voices.add(reviewer).size >= reviewersNeeded(kind) ? 'grant' : 'approve';
}

/** May this reviewer speak now? `spoke-before`: in what an appeal is about; `granted-already`: in this round. */
export function mayReview(
	{round, appealRound}: Pick<ApplicationRow, 'round' | 'appealRound'>,
	reviews: readonly ReviewRow[],
	reviewer: string,
): 'yes' | 'spoke-before' | 'granted-already' {
	const own = reviews.filter(each => each.reviewer === reviewer);
	if (appealRound !== null && own.some(each => each.round < appealRound)) return 'spoke-before';
	return own.some(each => each.round === round && each.answer === 'grant') ? 'granted-already' : 'yes';
}

/** Whom a suspension binds: what reviewers suspended, a brand can not let stand again; the rules' own ends by the rules. */
export function mayReinstate(suspendedBy: ApplicationRow['suspendedBy'], who: Actor): boolean {
	if (who === 'operator' || who === 'reviewer')
		return suspendedBy !== 'system' && (who === 'operator' || suspendedBy !== 'operator');
	return suspendedBy === who;
}

/** How the badge of an application has to stand by its state; null: there is none, or its days end it. */
export function badgeWanted({state, untilDay}: Pick<ApplicationRow, 'state' | 'untilDay'>, today: string) {
	if (state === 'suspended') return 'suspended';
	if (holdsBadge(state)) return 'valid';
	if (state === 'revoked') return 'revoked';
	return state === 'expired' && today <= untilDay ? 'revoked' : null;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An application as its parties and reviewers see it. */
export const shownApplication = (row: ApplicationRow, mandates: readonly MandateRow[]): Application => ({
	id: row.id,
	version: row.version,
	state: row.state,
	reason: row.reason,
	missing: row.missing,
	organization: row.organization,
	brand: {id: row.brand, name: row.brandName},
	mark: row.mark,
	seller: {key: row.sellerKey, store: row.store, seller: row.seller, name: row.sellerName, company: row.company},
	kind: row.kind,
	territory: row.territory,
	from: row.fromDay,
	until: row.untilDay,
	mandates: mandates
		.filter(({application}) => application === row.id)
		.map(link => ({
			id: link.id,
			licensor: link.licensor,
			licensee: link.licensee,
			kind: link.kind,
			sublicence: link.sublicence,
			territory: link.territory,
			from: link.fromDay,
			until: link.untilDay,
			document: link.document,
			endedAt: iso(link.endedAt),
		})),
	documents: row.documents,
	badge: row.badge,
	renews: row.renews,
	createdAt: row.createdAt.toISOString(),
	changedAt: row.changedAt.toISOString(),
	dueAt: iso(row.dueAt),
});
