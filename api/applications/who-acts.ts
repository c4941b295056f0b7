import {Problem} from '../../shared/problems.ts';
import {actsFor, type Person, type Principal} from '../accounts/principal.ts';
import {type Case, isApplicant, isBrand} from './load-case.ts';

/** Somebody who reviews: a reviewer, or an operator. Roles ask for a second factor, which endpoints see to as well. */
export function reviewerOf(principal: Principal): Person {
	const reviews = principal.is === 'person' && (principal.role === 'reviewer' || principal.role === 'operator');
	if (!reviews) throw new Problem('not-allowed');
	if (!principal.secondFactor) throw new Problem('second-factor-needed');
	return principal;
}

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
