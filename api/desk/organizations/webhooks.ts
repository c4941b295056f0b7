import {html} from 'hono/html';
import * as v from 'valibot';
import {eventKinds, MadeWebhook, Webhook} from '../../../shared/webhooks/contract.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {type Field, form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {organizationAt} from './organizations.ts';

const Webhooks = v.object({webhooks: v.array(Webhook)});

/** The fields of a webhook; `kinds`: what it is told now. */
export const webhookFields = (kinds: readonly string[] = []): Field[] => [
	{name: 'url', label: 'Address', type: 'url', hint: 'https://, where your program listens'},
	{
		name: 'kinds',
		label: 'Tell it when',
		type: 'checks',
		options: Object.entries(eventKinds).map(([kind, words]) => [kind, `${words} (${kind})`] as const),
		checked: kinds,
	},
	{name: 'description', label: 'What it is for', optional: true},
];

/** A secret of a webhook, and where to go on. */
export const secretPage = (title: string, secret: string, back: string): Html =>
	html`<p>${title} It is shown this once: put it where your program reads its secrets. Deliveries are signed with it as Standard Webhooks says.</p><code class="once" data-copy>${secret}</code><p><a href="${back}">To the webhook</a></p>`;

const list: DeskPage = {
	path: '/desk/organizations/:organization/webhooks',
	access: ['member'],
	async show(at, filled) {
		const {id, name, leads} = await organizationAt(at);
		const {webhooks} = await askApi(at, 'get /v1/webhooks', Webhooks, {query: {organization: id}});
		const here = `/desk/organizations/${id}/webhooks`;
		return view(
			`Webhooks of ${name}`,
			html`<p><a href="/desk/organizations/${id}">${name}</a></p>${
				webhooks.length === 0
					? html`<p class="empty">None yet. A webhook tells a program of yours, as it happens, that a badge was granted, ends or is revoked.</p>`
					: html`<div class="scroll"><table><tr><th>Address</th><th>For</th><th>State</th><th>Told of</th></tr>${webhooks.map(row => rowOf(here, row))}</table></div>`
			}${leads ? html`<h2>New webhook</h2>${form(at, filled, webhookFields(), {submit: 'Set it up'})}` : ''}`,
		);
	},
	async act(at: AtDesk, {values, lists}) {
		const {id} = await organizationAt(at);
		const {url, description} = values;
		const body = {organization: id, url, kinds: lists.kinds ?? [], description: description || null};
		const made = await askApi(at, 'post /v1/webhooks', MadeWebhook, {body});
		const back = `/desk/organizations/${id}/webhooks/${made.id}`;
		return view('The secret', secretPage('This is the webhook’s secret.', made.secret, back));
	},
};

const rowOf = (here: string, {id, url, description, state, kinds}: Webhook): Html =>
	html`<tr data-row><td class="long"><a href="${here}/${id}">${url}</a></td><td class="long">${description ?? ''}</td><td>${stateWord(state)}</td><td>${kinds.length} of ${Object.keys(eventKinds).length} kinds</td></tr>`;

export const webhookListPages: readonly DeskPage[] = [list];
