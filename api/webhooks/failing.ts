import {leadersOf} from '../accounts/queries.ts';
import {mailStep} from '../mail/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {saveWebhook, type WebhookRow} from './queries.ts';
import {type EndpointState, stateAfterGivingUp} from './rules.ts';

type Steps = (tx: Db) => Step[];

/** An endpoint at which a delivery was given up: marked, and its people are written to when that is news. */
export async function failingSteps(world: World, webhook: WebhookRow): Promise<Steps | null> {
	const {state, failingSince, changed} = stateAfterGivingUp(webhook, world.now());
	return changed ? changedSteps(world, webhook, {state, failingSince}) : null;
}

/** An endpoint that said 410 Gone: nothing more is sent there. */
export const goneSteps = (world: World, webhook: WebhookRow): Promise<Steps> =>
	changedSteps(world, webhook, {state: 'disabled', failingSince: webhook.failingSince ?? world.now()});

async function changedSteps(
	{storage, site, newId, now}: World,
	webhook: WebhookRow,
	to: {state: EndpointState; failingSince: Date | null},
): Promise<Steps> {
	const leaders = await leadersOf(storage, webhook.organization);
	const {subject, text} = letterAbout(webhook, to.state, site.url);
	return tx => [
		saveWebhook(storage, tx, webhook.id, to),
		...leaders.map(({email}) => mailStep(storage, tx, {id: newId('mail'), at: now(), to: email, subject, text})),
	];
}

function letterAbout({id, url}: WebhookRow, state: EndpointState, site: string) {
	const {host} = new URL(url);
	const off = state === 'disabled';
	return {
		subject: off ? `Your webhook at ${host} was turned off` : `Your webhook at ${host} takes nothing`,
		text: `Hello,

${off ? `nothing more is sent to your webhook at ${host}: it said that it is gone, or took nothing for a month.` : `for three days your webhook at ${host} took none of what was sent. It is still tried.`}
What was sent, and what it answered: ${site}/v1/webhooks/${id}/deliveries
When it works again, what it missed can be sent again: POST ${site}/v1/webhooks/${id}/replay with {"since": "…"}.
`,
	};
}
