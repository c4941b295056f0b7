import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {type Dossier, loadDossier, noCase} from '../dossier/load-dossier.ts';
import {type NoticeRow, noticeOfHolder} from '../dossier/queries.ts';

/** Somebody whom a case concerns: the accused, by the link of its notice or by its organization; or the brand. */
export type Party = {
	dossier: Dossier;
	as: 'seller' | 'brand';
	actor: string;
	/** by which notice the seller came; null: from the desk, or by a key */
	notice: NoticeRow | null;
	organization: string | null;
};

/** Throws `not-found`: to everybody else the case is not there. */
export async function partyOf(world: World, principal: Principal, id: string): Promise<Party> {
	if (principal.is === 'holder') {
		const notice = await noticeOfHolder(world.storage, principal.id);
		if (!notice || notice.case !== id) throw noCase();
		return {dossier: await loadDossier(world, id), as: 'seller', actor: principal.id, notice, organization: null};
	}
	const dossier = await loadDossier(world, id);
	const as = standingOfParty({...dossier, isTold: dossier.notices.length > 0}, principal);
	if (as === null) throw noCase();
	const organization = as === 'seller' ? dossier.sellerOrg : (dossier.brand?.organization ?? null);
	return {dossier, as, actor: actorOf(principal), notice: null, organization};
}

/** As what an organization’s people see a case; null: not at all. A seller sees it once it was told. */
export function standingOfParty(
	{row, sellerOrg, brand, isTold}: Pick<Dossier, 'row' | 'sellerOrg' | 'brand'> & {isTold: boolean},
	principal: Principal,
): 'seller' | 'brand' | null {
	if (sellerOrg !== null && actsFor(principal, sellerOrg) && isTold) return 'seller';
	const seesBrand = row.acceptedAt !== null || row.kind === 'ip-notice';
	return brand && actsFor(principal, brand.organization) && seesBrand ? 'brand' : null;
}
