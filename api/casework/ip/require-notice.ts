import {markStanding} from '../../../shared/brands/mark-standing.ts';
import type {NewIpNotice} from '../../../shared/cases/contract-seller.ts';
import {dayMs} from '../../../shared/clock.ts';
import {Problem} from '../../../shared/problems.ts';
import {faultOfPage} from '../../../shared/reports/page-of-store.ts';
import {placeOf} from '../../../shared/reports/what-is-meant.ts';
import {actsFor, type Principal} from '../../accounts/principal.ts';
import {type BrandAccount, brandById, type MarkRow, markById, stateOfBrand} from '../../brands/index.ts';
import type {Storage} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {countNoticesSince, noticesAbout} from './queries.ts';

/** A brand's people read each offer before they accuse it; each notice is public at once, and a letter to somebody. */
const mostADay = 100;
/** After one was lifted because no suit was shown, the same offer is left alone for so many days. */
const quietDays = 180;

const wrong = (pointer: string, detail: string) => new Problem('invalid-request', undefined, [{pointer, detail}]);

/**
 * The brand and the mark that a notice stands on. Throws `not-found`, `brand-not-registered`, `invalid-request`; `already-there`
 * when one about this offer stands or was lifted lately, and `too-many` beyond what a brand may send in a day.
 */
export async function requireNotice(
	{storage, now}: World,
	principal: Principal,
	{brand, mark: named, offer}: NewIpNotice,
): Promise<{account: BrandAccount; mark: MarkRow}> {
	const account = await brandById(storage, brand);
	if (!account || !actsFor(principal, account.organization))
		throw new Problem('not-found', 'There is no brand account with this id');
	if (stateOfBrand(account) !== 'verified')
		throw new Problem(
			'brand-not-registered',
			'Only a verified brand sends notices: its domain and a mark have to be confirmed',
		);
	const at = now();
	const mark = await markById(storage, named);
	if (!mark || mark.account !== account.id || mark.decision !== 'confirmed')
		throw wrong('/mark', 'must be a confirmed mark of the brand');
	if (!markStanding(mark, at).eligible)
		throw wrong('/mark', 'must be a mark that is registered and has not ended: on this one nothing can stand now');
	const fault = faultOfPage(offer);
	if (fault) throw wrong(`/offer/${fault.in}`, fault.detail);
	await requireNew(storage, account, placeOf(offer), at);
	return {account, mark};
}

async function requireNew(storage: Storage, {id, key}: BrandAccount, goods: string, at: Date): Promise<void> {
	const dayBefore = new Date(at.getTime() - dayMs);
	if ((await countNoticesSince(storage, id, dayBefore)) >= mostADay)
		throw new Problem('too-many', `A brand sends ${mostADay} notices in a day at most`);
	const quiet = new Date(at.getTime() - quietDays * dayMs);
	const before = (await noticesAbout(storage, {brandKey: key, goods})).find(
		({state, changedAt}) => state !== 'withdrawn' && (state !== 'lifted' || changedAt > quiet),
	);
	if (!before) return;
	throw new Problem(
		'already-there',
		before.state === 'lifted'
			? `The notice ${before.id} about this offer was lifted, because no complaint or suit was shown: an authority or a court decides, or another notice in ${quietDays} days`
			: `The notice ${before.id} about this offer stands, as “${before.state}”; is this another one, name its listing`,
	);
}
