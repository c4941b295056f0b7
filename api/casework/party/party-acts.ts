import type * as v from 'valibot';
import type {Contest, partyActs, SellerAnswer} from '../../../shared/cases/contract-seller.ts';
import {ownReasons} from '../../../shared/cases/reasons.ts';
import type {CaseAct, CaseActor} from '../../../shared/cases/states.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {appealCase, appealUntil} from '../appeals/appeal-case.ts';
import {requireDocuments} from '../dossier/case-documents.ts';
import type {Dossier} from '../dossier/load-dossier.ts';
import {addAnswer, changeExamination, type NoticeRow} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {fileExamination} from '../reviewing/file-examination.ts';
import {mayMove} from '../rules.ts';
import {reachSeller, reachSteps} from '../telling/reach-seller.ts';
import {inFreshCase} from './in-fresh-case.ts';
import {type Party, partyOf} from './party-of.ts';

/** More answers than these are no answer. */
const mostAnswers = 20;

const may = ({row}: Dossier, act: CaseAct, who: CaseActor): boolean => mayMove(row, act, who);

/** The notice by which a seller came, else the first one on the desk, else the first one: what it acts on has reached it. */
const noticeFor = ({notice, dossier: {notices}}: Party): NoticeRow | null =>
	notice ?? notices.find(({channel}) => channel === 'desk') ?? notices[0] ?? null;

const contestableNow = ({examinations}: Dossier, now: Date) =>
	examinations.filter(
		({by, contestUntil, contestedAt}) =>
			by === 'rights-owner' && contestedAt === null && (contestUntil === null || contestUntil >= now),
	);

/** What a party can do now. */
export function actsOfParty(party: Party, now: Date): (typeof partyActs)[number][] {
	const {dossier, as} = party;
	const appeals = appealUntil(dossier, as);
	const canAppeal = may(dossier, 'appeal', as) && appeals !== null && appeals >= now;
	if (as === 'brand')
		return [
			...(dossier.row.kind === 'complaint' && may(dossier, 'file-examination', 'brand')
				? ['file-examination' as const]
				: []),
			...(canAppeal ? ['appeal' as const] : []),
		];
	const answers = may(dossier, 'answer', 'seller') || may(dossier, 'answer-meanwhile', 'seller');
	const notice = noticeFor(party);
	return [
		...(notice?.reachedAt === null && (may(dossier, 'reach', 'seller') || may(dossier, 'reach-meanwhile', 'seller'))
			? ['read' as const]
			: []),
		...(answers && dossier.row.kind === 'complaint' ? ['answer' as const] : []),
		...(may(dossier, 'contest', 'seller') && contestableNow(dossier, now).length > 0 ? ['contest' as const] : []),
		...(canAppeal ? ['appeal' as const] : []),
	];
}

/** The seller confirms that the notice reached it: the proof that silence may stand on later. Done twice it is done once. */
export const confirmNotice = (world: World, principal: Principal, id: string): Promise<void> =>
	actAs(world, principal, id, 'seller', party => {
		const notice = noticeFor(party);
		if (!notice || notice.reachedAt) return null;
		const proof = party.notice ? 'link-confirmed' : 'desk-read';
		return reachSeller(world, party.dossier, notice, {role: 'seller', actor: party.actor}, {proof, proofWords: null});
	});

/** The seller’s answer, which is a proof too that it was reached. Throws `not-now`, `too-many`, `invalid-request`. */
export const answerCase = (
	world: World,
	principal: Principal,
	id: string,
	input: v.InferOutput<typeof SellerAnswer>,
): Promise<void> =>
	actAs(world, principal, id, 'seller', async party => {
		const {dossier, actor} = party;
		if (!actsOfParty(party, world.now()).includes('answer'))
			throw new Problem('not-now', `The case is “${dossier.row.state}”: appeal instead, if it is decided`);
		if (dossier.answers.length >= mostAnswers) throw new Problem('too-many', `${mostAnswers} answers were given`);
		await requireDocuments(world, dossier.row, input.documents);
		const notice = noticeFor(party);
		const proves = notice !== null && notice.reachedAt === null;
		return {
			act: may(dossier, 'answer', 'seller') ? 'answer' : 'answer-meanwhile',
			role: 'seller',
			actor,
			reason: input.admits ? ownReasons.admits : input.contests ? ownReasons.contests : null,
			hearing: before => ({
				answers: before.answers + 1,
				notices: proves ? [...before.notices, {reachedAt: world.now()}] : before.notices,
			}),
			steps: tx => [
				addAnswer(world.storage, tx, {
					...input,
					id: world.newId('ans'),
					case: id,
					notice: party.notice?.id ?? null,
					organization: party.organization,
					at: world.now(),
				}),
				...(proves ? reachSteps(world, tx, dossier, notice, {proof: 'answered', proofWords: null}) : []),
			],
		};
	});

/** Contests what the rights owner had examined, in its time. Throws `not-now`, `invalid-request`. */
export const contestExamination = (
	world: World,
	principal: Principal,
	id: string,
	input: v.InferOutput<typeof Contest>,
): Promise<void> =>
	actAs(world, principal, id, 'seller', async ({dossier, actor, notice, organization}) => {
		const examination = dossier.examinations.find(each => each.id === input.examination);
		if (!examination)
			throw new Problem('invalid-request', undefined, [
				{pointer: '/examination', detail: 'must be an examination of this case'},
			]);
		if (!contestableNow(dossier, world.now()).includes(examination))
			throw new Problem(
				'not-now',
				examination.by === 'rights-owner'
					? 'The time to contest it is over, or it was contested'
					: 'Only what the rights owner had examined is contested; say what you think in an answer',
			);
		await requireDocuments(world, dossier.row, input.documents);
		return {
			act: 'contest',
			role: 'seller',
			actor,
			reason: input.words,
			hearing: before => ({...before, answers: before.answers + 1}),
			steps: tx => [
				changeExamination(world.storage, tx, examination.id, {contestedAt: world.now()}),
				addAnswer(world.storage, tx, {
					id: world.newId('ans'),
					case: id,
					notice: notice?.id ?? null,
					organization,
					words: input.words,
					admits: false,
					contests: true,
					documents: input.documents,
					at: world.now(),
				}),
			],
		};
	});

/** A brand files what it found out, with its signed statement. Throws `not-now`, `invalid-request`. */
export const brandExamination = (
	world: World,
	principal: Principal,
	id: string,
	input: Omit<Parameters<typeof fileExamination>[3], 'by'>,
): Promise<void> =>
	actAs(world, principal, id, 'brand', ({dossier, actor}) =>
		fileExamination(world, dossier, {role: 'brand', actor}, {...input, by: 'rights-owner'}),
	);

/** A party appeals. Throws `not-now`. */
export const appealAsParty = (world: World, principal: Principal, id: string, reason: string): Promise<void> =>
	actAs(world, principal, id, null, ({dossier, as, actor}) => appealCase(world, dossier, {by: as, actor, reason}));

const actAs = (
	world: World,
	principal: Principal,
	id: string,
	as: Party['as'] | null,
	moving: (party: Party) => Promise<CaseMoving> | CaseMoving | null,
): Promise<void> =>
	inFreshCase(world, async () => {
		const party = await partyOf(world, principal, id);
		if (as !== null && party.as !== as)
			throw new Problem('not-allowed', as === 'seller' ? 'This is for the seller' : 'This is for the brand');
		return {row: party.dossier.row, moving: await moving(party)};
	});
