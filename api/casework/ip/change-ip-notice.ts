import type * as v from 'valibot';
import {suitWithin} from '../../../shared/cases/clocks.ts';
import type {CounterStatement, SuitShown} from '../../../shared/cases/contract-seller.ts';
import {endOf} from '../../../shared/clock.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {mailStep} from '../../mail/index.ts';
import type {Db, Step} from '../../storage/storage.ts';
import {webhookStep} from '../../webhooks/index.ts';
import type {World} from '../../world.ts';
import {requireDocuments} from '../dossier/case-documents.ts';
import {lettersToBrand, lettersToSeller} from '../dossier/letters.ts';
import {loadDossier} from '../dossier/load-dossier.ts';
import {addAnswer} from '../dossier/queries.ts';
import {type CaseMoving, moveCase} from '../move.ts';
import {partyOf} from '../party/party-of.ts';
import {reachSteps} from '../telling/reach-seller.ts';
import {changeIpNotice, type IpNoticeRow, ipNoticeById} from './queries.ts';

export const noIpNotice = () => new Problem('not-found', 'There is no notice of this id');

/** A notice of one’s own brand. Throws `not-found`. */
export async function ownIpNotice({storage}: World, principal: Principal, id: string): Promise<IpNoticeRow> {
	const row = await ipNoticeById(storage, id);
	if (!row || !actsFor(principal, row.organization)) throw noIpNotice();
	return row;
}

/**
 * The seller says why it infringes nothing. The brand is told at once, and has 15 days to show a complaint or a suit. Throws
 * `not-found`, `not-now`, `invalid-request`.
 */
export async function counterIpNotice(
	world: World,
	principal: Principal,
	id: string,
	{words, documents}: v.InferOutput<typeof CounterStatement>,
): Promise<void> {
	const row = await ipNoticeById(world.storage, id);
	if (!row) throw noIpNotice();
	const party = await partyOf(world, principal, row.case);
	if (party.as !== 'seller') throw new Problem('not-allowed', 'This is for the seller');
	if (row.state !== 'forwarded') throw new Problem('not-now', `The notice is “${row.state}”`);
	const {dossier, notice, organization, actor} = party;
	await requireDocuments(world, dossier.row, documents);
	const at = world.now();
	const dueAt = endOf(suitWithin, at);
	const proves = (notice ?? dossier.notices[0])?.reachedAt === null ? (notice ?? dossier.notices[0]) : null;
	const told = {
		subject: `The seller answered your notice about “${dossier.row.title}”`,
		text: `${words}\n\nIf you go to an authority or a court, show it here until ${dueAt.toISOString().slice(0, 10)}; else the notice is lifted (${suitWithin.source}).`,
	};
	await moveCase(world, dossier.row, {
		act: 'answer',
		role: 'seller',
		actor,
		fields: {dueAt},
		hearing: before => ({answers: before.answers + 1, notices: [...before.notices, {reachedAt: at}]}),
		steps: tx => [
			changeIpNotice(world.storage, tx, row, {state: 'countered', counter: words, counteredAt: at, dueAt}),
			addAnswer(world.storage, tx, {
				id: world.newId('ans'),
				case: row.case,
				notice: notice?.id ?? null,
				organization,
				words,
				admits: false,
				contests: true,
				documents,
				at,
			}),
			...(proves ? reachSteps(world, tx, dossier, proves, {proof: 'answered', proofWords: null}) : []),
		],
		letters: await lettersToBrand(world, dossier, told),
		events: [{organization: row.organization, kind: 'ip-notice.countered', data: {notice: id, case: row.case, words}}],
	});
}

/** The brand shows where it complained or sued: the notice stays until that is decided there. Throws `not-found`, `not-now`. */
export async function showSuit(
	world: World,
	principal: Principal,
	id: string,
	{forum, number, filedOn}: v.InferOutput<typeof SuitShown>,
): Promise<void> {
	const row = await ownIpNotice(world, principal, id);
	if (row.state !== 'forwarded' && row.state !== 'countered')
		throw new Problem('not-now', `The notice is “${row.state}”`);
	const suit = `${forum}, ${number}, filed on ${filedOn}`;
	await endIpNotice(world, row, actorOf(principal), {
		fields: {state: 'suit-shown', suit, dueAt: null},
		move: {act: 'settle', reason: `the brand went to ${suit}`},
	});
}

/** The brand takes it back. Throws `not-found`, `not-now`. */
export async function withdrawIpNotice(world: World, principal: Principal, id: string): Promise<void> {
	const row = await ownIpNotice(world, principal, id);
	if (row.state === 'lifted' || row.state === 'withdrawn') throw new Problem('not-now', `The notice is “${row.state}”`);
	await endIpNotice(world, row, actorOf(principal), {
		fields: {state: 'withdrawn', dueAt: null},
		move: {act: 'withdraw', reason: 'the brand took the notice back'},
	});
}

/** Brings a notice to its end, with its case; both parties are told. */
export async function endIpNotice(
	world: World,
	row: IpNoticeRow,
	actor: string,
	{fields, move}: {fields: Partial<IpNoticeRow>; move: Pick<CaseMoving, 'act' | 'reason'>},
): Promise<void> {
	const dossier = await loadDossier(world, row.case);
	const {storage, newId} = world;
	const at = world.now();
	const words = {
		subject: `The notice about “${dossier.row.title}” came to its end`,
		text: `${move.reason}. Nothing was decided here about the offer.`,
	};
	const isOpen = !['settled', 'withdrawn', 'closed'].includes(dossier.row.state);
	const letters = [...(await lettersToSeller(world, dossier, words)), ...(await lettersToBrand(world, dossier, words))];
	const events = [...new Set([row.organization, ...(dossier.sellerOrg ? [dossier.sellerOrg] : [])])].map(
		organization =>
			({
				organization,
				kind: 'ip-notice.ended',
				data: {notice: row.id, case: row.case, state: fields.state},
			}) as const,
	);
	const steps = (tx: Db): Step[] => [changeIpNotice(storage, tx, row, fields)];
	if (isOpen) {
		await moveCase(world, dossier.row, {...move, role: 'system', actor, steps, letters, events});
		return;
	}
	// With a suit the case came to its end before: what happens to the notice then is told and written down all the same
	await storage.atomically(tx => [
		...steps(tx),
		auditStep(storage, tx, {
			id: newId('aud'),
			at,
			actor,
			act: `case.${move.act}`,
			about: row.case,
			reason: move.reason ?? null,
		}),
		...letters.map(letter => mailStep(storage, tx, {...letter, id: newId('mail'), at})),
		...events.map(event => webhookStep(storage, tx, {...event, id: newId('evt'), about: row.case, at})),
	]);
}
