import type * as v from 'valibot';
import type {DeliveryPage} from '../../shared/webhooks/contract.ts';
import type {World} from '../world.ts';
import {attemptsOf, deliveriesOf, deliveryById, type WebhookRow} from './queries.ts';
import {shownDelivery} from './shown.ts';

const onPage = 50;

/** What was sent to an endpoint, newest first, each with its attempts. `after`: the last delivery of the page before. */
export async function listDeliveries(
	{storage}: World,
	webhook: WebhookRow,
	after: string | undefined,
): Promise<v.InferOutput<typeof DeliveryPage>> {
	const last = after === undefined ? null : await deliveryById(storage, after);
	const rows = await deliveriesOf(storage, webhook.id, last?.webhook === webhook.id ? last : null, onPage + 1);
	const page = rows.slice(0, onPage);
	const attempts = await attemptsOf(
		storage,
		page.map(({delivery}) => delivery.id),
	);
	return {
		deliveries: page.map(({delivery, event}) =>
			shownDelivery(
				delivery,
				event,
				attempts.filter(({delivery: id}) => id === delivery.id),
			),
		),
		next: rows.length > onPage ? (page.at(-1)?.delivery.id ?? null) : null,
	};
}
