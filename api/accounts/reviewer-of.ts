import {Problem} from '../../shared/problems.ts';
import type {Person, Principal} from './principal.ts';

/** Somebody who reviews: a reviewer, or an operator. Roles ask for a second factor, which endpoints see to as well. */
export function reviewerOf(principal: Principal): Person {
	const reviews = principal.is === 'person' && (principal.role === 'reviewer' || principal.role === 'operator');
	if (!reviews) throw new Problem('not-allowed');
	if (!principal.secondFactor) throw new Problem('second-factor-needed');
	return principal;
}
