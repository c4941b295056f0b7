import {Problem} from '../../shared/problems.ts';
import type {Principal} from './principal.ts';

/** The organizations somebody acts for. */
export const organizationsOf = (principal: Principal): string[] =>
	principal.is === 'key'
		? [principal.organization]
		: principal.is === 'person'
			? principal.organizations.map(({id}) => id)
			: [];

/** For which organization somebody acts: the one they name, or the only one they have. Throws `invalid-request`. */
export function organizationOf(principal: Principal, named: string | undefined): string {
	const own = organizationsOf(principal);
	const [only, ...others] = named === undefined ? own : own.filter(id => id === named);
	if (only !== undefined && others.length === 0) return only;
	const detail = named === undefined ? 'must name one of your organizations' : 'must be one of your organizations';
	throw new Problem('invalid-request', undefined, [{pointer: '/organization', detail}]);
}
