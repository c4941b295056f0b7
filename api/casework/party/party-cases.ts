import type {Principal} from '../../accounts/principal.ts';
import {pageSize} from '../../http/page.ts';
import type {World} from '../../world.ts';
import {noticeOfHolder} from '../dossier/queries.ts';
import {caseById} from '../queries.ts';
import type {CaseRow} from '../rules.ts';
import {keysOfParty} from './keys-of-party.ts';
import {knownParties} from './known-parties.ts';
import {lineOfParty} from './line-of-party.ts';
import {standingOfParty} from './party-of.ts';
import {casesOfParties, casesTold} from './queries.ts';

/** The cases of a party, the newest first. Of each only its line is read, and who its parties are once each. */
export async function partyCases(world: World, principal: Principal, {after}: {after?: string | undefined}) {
	const {storage} = world;
	if (principal.is === 'holder') {
		const notice = await noticeOfHolder(storage, principal.id);
		const row = notice && (await caseById(storage, notice.case));
		return {cases: row ? [lineOfParty(row, 'seller', world.now())] : [], next: null};
	}
	const {rows, next} = await casesOfParties(storage, await keysOfParty(world, principal), after, pageSize);
	const told = await casesTold(
		storage,
		rows.map(({id}) => id),
	);
	const known = knownParties(world);
	const lineOf = async (row: CaseRow) => {
		const [sellerOrg, brand] = await Promise.all([known.seller(row), known.brand(row)]);
		const as = standingOfParty({row, sellerOrg, brand, isTold: told.has(row.id)}, principal);
		return as === null ? [] : [lineOfParty(row, as, world.now())];
	};
	return {cases: (await Promise.all(rows.map(lineOf))).flat(), next};
}
