import type {CaseOfParty} from '../../../shared/cases/contract-seller.ts';
import {withoutPerson} from '../../../shared/cases/without-person.ts';
import {addressForParties} from '../../../shared/reports/address-for-parties.ts';
import type {Principal} from '../../accounts/principal.ts';
import {warningsStanding} from '../../cases/index.ts';
import {personsKnown} from '../../reports/index.ts';
import type {World} from '../../world.ts';
import {appealUntil} from '../appeals/appeal-case.ts';
import {decisionPath} from '../deciding/decide-case.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {actsOfIpNotice} from '../ip/acts-of-ip-notice.ts';
import {ipNoticeOfCase} from '../ip/queries.ts';
import {shownIpNotice} from '../ip/see-ip-notice.ts';
import {iso} from '../reviewing/shown-line.ts';
import {isShown, photosOfCase} from '../reviewing/shown-photos.ts';
import {lineOfParty} from './line-of-party.ts';
import {actsOfParty} from './party-acts.ts';
import {type Party, partyOf} from './party-of.ts';

/** Acts of which parties learn nothing, or only their own reporter does. */
const between = new Set([
	'take',
	'step-aside',
	'ask',
	'complete',
	'set-harm',
	'propose',
	'object',
	'set-aside',
	'restore',
]);

/** A case as a party sees it. Throws `not-found`. */
export async function seePartyCase(world: World, principal: Principal, id: string): Promise<CaseOfParty> {
	return shownParty(world, await partyOf(world, principal, id));
}

export async function shownParty(world: World, party: Party): Promise<CaseOfParty> {
	const {dossier, as} = party;
	const {row, decisions, appeals, events} = dossier;
	const warnings = row.seller ? await warningsStanding(world.storage, row.seller) : [];
	const decision = decisions.findLast(each => each.id === row.decision) ?? decisions.at(-1) ?? null;
	const appeal = appeals.at(-1) ?? null;
	const ip = row.kind === 'ip-notice' ? await ipNoticeOfCase(world.storage, row.id) : null;
	const known = personsKnown(world, dossier.reports);
	return {
		...lineOfParty(row, as, world.now()),
		version: row.version,
		ipNotice: ip && (await shownIpNotice(world, ip)),
		reporters: row.independent,
		said: await whatIsSaid(world, dossier),
		...papersOf(dossier, as, known),
		decision: decision && {
			id: decision.id,
			outcome: decision.outcome,
			statement: decision.statement,
			decidedAt: decision.decidedAt.toISOString(),
			liftedAt: iso(decision.liftedAt),
			link: decisionPath(decision.id),
		},
		warnings: warnings
			.filter(each => decisions.some(({id}) => id === each.decision))
			.map(({id, rule, issuedAt, until, liftedAt}) => ({
				id,
				rule,
				issuedAt: issuedAt.toISOString(),
				until: until.toISOString(),
				liftedAt: iso(liftedAt),
			})),
		appeal: appeal && {
			by: appeal.by,
			// A reporter’s own words may tell who it is
			reason: appeal.by === as ? appeal.reason : withoutPerson(appeal.reason, known),
			state: appeal.state,
			at: appeal.at.toISOString(),
			decidedWhy: appeal.decidedWhy && withoutPerson(appeal.decidedWhy, known),
		},
		appealUntil: iso(appealUntil(dossier, as)),
		steps: events
			.filter(({inner, act}) => !inner && !between.has(act))
			.map(({at, role, act, to, reason}) => ({
				at: at.toISOString(),
				by: role,
				act,
				state: to,
				reason: role === 'reporter' ? null : role === as ? reason : reason && withoutPerson(reason, known),
			})),
		acts: [...(ip ? actsOfIpNotice(ip, as) : []), ...actsOfParty(party, world.now())],
	};
}

/** What reporters say, without anything that would tell who they are: no order, price, day of purchase, country or contact. */
async function whatIsSaid(world: World, dossier: Dossier): Promise<CaseOfParty['said']> {
	const photos = await photosOfCase(world, dossier);
	const known = personsKnown(world, dossier.reports);
	return standing(dossier).map((report, at) => {
		const {body} = report;
		return {
			number: at + 1,
			facts: withoutPerson(body.facts, known),
			signs: body.signs,
			url: addressForParties(body.offer),
			seenOn: body.offer.seenOn,
			claims: body.offer.claims,
			demand: body.demand.kind,
			photos: photos
				.filter(({photo, report: its}) => its === report.id && isShown(photo))
				.map(({photo}) => ({
					id: photo.id,
					shows: photo.shows,
					url: `/v1/cases/${dossier.row.id}/photos/${photo.id}`,
				})),
		};
	});
}

function papersOf({notices, answers, examinations}: Dossier, as: Party['as'], known: readonly string[]) {
	return {
		notices: notices.map(({id, channel, sentAt, reachedAt}) => ({
			id,
			channel,
			sentAt: sentAt.toISOString(),
			reachedAt: iso(reachedAt),
		})),
		answers: answers.map(({id, words, admits, contests, documents, at}) => ({
			id,
			words: as === 'seller' ? words : withoutPerson(words, known),
			admits,
			contests,
			// Invoices and suppliers are the seller’s own affair
			documents: as === 'seller' ? documents : [],
			at: at.toISOString(),
		})),
		examinations: examinations.map(({id, by, name, of, result, words, filedAt, contestUntil, contestedAt}) => ({
			...{id, by, name, of, result},
			words: withoutPerson(words, known),
			filedAt: filedAt.toISOString(),
			contestUntil: iso(contestUntil),
			contestedAt: iso(contestedAt),
		})),
	};
}
