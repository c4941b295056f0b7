import {changeFacts} from '../records/index.ts';
import {sellerPart} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {badgePart} from './part.ts';
import {badgesWithoutToken, changeBadge} from './queries.ts';
import {signBadge} from './sign-badge.ts';

/** Gives a token to every badge in force that was granted before there were tokens. Answers how many. */
export async function signUnsigned(world: World): Promise<number> {
	const {storage} = world;
	let count = 0;
	for (const row of await badgesWithoutToken(storage)) {
		if (row.revokedAt) continue;
		const [seller] = await sellerPart.load(storage, row.seller);
		const sellerName = row.sellerName || (seller?.name ?? row.seller);
		const {begin, ...issued} = await signBadge(world, {...row, sellerName});
		const fields = {...issued, sellerName};
		const changed = await changeFacts(world, row.seller, [badgePart], ([rows]) =>
			rows.some(({id, token, revokedAt}) => id === row.id && token === null && revokedAt === null)
				? {
						rows: [rows.map(each => (each.id === row.id ? {...each, ...fields} : each))],
						steps: tx => [changeBadge(storage, tx, row.id, fields), begin(tx)],
					}
				: null,
		);
		if (changed) count++;
	}
	return count;
}
