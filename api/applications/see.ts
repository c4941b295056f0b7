import {checkChain} from '../../shared/applications/chain.ts';
import {chainStanding} from '../../shared/applications/chain-standing.ts';
import {checklistOf} from '../../shared/applications/checklist.ts';
import {actsFrom, holdsBadge} from '../../shared/applications/states.ts';
import {organizationsOf} from '../accounts/acting-for.ts';
import type {Principal} from '../accounts/principal.ts';
import {reviewerOf} from '../accounts/reviewer-of.ts';
import {brandsOfOrganizations} from '../brands/index.ts';
import {documentById, shownDocument} from '../documents/index.ts';
import {pageSize} from '../http/page.ts';
import type {World} from '../world.ts';
import {erasedPapers} from './filing.ts';
import {type Case, caseOfParty, chainFactsOf, isApplicant, isBrand, loadCase} from './load-case.ts';
import {type ApplicationFilter, type EventRow, eventsOf, findApplications, mandatesOf} from './queries.ts';
import {mayReview, shownApplication} from './rules.ts';
import {requireNeutral} from './who-acts.ts';

type Filter = Pick<ApplicationFilter, 'states' | 'kind' | 'seller' | 'dueBy' | 'after'>;

/** The applications somebody is a party of: as applicant, or as the brand. */
export async function ownApplications(world: World, principal: Principal, filter: Filter = {}) {
	const organizations = organizationsOf(principal);
	const brands = (await brandsOfOrganizations(world.storage, organizationsOf(principal))).map(({id}) => id);
	return shown(world, {...filter, organizations, brands});
}

/** The reviewers' queue: what is due first comes first. Default: all that waits for a reviewer. */
export async function reviewQueue(world: World, principal: Principal, filter: Filter = {}) {
	reviewerOf(principal);
	return shown(world, {states: ['applied', 'in_review', 'appealed'], ...filter});
}

async function shown(world: World, filter: ApplicationFilter) {
	const {rows, next} = await findApplications(world.storage, filter, pageSize);
	const mandates = await mandatesOf(
		world.storage,
		rows.map(({id}) => id),
	);
	return {applications: rows.map(row => shownApplication(row, mandates)), next};
}

/** One application as a party sees it, with what happened and what it may do. Throws `not-found`. */
export async function ownApplication(world: World, principal: Principal, id: string) {
	const found = await caseOfParty(world, principal, id);
	const {state} = found.row;
	const acts = [
		...(isApplicant(principal, found) ? actsFrom(state, 'applicant') : []),
		...(isBrand(principal, found) ? actsFrom(state, 'brand') : []),
	];
	return {
		...shownApplication(found.row, found.mandates),
		...(await standingOf(world, found)),
		acts,
		events: (await eventsOf(world.storage, id)).map(shownEvent),
	};
}

/**
 * One application as a reviewer sees it: what is filed, what the rules say of the chain, the checklist, who said what, and
 * `mayDecide`: why not, if they may not. Throws `not-found`, `not-allowed`, `second-factor-needed`.
 */
export async function reviewCase(world: World, principal: Principal, id: string) {
	const reviewer = reviewerOf(principal);
	const found = await loadCase(world, id);
	const {row, mandates, reviews, brand, mark} = found;
	const named = [...mandates.map(each => each.document), ...row.documents.map(each => each.document)];
	if (mark.document) named.push(mark.document);
	const documents = await Promise.all([...new Set(named)].map(each => documentById(world.storage, each)));
	return {
		...shownApplication(row, mandates),
		...(await standingOf(world, found)),
		owner: {
			mark: mark.number,
			office: mark.office,
			owner: mark.owner,
			classes: mark.classes,
			brand: brand.organization,
		},
		files: documents.flatMap(file => (file ? [shownDocument(file)] : [])),
		checklist: checklistOf(row.kind).map(({id: item, asks}) => ({id: item, asks})),
		reviews: reviews.map(({at, ...each}) => ({...each, at: at.toISOString()})),
		mayDecide: whyNot(found, reviewer),
		acts: actsFrom(row.state, 'reviewer').filter(act => act !== 'approve'),
		events: (await eventsOf(world.storage, id)).map(event => ({...shownEvent(event), actor: event.actor})),
	};
}

function whyNot(
	found: Case,
	reviewer: ReturnType<typeof reviewerOf>,
): 'yes' | 'party' | 'spoke-before' | 'granted-already' {
	try {
		requireNeutral(reviewer, found);
	} catch {
		return 'party';
	}
	return mayReview(found.row, found.reviews, reviewer.id);
}

/** What the rules of the chain say: what keeps it from being granted; of a badge, how it stands and when it falls. */
async function standingOf(world: World, found: Case) {
	const facts = chainFactsOf(found, world.now());
	if (!holdsBadge(found.row.state)) {
		const {row, mandates} = found;
		const erased = await erasedPapers(world, {mandates, documents: row.documents});
		return {faults: [...checkChain(...facts), ...erased], falls: null};
	}
	const standing = chainStanding(...facts);
	return {faults: [], falls: standing.is === 'stands' ? standing.falls : null};
}

const shownEvent = ({at, role, act, from, to, reason}: EventRow) => ({
	at: at.toISOString(),
	by: role,
	act,
	from,
	to,
	reason,
});
