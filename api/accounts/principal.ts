import type {Scope} from '../../shared/keys/contract.ts';
import type {organizationKinds, personRoles} from './tables.ts';

export type PersonRole = (typeof personRoles)[number];
export type OrganizationKind = (typeof organizationKinds)[number];
export type Membership = {id: string; kind: OrganizationKind; role: 'owner' | 'admin' | 'member'};

/** Somebody who signed in. */
export type Person = {
	is: 'person';
	id: string;
	name: string;
	email: string;
	role: PersonRole;
	/** signed in with a second factor, which reviewers, operators and authorities have to */
	secondFactor: boolean;
	organizations: readonly Membership[];
};

/** A program of an organization. */
export type KeyHolder = {is: 'key'; id: string; organization: string; scopes: readonly Scope[]; mode: 'live' | 'test'};

/**
 * Somebody without an account who holds the secret of what they once sent: a report, the link of a case. `id` is made of the
 * secret's hash, the only thing that is kept of it.
 */
export type Holder = {is: 'holder'; id: string};

/** Who asks. */
export type Principal = {is: 'anyone'} | Holder | Person | KeyHolder;

export const anyone: Principal = {is: 'anyone'};

/** Does this principal act for that organization? */
export const actsFor = (principal: Principal, organization: string): boolean =>
	principal.is === 'key'
		? principal.organization === organization
		: principal.is === 'person' && principal.organizations.some(({id}) => id === organization);

const leadingRoles: ReadonlySet<string> = new Set(['owner', 'admin']);

/** May this principal decide about the organization itself: its keys, its people? */
export const leads = (principal: Principal, organization: string): boolean =>
	principal.is === 'person' &&
	principal.organizations.some(({id, role}) => id === organization && leadingRoles.has(role));

/** How the audit names whoever did something. */
export const actorOf = (principal: Principal): string => (principal.is === 'anyone' ? 'anyone' : principal.id);
