import {Problem} from '../../shared/problems.ts';
import type {NewWebhook} from '../../shared/webhooks/contract.ts';
import {auditStep} from '../audit/index.ts';
import {whyNotAllowed} from '../outbound/index.ts';
import type {World} from '../world.ts';
import {addWebhook as addRow, type WebhookRow, webhooksOf} from './queries.ts';
import {shownWebhook} from './shown.ts';
import {newWebhookSecret} from './sign.ts';

const mostWebhooks = 10;

/** Throws `invalid-request` when nothing may be sent there. Where the name leads is asked at each delivery. */
export function requireAllowed(url: string): void {
	const why = whyNotAllowed(new URL(url));
	if (why) throw new Problem('invalid-request', undefined, [{pointer: '/url', detail: why}]);
}

/** Sets up an endpoint of an organization; its secret is shown this once. Throws `too-many`, `invalid-request`. */
export async function addWebhook(
	world: World,
	organization: string,
	by: string,
	asked: Omit<NewWebhook, 'organization'>,
) {
	const {storage, secrets, newId, now} = world;
	requireAllowed(asked.url);
	if ((await webhooksOf(storage, organization)).length >= mostWebhooks)
		throw new Problem('too-many', `An organization has ${mostWebhooks} webhooks at most`);
	const id = newId('whk');
	const secret = newWebhookSecret();
	const row: WebhookRow = {
		id,
		organization,
		url: asked.url,
		kinds: asked.kinds,
		description: asked.description,
		state: 'active',
		failingSince: null,
		secret: secrets.seal(secret, id),
		oldSecret: null,
		oldSecretUntil: null,
		createdBy: by,
		createdAt: now(),
	};
	await storage.atomically(tx => [
		addRow(storage, tx, row),
		auditStep(storage, tx, {id: newId('aud'), at: row.createdAt, actor: by, act: 'webhook.added', about: id}),
	]);
	return {...shownWebhook(row), secret};
}
