import type {World} from '../world.ts';
import {accountsToReview} from './queries.ts';
import {type Account, isProvedHost} from './rules.ts';
import {shownBrand, shownMark} from './shown-brand.ts';

const most = 1000;

/** Brands with something that waits for a reviewer, the oldest first: which marks, and which names and hosts. */
export async function brandsToReview(world: World) {
	const accounts = await accountsToReview(world.storage, most);
	return accounts
		.map(account => ({
			brand: shownBrand(account),
			marks: marksToReview(account).map(mark => shownMark(mark, world.now())),
			claims: claimsToReview(account),
		}))
		.filter(({marks, claims}) => marks.length + claims.length > 0);
}

const marksToReview = ({marks}: Account) =>
	marks.filter(({decision, status, change}) => (decision === null && status === 'registered') || change !== null);

const claimsToReview = (account: Account) => [
	...account.names
		.filter(({confirmedBy}) => confirmedBy === null)
		.map(({name}) => ({claim: 'name' as const, value: name})),
	...account.queryDomains
		.filter(({host, confirmedBy}) => confirmedBy === null && !isProvedHost(account, host))
		.map(({host}) => ({claim: 'query-domain' as const, value: host})),
];
