import type * as v from 'valibot';
import type {DeliveryPage} from '../../shared/webhooks/contract.ts';
import type {World} from '../world.ts';
import {attemptsOf, deliveriesOf, type WebhookRow} from './queries.ts';
import {shownDelivery} from './shown.ts';

const onPage = 50;

/** What was sent to an endpoint, newest first, each with its attempts. `after`: where the page before ended. */
export async function listDeliveries(
	{storage}: World,
	webhook: WebhookRow,
	after: string | undefined,
): Promise<v.InferOutput<typeof DeliveryPage>> {
	const {rows: page, next} = await deliveriesOf(storage, webhook.id, after, onPage);
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
		next,
	};
}
