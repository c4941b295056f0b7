import type {WebhookChange} from '../../shared/webhooks/contract.ts';
import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {requireAllowed} from './add-webhook.ts';
import {removeWebhookSteps, saveWebhook, type WebhookRow} from './queries.ts';
import {shownWebhook} from './shown.ts';
import {newWebhookSecret} from './sign.ts';

const hour = 3_600_000;

/** Changes what an endpoint is told and where. Turned on again it starts anew, as if it had never failed. */
export async function changeWebhook(world: World, row: WebhookRow, by: string, asked: WebhookChange) {
	if (asked.url !== undefined) requireAllowed(asked.url);
	const to: Partial<WebhookRow> = {
		url: asked.url ?? row.url,
		kinds: asked.kinds ?? row.kinds,
		description: asked.description === undefined ? row.description : asked.description,
		...(asked.enabled === true && {state: 'active', failingSince: null}),
		...(asked.enabled === false && {state: 'disabled'}),
	};
	await save(world, row, by, 'webhook.changed', to);
	return shownWebhook({...row, ...to});
}

/** Gives an endpoint a new secret, shown this once; for `overlapHours` deliveries are signed with both. */
export async function rotateSecret(world: World, row: WebhookRow, by: string, overlapHours: number) {
	const secret = newWebhookSecret();
	const to: Partial<WebhookRow> = {
		secret: world.secrets.seal(secret, row.id),
		oldSecret: overlapHours > 0 ? row.secret : null,
		oldSecretUntil: overlapHours > 0 ? new Date(world.now().getTime() + overlapHours * hour) : null,
	};
	await save(world, row, by, 'webhook.secret-rotated', to);
	return {...shownWebhook({...row, ...to}), secret};
}

/** Removes an endpoint with its deliveries; what was on its way is not sent. */
export async function removeWebhook({storage, newId, now}: World, {id}: WebhookRow, by: string): Promise<void> {
	await storage.atomically(tx => [
		...removeWebhookSteps(storage, tx, id),
		auditStep(storage, tx, {id: newId('aud'), at: now(), actor: by, act: 'webhook.removed', about: id}),
	]);
}

const save = ({storage, newId, now}: World, {id}: WebhookRow, by: string, act: string, to: Partial<WebhookRow>) =>
	storage.atomically(tx => [
		saveWebhook(storage, tx, id, to),
		auditStep(storage, tx, {id: newId('aud'), at: now(), actor: by, act, about: id}),
	]);
