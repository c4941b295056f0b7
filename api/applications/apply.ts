import {checkChain} from '../../shared/applications/chain.ts';
import {dueAt} from '../../shared/applications/clocks.ts';
import type {NewApplication} from '../../shared/applications/contract.ts';
import {applicationStates, waitsForReview} from '../../shared/applications/states.ts';
import {Problem, type ProblemError} from '../../shared/problems.ts';
import {organizationOf} from '../accounts/acting-for.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import {brandById, markById, stateOfBrand} from '../brands/index.ts';
import {mailStep} from '../mail/index.ts';
import {holdingClaim, keyOfSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {documentFaults, mandateRows} from './filing.ts';
import {lettersAbout} from './letters.ts';
import {moveApplication} from './move.ts';
import {addApplication, addEvent, applicationById, findApplications, replaceMandates} from './queries.ts';
import {type ApplicationRow, chainMarkOf, chainOf} from './rules.ts';

/** What is on our side does not keep anybody from filing; it keeps reviewers from granting. */
export const ours = new Set(['mark-unreviewed', 'brand-not-verified']);
const mostOpen = 100;

/**
 * Files an application: by a seller for a seller it proved to be, or by a brand for any of its sellers. Throws
 * `invalid-request` or `chain-does-not-hold` with pointers, `seller-not-proved`, `already-there`, `too-many`.
 */
export async function applyForBadge(
	world: World,
	principal: Principal,
	input: NewApplication,
): Promise<ApplicationRow> {
	const {storage} = world;
	const organization = organizationOf(principal, input.organization);
	const [brand, mark] = await Promise.all([brandById(storage, input.brand), markById(storage, input.mark)]);
	const sellerKey = keyOfSeller(input.seller);
	await requireKnown(world, input, organization, {
		brand: brand !== null,
		mark: mark !== null && mark.account === input.brand && mark.decision !== 'refused',
	});
	if (!brand || !mark) throw new Error('unreachable: their absence was told above');
	const isBrand = brand.organization === organization;
	const claim = isBrand ? null : await holdingClaim(world, organization, sellerKey, brand.id);
	if (!isBrand && !claim) throw new Problem('seller-not-proved');
	await requireRoom(world, organization, input.brand, sellerKey);

	const now = world.now();
	const row: ApplicationRow = {
		id: world.newId('app'),
		version: 1,
		state: 'applied',
		since: now,
		dueAt: dueAt('applied', now),
		reason: null,
		suspendedBy: null,
		missing: [],
		round: 1,
		appealRound: null,
		organization,
		brand: brand.id,
		brandName: brand.name,
		mark: mark.id,
		claim: claim?.id ?? null,
		sellerKey,
		store: input.seller.store,
		seller: input.seller.seller,
		sellerName: input.seller.name,
		company: input.seller.company,
		kind: input.kind,
		territory: [...new Set(input.territory)].sort(),
		fromDay: input.from,
		untilDay: input.until,
		documents: input.documents,
		badge: null,
		settled: true,
		remindedAt: null,
		renews: input.renews,
		createdAt: now,
		changedAt: now,
	};
	const mandates = await mandateRows(world, row, input.mandates);
	const all = checkChain(chainOf(row, mandates), chainMarkOf(mark, stateOfBrand(brand) === 'verified', now), now);
	const faults = all.filter(({code}) => !ours.has(code));
	if (faults.length > 0) throw new Problem('chain-does-not-hold', undefined, faults.map(withoutCode));

	const actor = actorOf(principal);
	const letters = await lettersAbout(world, row, 'filed', '', [organization, brand.organization]);
	await storage.atomically(tx => [
		addApplication(storage, tx, row),
		...replaceMandates(storage, tx, row.id, mandates),
		addEvent(storage, tx, {
			id: world.newId('evt'),
			application: row.id,
			version: 1,
			at: now,
			actor,
			role: isBrand ? 'brand' : 'applicant',
			act: 'apply',
			from: null,
			to: 'applied',
			reason: null,
		}),
		auditStep(storage, tx, {id: world.newId('aud'), at: now, actor, act: 'application.apply', about: row.id}),
		...letters.map(letter => mailStep(storage, tx, {...letter, id: world.newId('mail'), at: now})),
	]);
	return world.mode === 'test' && all.length === 0 ? grantInSandbox(world, row) : row;
}

/** Nobody reviews in the sandbox: whoever tries it out wants to see a badge. */
async function grantInSandbox(world: World, row: ApplicationRow): Promise<ApplicationRow> {
	const by = {role: 'reviewer', actor: 'sandbox'} as const;
	const taken = await moveApplication(world, row, {act: 'take', ...by});
	return moveApplication(world, taken, {act: 'grant', ...by, fields: {badge: world.newId('bdg')}});
}

export const withoutCode = ({pointer, detail}: ProblemError): ProblemError => ({pointer, detail});

async function requireKnown(
	world: World,
	input: NewApplication,
	organization: string,
	known: {brand: boolean; mark: boolean},
): Promise<void> {
	const renewed = input.renews === null ? null : await applicationById(world.storage, input.renews);
	const errors = [
		...(known.brand ? [] : [{pointer: '/brand', detail: 'is no brand account here'}]),
		...(known.mark ? [] : [{pointer: '/mark', detail: 'is no mark of this brand, or was refused'}]),
		...(input.renews === null || renewed?.organization === organization
			? []
			: [{pointer: '/renews', detail: 'is no application of yours'}]),
		...(await documentFaults(world, organization, input)),
	];
	if (errors.length > 0) throw new Problem('invalid-request', undefined, errors);
}

async function requireRoom(world: World, organization: string, brand: string, seller: ApplicationRow['sellerKey']) {
	const states = applicationStates.filter(state => waitsForReview(state) || state === 'incomplete');
	const {rows: open} = await findApplications(world.storage, {organizations: [organization], states}, mostOpen);
	if (open.some(row => row.brand === brand && row.sellerKey === seller))
		throw new Problem('already-there', 'An application of this seller for this brand is open');
	if (open.length >= mostOpen) throw new Problem('too-many', `At most ${mostOpen} applications may be open`);
}
