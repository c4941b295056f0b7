import {APIError} from 'better-auth/api';
import {isOneLine} from '../../shared/facts/fields.ts';
import {foundableKinds} from './tables.ts';

const longest = 100;

/** Is this what people or companies are called? Letters to others carry it, so it is one line that leads nowhere. */
export const isFitName = (name: string): boolean =>
	name.trim() !== '' && [...name].length <= longest && isOneLine(name) && !/:\/\/|\bwww\.|\S\.\S*\//i.test(name);

const requireThat = (is: boolean, message: string): void => {
	if (!is) throw new APIError('BAD_REQUEST', {message});
};

export const requireName = (name: string | undefined): void =>
	requireThat(isFitName(name ?? ''), `A name is one line of ${longest} characters at most, without addresses`);

const roles: ReadonlySet<string> = new Set(['owner', 'admin', 'member']);
// It would take several at once, and one with blanks around it
const requireRole = (role: string): void => requireThat(roles.has(role), `role must be ${[...roles].join(', ')}`);

/** What better-auth lets through, and we do not. */
export const organizationHooks = {
	async beforeCreateOrganization({organization: {name, kind}}: {organization: {name?: string; kind?: unknown}}) {
		requireName(name);
		requireThat(
			foundableKinds.some(each => each === kind),
			`kind must be ${foundableKinds.join(' or ')}`,
		);
	},
	beforeCreateInvitation: async ({invitation}: {invitation: {role: string}}) => requireRole(invitation.role),
	beforeUpdateMemberRole: async ({newRole}: {newRole: string}) => requireRole(newRole),
};
