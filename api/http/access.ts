import type {Scope} from '../../shared/keys/contract.ts';
import {Problem} from '../../shared/problems.ts';
import type {PersonRole, Principal} from '../accounts/principal.ts';

/**
 * Who may call an endpoint at all. Whose object it may touch is the verb's question, which answers as if foreign ones were
 * not there. `holder`: has the secret of something sent without an account. `person`: signed in. `member`: belongs to an organization, or a key of one that holds the endpoint's scope.
 * The rest are roles, which need a second factor; an operator may all that a reviewer may.
 */
export type Access = 'anyone' | 'holder' | 'person' | 'member' | Exclude<PersonRole, 'user'>;

/** The roles that act for the public, which a stolen password alone must not give away. */
const needsSecondFactor = (role: PersonRole): boolean => role !== 'user';

const hasRole = (access: Access, role: PersonRole): boolean =>
	access === role || (access === 'reviewer' && role === 'operator');

/** Throws the problem that says why not. `scope`: what a key must hold to be taken for a `member`; null: no key may. */
export function allow(principal: Principal, access: readonly Access[], scope: Scope | null): void {
	if (access.includes('anyone')) return;
	if (principal.is === 'anyone')
		throw new Problem(
			'sign-in-needed',
			access.includes('holder') ? 'Or send the secret that belongs to it, as “Authorization: Bearer …”' : undefined,
		);
	if (principal.is === 'holder') {
		if (access.includes('holder')) return;
		throw new Problem('not-allowed', 'This secret opens only what was sent with it');
	}
	if (principal.is === 'key') {
		if (!access.includes('member') || scope === null)
			throw new Problem('not-allowed', 'This is for people who sign in; a key can not do it');
		if (!principal.scopes.includes(scope))
			throw new Problem('scope-missing', `The key does not hold the scope ${scope}`);
		return;
	}
	if (access.includes('person')) return;
	if (access.includes('member') && principal.organizations.length > 0) return;
	const {role} = principal;
	if (!access.some(each => hasRole(each, role))) throw new Problem('not-allowed');
	if (needsSecondFactor(role) && !principal.secondFactor) throw new Problem('second-factor-needed');
}
