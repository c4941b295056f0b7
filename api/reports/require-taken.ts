import {registrableDomain} from '../../shared/domain.ts';
import {Problem} from '../../shared/problems.ts';
import {suspendedUntil} from '../../shared/reports/abuse-ladder.ts';
import type {NewReport} from '../../shared/reports/contract.ts';
import {refusalsOf} from '../../shared/reports/refusals.ts';
import {isMarketplace, type Meant} from '../../shared/reports/what-is-meant.ts';
import {membershipsOf, userByEmail} from '../accounts/queries.ts';
import {sellerHeldBy} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {measuresOf} from './measures/queries.ts';
import {hostOfAddress, type ReportRow} from './rules.ts';

/**
 * Throws unless a report may be taken: `report-refused` for what is wrong with it by itself or because its sender is the
 * seller, `reporter-suspended`. `organizations`: for which whoever sends it acts, when they are signed in as well.
 */
export async function requireTaken(
	world: World,
	report: NewReport,
	{seller}: Meant,
	{contactHash}: Pick<ReportRow, 'contactHash'>,
	organizations: readonly string[],
): Promise<void> {
	const now = world.now();
	const errors = refusalsOf(report, now);
	if (await isOfSeller(world, report, seller, organizations))
		errors.push({pointer: '/noParty', why: 'own-offer', detail: 'is not so: whoever sells this can not report it'});
	if (errors.length > 0) throw new Problem('report-refused', undefined, errors);
	if (contactHash === null) return;
	const until = suspendedUntil(await measuresOf(world.storage, contactHash), now);
	if (until === null) return;
	throw new Problem(
		'reporter-suspended',
		`Until ${until.toISOString().slice(0, 10)}, after reports without foundation. The letter about it says how to appeal`,
		[{pointer: '/contact/email', detail: 'is suspended for a time'}],
	);
}

/** The shop’s own address, somebody of the organization that proved to be the seller, or that organization signed in. */
async function isOfSeller(
	world: World,
	{contact, offer: {store}}: NewReport,
	seller: Meant['seller'],
	organizations: readonly string[],
): Promise<boolean> {
	if (contact !== null && !isMarketplace(store) && registrableDomain(hostOfAddress(contact.email)) === store)
		return true;
	const holder = seller === null ? null : await sellerHeldBy(world, seller, '');
	if (holder === null) return false;
	if (organizations.includes(holder)) return true;
	const person = contact && (await userByEmail(world.storage, contact.email));
	const own = person ? await membershipsOf(world.storage, person.id) : [];
	return own.some(({id}) => id === holder);
}
