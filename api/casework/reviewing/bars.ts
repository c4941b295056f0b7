import {isOwed} from '../../../shared/cases/remedies.ts';
import type {ReviewerActName} from '../../../shared/cases/review-act.ts';
import type {CaseAct} from '../../../shared/cases/states.ts';
import type {ProblemCode} from '../../../shared/problems.ts';
import {actsFor, type Person} from '../../accounts/principal.ts';
import type {Dossier} from '../dossier/load-dossier.ts';
import {proposalOf, spokeBefore, steppedAside} from '../dossier/voices.ts';
import {mayMove, reachedAtOf} from '../rules.ts';

/** Why something can not be done, as a problem's code and in words. */
export type Bar = {code: ProblemCode; words: string};
type Who = {reviewer: Person; calibrated: boolean};

/** REGISTRY: each act of a reviewer, and the move of the case that it is. */
export const moveOfAct: Record<ReviewerActName, CaseAct> = {
	take: 'take',
	'step-aside': 'step-aside',
	ask: 'ask',
	accept: 'accept',
	refuse: 'refuse',
	'set-harm': 'set-harm',
	join: 'join',
	split: 'split',
	'set-aside': 'set-aside',
	restore: 'restore',
	notify: 'notify',
	reach: 'reach',
	'give-up': 'give-up',
	test: 'test',
	'end-test': 'end-test',
	'file-examination': 'file-examination',
	propose: 'propose',
	confirm: 'decide',
	object: 'object',
	decide: 'decide',
	pay: 'pay',
	enforce: 'enforce',
	uphold: 'uphold',
	overturn: 'overturn',
	close: 'close',
};
// Object.keys forgets what it was given
export const reviewerActs = Object.keys(moveOfAct) as ReviewerActName[];

/** All that is left to who has not passed the calibration; whatever comes to be is not among it until somebody says so. */
const beforeCalibration: ReadonlySet<ReviewerActName> = new Set(['take', 'ask', 'step-aside']);
const voices: ReadonlySet<ReviewerActName> = new Set(['propose', 'confirm', 'object', 'decide', 'uphold', 'overturn']);
/** Of a brand's notice there is no verdict. */
const ofNotices: ReadonlySet<ReviewerActName> = new Set(['take', 'step-aside', 'notify', 'reach', 'give-up', 'close']);

/** How a reviewer stands to a case. */
export function mayDecide(dossier: Dossier, {reviewer, calibrated}: Who) {
	if (isParty(dossier, reviewer)) return 'party';
	if (steppedAside(dossier).has(reviewer.id)) return 'stepped-aside';
	if (!calibrated) return 'not-calibrated';
	return spokeBefore(dossier).has(reviewer.id) ? 'spoke-before' : 'yes';
}

/** What keeps them from all that is decided about the case, or hangs on it; null: nothing does. */
export function barOf(how: ReturnType<typeof mayDecide>): Bar | null {
	if (how === 'party') return {code: 'party-to-it', words: 'You belong to a party of this case'};
	if (how === 'stepped-aside') return {code: 'party-to-it', words: 'You stepped aside in this case'};
	if (how === 'not-calibrated')
		return {code: 'calibration-needed', words: 'You have not passed the calibration: you may take and ask'};
	return null;
}

/** They act for the accused, or for the brand. */
export const isParty = ({sellerOrg, brand}: Dossier, reviewer: Person): boolean =>
	[sellerOrg, brand?.organization ?? null].some(each => each !== null && actsFor(reviewer, each));

/** What keeps a reviewer from an act, before it is said how; null: nothing. */
export function barTo(act: ReviewerActName, dossier: Dossier, who: Who): Bar | null {
	const {row} = dossier;
	const how = mayDecide(dossier, who);
	const general = barOf(how);
	if (general?.code === 'party-to-it') return general;
	if (row.kind === 'ip-notice' && !ofNotices.has(act))
		return {code: 'not-now', words: 'A brand’s notice leads to no verdict'};
	if (!mayMove(row, actNow(act, dossier), 'reviewer')) return {code: 'not-now', words: `The case is “${row.state}”`};
	if (general && !beforeCalibration.has(act)) return general;
	if (how === 'spoke-before' && voices.has(act))
		return {code: 'other-reviewer-needed', words: 'You spoke in what the appeal is about'};
	return special[act]?.(dossier, who) ?? null;
}

/** Which move it is as things stand: a further notice that arrives, or one of several remedies, changes no state. */
function actNow(act: ReviewerActName, {row, notices}: Dossier): CaseAct {
	if (act === 'reach') {
		const first = reachedAtOf(notices) === null;
		return first && ['seller_notified', 'not_reached'].includes(row.state) ? 'reach' : 'reach-meanwhile';
	}
	return moveOfAct[act];
}

const notNow = (words: string): Bar => ({code: 'not-now', words});

const special: {[A in ReviewerActName]?: (dossier: Dossier, who: Who) => Bar | null} = {
	reach: ({notices}) => (notices.some(({reachedAt}) => reachedAt === null) ? null : notNow('No notice is on its way')),
	'give-up': ({notices}) =>
		reachedAtOf(notices) ? notNow('A notice reached the seller: its time to answer runs') : null,
	propose: dossier => (proposalOf(dossier) ? notNow('A proposal waits for a second voice') : null),
	confirm: (dossier, {reviewer}) => {
		const proposal = proposalOf(dossier);
		if (!proposal) return notNow('Nobody proposed anything');
		return proposal.reviewer === reviewer.id
			? {code: 'other-reviewer-needed', words: 'You proposed it: another reviewer has to confirm'}
			: null;
	},
	object: (dossier, {reviewer}) => {
		const proposal = proposalOf(dossier);
		if (!proposal) return notNow('Nobody proposed anything');
		return proposal.reviewer === reviewer.id
			? {code: 'other-reviewer-needed', words: 'You proposed it: one voice each'}
			: null;
	},
	decide: dossier => (proposalOf(dossier) ? notNow('A proposal is open: confirm it, or object to it first') : null),
	restore: ({reports}) => (reports.some(({state}) => state === 'set_aside') ? null : notNow('No report is set aside')),
	uphold: ({appeals}) => (appeals.some(({state}) => state === 'open') ? null : notNow('No appeal is open')),
	overturn: ({appeals}) => (appeals.some(({state}) => state === 'open') ? null : notNow('No appeal is open')),
	pay: owes,
	enforce: owes,
};

function owes({remedies, row}: Dossier): Bar | null {
	return remedies.some(({decision, state}) => decision === row.decision && isOwed(state))
		? null
		: notNow('No remedy is due');
}
