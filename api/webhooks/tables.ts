import type {EventKind} from '../../shared/webhooks/contract.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

/**
 * `webhookEvents`: what happened, written in the change that made it happen. `webhookDeliveries`: each event on its way to
 * each endpoint. `webhookAttempts`: what became of each try.
 */
export const webhookTables = ({table, index, primaryKey, id, text, oneOf, count, flag, instant, json}: Words) => ({
	webhooks: table(
		'webhooks',
		{
			id: id().primaryKey(),
			organization: text().notNull(),
			url: text().notNull(),
			kinds: json<EventKind[]>().notNull(),
			description: text(),
			state: oneOf(['active', 'failing', 'disabled']).notNull(),
			failingSince: instant(),
			/** sealed */
			secret: text().notNull(),
			/** sealed; the one before, while it is rotated */
			oldSecret: text(),
			oldSecretUntil: instant(),
			createdBy: text().notNull(),
			createdAt: instant().notNull(),
		},
		t => [index('webhooks_organization').on(t.organization)],
	),
	webhookEvents: table(
		'webhook_events',
		{
			id: id().primaryKey(),
			organization: text().notNull(),
			kind: text().notNull(),
			about: text().notNull(),
			data: json<Record<string, unknown>>().notNull(),
			at: instant().notNull(),
			/** it has a delivery for every endpoint that wants it */
			spread: flag().notNull(),
		},
		t => [index('webhook_events_spread').on(t.spread, t.at), index('webhook_events_since').on(t.organization, t.at)],
	),
	webhookDeliveries: table(
		'webhook_deliveries',
		{
			id: id().primaryKey(),
			webhook: text().notNull(),
			event: text().notNull(),
			state: oneOf(['waiting', 'delivered', 'given_up']).notNull(),
			attempts: count().notNull(),
			/** not tried before; whoever moves it on has the turn */
			nextAt: instant().notNull(),
			createdAt: instant().notNull(),
		},
		t => [
			index('webhook_deliveries_due').on(t.state, t.webhook, t.nextAt),
			index('webhook_deliveries_webhook').on(t.webhook, t.createdAt),
		],
	),
	webhookAttempts: table(
		'webhook_attempts',
		{
			delivery: text().notNull(),
			number: count().notNull(),
			at: instant().notNull(),
			/** null: no answer came */
			status: count(),
			/** ms */
			took: count().notNull(),
			said: text().notNull(),
		},
		t => [primaryKey({columns: [t.delivery, t.number]})],
	),
});
