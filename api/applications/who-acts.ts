import {Problem} from '../../shared/problems.ts';
import {actsFor, type Person, type Principal} from '../accounts/principal.ts';
import {reviewerOf} from '../accounts/reviewer-of.ts';
import {type Case, isApplicant, isBrand} from './load-case.ts';

/** Throws `party-to-it` when a reviewer belongs to a party of the case. */
export function requireNeutral(reviewer: Person, found: Case): void {
	if (isApplicant(reviewer, found) || isBrand(reviewer, found)) throw new Problem('party-to-it');
}

/** As whom somebody acts upon a granted badge. A brand acts as the brand even if its member is an operator. */
export function keeperOf(principal: Principal, found: Case): 'brand' | 'operator' | 'reviewer' {
	if (actsFor(principal, found.brand.organization)) return 'brand';
	if (principal.is !== 'person' || !['reviewer', 'operator'].includes(principal.role))
		throw new Problem('not-found', 'There is no badge of this id');
	const reviewer = reviewerOf(principal);
	requireNeutral(reviewer, found);
	return reviewer.role === 'operator' ? 'operator' : 'reviewer';
}
