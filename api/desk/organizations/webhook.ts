import {html} from 'hono/html';
import {Delivery, DeliveryPage, MadeWebhook, Replayed, Webhook} from '../../../shared/webhooks/contract.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, type Sent, unfilled, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {afterOf, more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {organizationAt} from './organizations.ts';
import {secretPage, webhookFields} from './webhooks.ts';

/** The webhook of a page's address: the organization is the visitor's, and the webhook is the organization's. */
async function webhookAt(at: AtDesk) {
	const organization = await organizationAt(at);
	const params = {webhook: at.params.webhook ?? ''};
	const webhook = await askApi(at, 'get /v1/webhooks/:webhook', Webhook, {params});
	return {
		webhook,
		params,
		leads: organization.leads,
		here: `/desk/organizations/${organization.id}/webhooks/${webhook.id}`,
	};
}

const one: DeskPage = {
	path: '/desk/organizations/:organization/webhooks/:webhook',
	access: ['member'],
	async show(at, filled) {
		const {webhook, params, leads, here} = await webhookAt(at);
		const query = afterOf(at);
		const log = await askApi(at, 'get /v1/webhooks/:webhook/deliveries', DeliveryPage, {params, query});
		const {url, description, kinds, state, failingSince, bothSecretsUntil} = webhook;
		const values = {url, description: description ?? '', ...filled.values};
		return view(
			'Webhook',
			html`<dl><dt>Address</dt><dd>${url}</dd><dt>State</dt><dd>${stateWord(state)}${failingSince ? ` since ${momentOf(failingSince)}; it is still tried` : ''}</dd>
${bothSecretsUntil ? html`<dt>Both secrets</dt><dd>until ${momentOf(bothSecretsUntil)}</dd>` : ''}</dl>
<h2>What was sent</h2>${deliveryTable(at, log.deliveries, here, leads)}${more(at, log.next, 'Older')}
${leads ? html`<h2>Change it</h2>${form(at, {...filled, values}, webhookFields(kinds), {submit: 'Keep it'})}` : ''}`,
			leads ? {aside: acts(at, here, state)} : {},
		);
	},
	async act(at, {values, lists}) {
		const {params, here} = await webhookAt(at);
		const {url, description} = values;
		const body = {url, description: description || null, kinds: lists.kinds ?? []};
		await askApi(at, 'patch /v1/webhooks/:webhook', anything, {params, body});
		return goTo(here, 'Kept.');
	},
};

function deliveryTable(at: AtDesk, deliveries: readonly Delivery[], here: string, leads: boolean): Html {
	if (deliveries.length === 0) return html`<p class="empty">Nothing was sent yet. Send it a ping to try it.</p>`;
	return html`<div class="scroll"><table><tr><th>When</th><th>What</th><th>State</th><th>Last answer</th><td></td></tr>${deliveries.map(
		({id, createdAt, kind, about, state, attempts}) => {
			const last = attempts.at(-1);
			const said = last
				? `${last.status ?? 'none'} after ${last.took} ms, attempt ${attempts.length}: ${last.said}`
				: '';
			return html`<tr data-row><td>${momentOf(createdAt)}</td><td>${kind}<br><code>${about}</code></td><td>${stateWord(state === 'waiting' ? 'sending' : state)}</td><td class="long">${said}</td><td>${leads ? button(at, 'Send again', `${here}/replay`, {delivery: id}, false, kind) : ''}</td></tr>`;
		},
	)}</table></div>`;
}

const acts = (at: AtDesk, here: string, state: Webhook['state']): Html => html`<h2>You can</h2><div class="acts">
${button(at, 'Send a ping', `${here}/ping`)}
${state === 'disabled' ? button(at, 'Turn it on', `${here}/turn`, {enabled: 'true'}) : button(at, 'Turn it off', `${here}/turn`, {enabled: 'false'})}
${button(at, 'New secret', `${here}/rotate`)}</div>
<p class="quiet">For a day after a new secret, deliveries are signed with both.</p>
<h3>Send again what happened</h3>${form(at, unfilled, [{name: 'since', label: 'Since (a day, UTC)', type: 'date'}], {submit: 'Send again', to: `${here}/replay-since`})}
<h3>Remove it</h3><p class="quiet">With its log of deliveries.</p>${button(at, 'Remove', `${here}/remove`, {}, true)}`;

/** A button of a webhook: what it asks, and what is said then. */
const does = (
	name: string,
	work: (
		at: AtDesk,
		found: Awaited<ReturnType<typeof webhookAt>>,
		sent: Sent,
	) => ReturnType<NonNullable<DeskPage['act']>>,
): DeskPage => ({
	path: `/desk/organizations/:organization/webhooks/:webhook/${name}`,
	access: ['member'],
	act: async (at, sent) => work(at, await webhookAt(at), sent),
});

export const webhookPages: readonly DeskPage[] = [
	one,
	does('ping', async (at, {params, here}) => {
		await askApi(at, 'post /v1/webhooks/:webhook/ping', Delivery, {params});
		return goTo(here, 'A ping will be sent in a moment.');
	}),
	does('turn', async (at, {params, here}, {values}) => {
		const enabled = values.enabled === 'true';
		await askApi(at, 'patch /v1/webhooks/:webhook', anything, {params, body: {enabled}});
		return goTo(here, enabled ? 'It is told again.' : 'It is told nothing now; what happens can be sent again later.');
	}),
	does('rotate', async (at, {params, here}) => {
		const made = await askApi(at, 'post /v1/webhooks/:webhook/rotate', MadeWebhook, {params, body: {}});
		return view('The secret', secretPage('This is the secret that follows.', made.secret, here));
	}),
	does('replay', async (at, {params, here}, {values}) => {
		const said = {params: {...params, delivery: values.delivery ?? ''}};
		await askApi(at, 'post /v1/webhooks/:webhook/deliveries/:delivery/replay', Delivery, said);
		return goTo(here, 'It will be sent again in a moment.');
	}),
	does('replay-since', async (at, {params, here}, {values}) => {
		const body = {since: `${values.since}T00:00:00Z`};
		const {deliveries} = await askApi(at, 'post /v1/webhooks/:webhook/replay', Replayed, {params, body});
		return goTo(
			here,
			deliveries === 0 ? 'Nothing has happened since then.' : 'What happened since then will be sent again.',
		);
	}),
	does('remove', async (at, {webhook, params}) => {
		await askApi(at, 'delete /v1/webhooks/:webhook', anything, {params});
		return goTo(`/desk/organizations/${webhook.organization}/webhooks`, 'It is gone.');
	}),
];
