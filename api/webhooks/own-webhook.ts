import {Problem} from '../../shared/problems.ts';
import {actsFor, leads, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {type WebhookRow, webhookById} from './queries.ts';

/** Changing is for keys and for people who lead the organization, reading for all who belong to it. */
const may = (principal: Principal, organization: string, what: 'read' | 'change'): boolean =>
	actsFor(principal, organization) && (what === 'read' || principal.is === 'key' || leads(principal, organization));

/** The organization somebody means: the one named, or the only one they belong to. Throws `invalid-request`, `not-found`. */
export function organizationFor(principal: Principal, said: string | undefined, what: 'read' | 'change'): string {
	const own =
		principal.is === 'key'
			? [principal.organization]
			: principal.is === 'person'
				? principal.organizations.map(({id}) => id)
				: [];
	const organization = said ?? (own.length === 1 ? own[0] : undefined);
	if (organization === undefined)
		throw new Problem('invalid-request', 'Say for which organization', [
			{pointer: '/organization', detail: 'must be one of your organizations'},
		]);
	if (!may(principal, organization, what)) throw new Problem('not-found', 'You lead no organization with this id');
	return organization;
}

/** An endpoint of the principal's organization. Another's is not there: `not-found`. */
export async function ownWebhook(
	world: World,
	principal: Principal,
	id: string,
	what: 'read' | 'change',
): Promise<WebhookRow> {
	const row = await webhookById(world.storage, id);
	if (!row || !may(principal, row.organization, what))
		throw new Problem('not-found', 'You have no webhook with this id');
	return row;
}
