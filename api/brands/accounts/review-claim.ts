import type {ClaimReview} from '../../../shared/brands/contract-accounts.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {claimReviewedMail} from '../letters.ts';
import {saveAccount} from '../queries.ts';
import type {Account} from '../rules.ts';

/** A reviewer confirms an alias or a query host of a brand, or strikes it. Throws `not-found` when it is not claimed. */
export const reviewClaim = (
	world: World,
	id: string,
	actor: string,
	{claim, value, decision, reason}: ClaimReview,
): Promise<Account> =>
	changeAccount(
		world,
		id,
		account => {
			const is = claim === 'name' ? account.names.some(each => each.name === value) : hasHost(account, value);
			if (!is) throw new Problem('not-found', `The brand does not claim “${value}”`);
			const settle = settled(actor, decision);
			const fields =
				claim === 'name'
					? {names: settle(account.names, ({name}) => name === value)}
					: {queryDomains: settle(account.queryDomains, ({host}) => host === value)};
			return {
				after: {...account, ...fields, version: account.version + 1},
				act: {actor, act: `brand.claim.${decision}`, about: id, reason, details: {claim, value}},
				steps: tx => saveAccount(world.storage, tx, account, fields),
			};
		},
		account => claimReviewedMail(account, value, decision, reason),
	);

const hasHost = ({queryDomains}: Account, value: string): boolean => queryDomains.some(({host}) => host === value);

const settled =
	(by: string, decision: ClaimReview['decision']) =>
	<Claim extends {confirmedBy: string | null}>(claims: readonly Claim[], isIt: (claim: Claim) => boolean): Claim[] =>
		claims.flatMap(each => {
			if (!isIt(each)) return [each];
			return decision === 'confirmed' ? [{...each, confirmedBy: by}] : [];
		});
