import * as v from 'valibot';
import {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {Problem} from '../../../shared/problems.ts';
import {decideCase} from '../deciding/decide-case.ts';
import {requireFindings} from '../deciding/outcome-facts.ts';
import {addVoice, type VoiceRow} from '../dossier/queries.ts';
import {proposalOf, roundOf} from '../dossier/voices.ts';
import type {CaseMoving} from '../move.ts';
import type {Reviewing} from './moving-of-act.ts';
import {joinNoMore} from './queries.ts';

const voiceOf = (
	{world, reviewer, dossier}: Reviewing,
	voice: VoiceRow['voice'],
	findings: unknown,
	words: string | null,
): VoiceRow => ({
	id: world.newId('voi'),
	case: dossier.row.id,
	round: roundOf(dossier),
	reviewer: reviewer.id,
	voice,
	findings,
	words,
	at: world.now(),
});

/**
 * The first of two voices that it is counterfeit. The case takes no report any more from then on: what comes later opens its
 * own, or a crowd could keep the second voice from deciding. Throws `findings-do-not-hold`, `invalid-request`. */
export function propose(at: Reviewing, {findings}: {findings: CaseFindings}): CaseMoving {
	if (findings.counterfeit !== 'yes')
		throw new Problem('invalid-request', undefined, [
			{pointer: '/findings/counterfeit', detail: 'must be "yes": for everything else one reviewer decides'},
		]);
	requireFindings(at.world, at.dossier, findings);
	return {
		act: 'propose',
		role: 'reviewer',
		actor: at.reviewer.id,
		reason: findings.weighed,
		inner: true,
		fields: {openKey: null},
		steps: tx => [
			joinNoMore(at.world.storage, tx, at.dossier.row.id, at.dossier.reports.length),
			addVoice(at.world.storage, tx, voiceOf(at, 'propose', findings, findings.weighed)),
		],
	};
}

/** The second voice decides, if what was found holds still. Throws `not-now`, `other-reviewer-needed`, `findings-do-not-hold`. */
export function confirmProposal(at: Reviewing, {words}: {words: string | null}): Promise<CaseMoving> {
	const proposal = proposalOf(at.dossier);
	if (!proposal) throw new Problem('not-now', 'Nobody proposed anything');
	if (proposal.reviewer === at.reviewer.id)
		throw new Problem('other-reviewer-needed', 'You proposed it: another reviewer has to confirm');
	const findings = v.parse(CaseFindings, proposal.findings);
	return decideCase(at.world, at.dossier, findings, [proposal, voiceOf(at, 'confirm', findings, words)]);
}

/** Ends a proposal; what is proposed after it is a new round. */
export function objectTo(at: Reviewing, {reason}: {reason: string}): CaseMoving {
	const proposal = proposalOf(at.dossier);
	if (!proposal) throw new Problem('not-now', 'Nobody proposed anything');
	return {
		act: 'object',
		role: 'reviewer',
		actor: at.reviewer.id,
		reason,
		inner: true,
		steps: tx => [addVoice(at.world.storage, tx, voiceOf(at, 'object', proposal.findings, reason))],
	};
}

/** Genuine, or undecidable: nobody is accused by it, so one voice is enough. Throws `other-reviewer-needed`. */
export function decideAlone(at: Reviewing, {findings}: {findings: CaseFindings}): Promise<CaseMoving> {
	if (findings.counterfeit === 'yes')
		throw new Problem('other-reviewer-needed', 'Nobody decides “counterfeit” alone: propose it, and another confirms');
	return decideCase(at.world, at.dossier, findings, [voiceOf(at, 'propose', findings, findings.weighed)]);
}
