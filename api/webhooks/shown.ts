import type {Delivery, Webhook} from '../../shared/webhooks/contract.ts';
import type {AttemptRow, DeliveryRow, EventRow, WebhookRow} from './queries.ts';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

/** An endpoint as its organization sees it, without its secret. */
export const shownWebhook = (row: WebhookRow): Webhook => ({
	id: row.id,
	organization: row.organization,
	url: row.url,
	kinds: row.kinds,
	description: row.description,
	state: row.state,
	failingSince: instant(row.failingSince),
	createdAt: row.createdAt.toISOString(),
	bothSecretsUntil: instant(row.oldSecretUntil),
});

export const shownDelivery = (row: DeliveryRow, event: EventRow, attempts: readonly AttemptRow[]): Delivery => ({
	id: row.id,
	event: event.id,
	kind: event.kind,
	about: event.about,
	state: row.state,
	createdAt: row.createdAt.toISOString(),
	nextAt: row.state === 'waiting' ? row.nextAt.toISOString() : null,
	attempts: attempts.map(({at, status, took, said}) => ({at: at.toISOString(), status, took, said})),
});
