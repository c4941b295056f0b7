import * as v from 'valibot';
import {examinationBars} from '../../../shared/cases/findings.ts';
import {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import type {Person, Principal} from '../../accounts/principal.ts';
import {warningsStanding} from '../../cases/index.ts';
import type {World} from '../../world.ts';
import {decisionPath} from '../deciding/decide-case.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {namesOf} from '../dossier/queries.ts';
import {roundOf} from '../dossier/voices.ts';
import {ipNoticeOfCase} from '../ip/queries.ts';
import {shownIpNotice} from '../ip/see-ip-notice.ts';
import {notShownBecause, reachedAtOf} from '../rules.ts';
import {barTo, mayDecide, reviewerActs} from './bars.ts';
import {draftFindings} from './draft-findings.ts';
import {loadForReview} from './load-for-review.ts';
import {relatedCases} from './related-cases.ts';
import {isCalibrated} from './review-case.ts';
import {iso, shownLine} from './shown-line.ts';
import {shownPhotos} from './shown-photos.ts';
import {shownSources} from './shown-sources.ts';

/** A case whole, for somebody who reviews: all that is on file but the reporters' contacts. Throws `not-found`, `party-to-it`. */
export async function seeCase(world: World, principal: Principal, id: string) {
	const {reviewer, dossier} = await loadForReview(world, principal, id);
	const {row} = dossier;
	const now = world.now();
	const who = {reviewer, calibrated: await isCalibrated(world, reviewer.id)};
	const draft = draftFindings(dossier, now);
	const ip = row.kind === 'ip-notice' ? await ipNoticeOfCase(world.storage, row.id) : null;
	const [names, photos, sources, related, warnings] = await Promise.all([
		namesOf(world.storage, [row.assignee ?? '', ...dossier.voices.map(({reviewer: by}) => by)]),
		shownPhotos(world, dossier),
		shownSources(world, dossier),
		relatedCases(world, row, draft.basis?.is ?? null),
		row.seller ? warningsStanding(world.storage, row.seller) : [],
	]);
	const reachedAt = reachedAtOf(dossier.notices);
	return {
		...shownLine(row, {
			reports: standing(dossier).length,
			assigneeName: names.get(row.assignee ?? '') ?? '',
			you: reviewer.id,
			now,
		}),
		before: row.before,
		acceptedAt: iso(row.acceptedAt),
		testSince: iso(row.testSince),
		shownAt: iso(row.shownAt),
		shownNot: row.shownAt ? [] : notShownBecause(row, reachedAt),
		ipNotice: ip && (await shownIpNotice(world, ip)),
		sources,
		photos,
		...shownFiles(dossier, now),
		voices: {current: roundOf(dossier), list: shownVoices(dossier, names, reviewer)},
		...shownDecisions(dossier, warnings),
		...related,
		draft,
		acts: reviewerActs.map(act => {
			const bar = barTo(act, dossier, who);
			return {act, may: bar === null, why: bar && {code: bar.code, words: bar.words}};
		}),
		mayDecide: mayDecide(dossier, who),
	};
}

function shownFiles(dossier: Dossier, now: Date) {
	const {evidence, questions, notices, answers, examinations, events} = dossier;
	return {
		evidence: evidence.map(({id, report, by, words, documents, at}) => ({
			id,
			report,
			by,
			words,
			documents,
			at: at.toISOString(),
		})),
		questions: questions.map(({id, report, words, askedAt, answer, answeredAt}) => ({
			id,
			report,
			words,
			askedAt: askedAt.toISOString(),
			answer,
			answeredAt: iso(answeredAt),
		})),
		notices: notices.map(({id, channel, to, text, sentAt, reachedAt, proof, proofWords}) => ({
			id,
			channel,
			to,
			text,
			sentAt: sentAt.toISOString(),
			reachedAt: iso(reachedAt),
			proof,
			proofWords,
		})),
		answers: answers.map(({id, words, admits, contests, documents, at}) => ({
			id,
			words,
			admits,
			contests,
			documents,
			at: at.toISOString(),
		})),
		examinations: examinations.map(each => {
			const bars = examinationBars(each, examinations, now);
			const {id, by, name, of, result, words, documents, statement} = each;
			return {
				...{id, by, name, of, result, words, documents, statement},
				filedAt: each.filedAt.toISOString(),
				contestUntil: iso(each.contestUntil),
				contestedAt: iso(each.contestedAt),
				carries: bars === null,
				whyNot: bars,
			};
		}),
		events: events.map(({at, role, actor, act, from, to, reason}) => ({
			at: at.toISOString(),
			by: role,
			// A holder is known by a hash, which says nothing to a reader
			actor: actor.startsWith('hld_') ? 'the holder of a secret' : actor,
			act,
			from,
			to,
			reason,
		})),
	};
}

const findingsOf = (stored: unknown): CaseFindings | null => {
	const read = v.safeParse(CaseFindings, stored);
	return read.success ? read.output : null;
};

const shownVoices = ({voices}: Dossier, names: ReadonlyMap<string, string>, {id: you}: Person) =>
	voices.map(({id, round, reviewer, voice, findings, words, at}) => ({
		id,
		round,
		reviewer: {id: reviewer, name: names.get(reviewer) ?? '', isYou: reviewer === you},
		voice,
		findings: findingsOf(findings),
		words,
		at: at.toISOString(),
	}));

type Warnings = Awaited<ReturnType<typeof warningsStanding>>;

function shownDecisions({decisions, remedies, appeals}: Dossier, warnings: Warnings) {
	const ids = decisions.map(({id}) => id);
	return {
		decisions: decisions.map(({id, outcome, statement, findings, decidedAt, liftedAt}) => ({
			id,
			outcome,
			statement,
			findings: v.parse(CaseFindings, findings),
			decidedAt: decidedAt.toISOString(),
			liftedAt: iso(liftedAt),
			link: decisionPath(id),
		})),
		remedies: remedies.map(({report, decision, state, due, since}) => ({
			report,
			decision,
			state,
			due,
			since: since.toISOString(),
		})),
		warnings: warnings
			.filter(({decision}) => ids.includes(decision))
			.map(({id, rule, issuedAt, until, liftedAt}) => ({
				id,
				rule,
				issuedAt: issuedAt.toISOString(),
				until: until.toISOString(),
				liftedAt: iso(liftedAt),
			})),
		appeals: appeals.map(({id, by, against, reason, state, at, decidedAt, decidedWhy}) => ({
			id,
			by,
			against,
			reason,
			state,
			at: at.toISOString(),
			decidedAt: iso(decidedAt),
			decidedWhy,
		})),
	};
}
