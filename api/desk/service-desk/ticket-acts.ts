import {html} from 'hono/html';
import * as v from 'valibot';
import {Problem} from '../../../shared/problems.ts';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import {proposalOf} from '../../service-desk/index.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, type Filled, goTo, type Html, view} from '../desk-page.ts';
import type {Done} from '../done.ts';
import {button, type Field, form} from '../form.ts';
import {offerFields} from './offer-fields.ts';

type ActForm = {
	label: string;
	follows: string;
	operation: 'take' | 'messages' | 'proposals' | 'given' | 'close';
	fields: readonly Field[];
	body(values: Readonly<Record<string, string>>): Record<string, unknown>;
	done: Done;
	danger?: boolean;
};

const words = {name: 'words', id: 'reasons', label: 'Words', type: 'long', rows: 5} as const;

/** REGISTRY of what is done with a ticket on the desk, each with a page of its own. */
const forms: Readonly<Record<string, ActForm>> = {
	say: {
		label: 'Say something',
		follows: 'The other side reads it as you write it, and is told by letter.',
		operation: 'messages',
		fields: [words],
		body: values => ({words: values.words ?? ''}),
		done: 'It is said, and told to the other side.',
	},
	ask: {
		label: 'Ask one of the two',
		follows: 'Both read it; whom you ask is waited for.',
		operation: 'messages',
		fields: [
			{
				name: 'asks',
				label: 'Whom',
				type: 'choice',
				options: [
					['seller', 'the seller'],
					['reporter', 'the shopper'],
				],
			},
			words,
		],
		body: values => ({words: values.words ?? '', asks: values.asks}),
		done: 'It is said, and told to the other side.',
	},
	propose: {
		label: 'Propose something',
		follows: 'The shopper has 14 days to answer. What was proposed before is replaced.',
		operation: 'proposals',
		fields: offerFields,
		body: proposalOf,
		done: 'It is proposed. The shopper answers.',
	},
	given: {
		label: 'Say that it was given',
		follows: 'Given by the seller: the shopper confirms it. Said by a mediator, it counts.',
		operation: 'given',
		fields: [{...words, label: 'How, and when', optional: true}],
		body: ({words: told = ''}) => ({words: told || null}),
		done: 'It is said, and told to the other side.',
	},
	close: {
		label: 'Close it',
		follows: 'Both are told why. Another ticket can be opened.',
		operation: 'close',
		fields: [{...words, name: 'reason', label: 'Reasons'}],
		body: ({reason = ''}) => ({reason}),
		done: 'It is closed.',
		danger: true,
	},
};

/** What the API lets one do, as pages of the desk. */
function actsOf({acts, as}: TicketView): string[] {
	const can = (...names: readonly string[]) => names.some(name => acts.includes(name));
	return [
		...(can('say', 'add', 'take') ? [as === 'mediator' ? 'ask' : 'say'] : []),
		...(can('propose') ? ['propose'] : []),
		...(can('say-given', 'pay') ? ['given'] : []),
		...(can('close') ? ['close'] : []),
	];
}

/** What can be done now, and what follows from each. */
export function ticketActs(at: AtDesk, filled: Filled, found: TicketView): Html {
	const names = actsOf(found);
	const takes = found.acts.includes('take') || (found.acts.includes('mediate') && !found.isMediated);
	if (names.length === 0 && !takes) return html`<h2>You can</h2><p class="quiet">Nothing: it is closed.</p>`;
	return html`<h2>You can</h2><ul class="acts">${takes ? html`<li class="act">${button(at, 'Take it up', `/desk/service-desk/${found.id}/take`, {version: String(found.version)})}<small>You answer for it now; both sides see that.</small></li>` : ''}${names.map(
		name => {
			const act = forms[name];
			return act
				? html`<li class="act"><a class="action second" href="/desk/service-desk/${found.id}/do/${name}">${act.label}</a><small>${act.follows}</small></li>`
				: '';
		},
	)}</ul>${filled.problem ? html`<p class="refusal">${filled.problem.message}</p>` : ''}`;
}

const Seen = v.looseObject({id: v.string(), version: v.number(), title: v.string()});
const seen = (at: AtDesk) => askApi(at, 'get /v1/tickets/:ticket', Seen, {params: {ticket: at.params.ticket ?? ''}});

const take: DeskPage = {
	path: '/desk/service-desk/:ticket/take',
	access: ['member', 'reviewer'],
	async act(at, {values}) {
		const params = {ticket: at.params.ticket ?? ''};
		const body = {version: Number(values.version)};
		await askApi(at, 'post /v1/tickets/:ticket/take', anything, {params, body});
		return goTo(`/desk/service-desk/${params.ticket}`, 'It is yours now.');
	},
};

const doIt: DeskPage = {
	path: '/desk/service-desk/:ticket/do/:act',
	access: ['member', 'reviewer'],
	async show(at, filled) {
		const act = forms[at.params.act ?? ''];
		const {id, version, title} = await seen(at);
		if (!act) throw new Problem('not-found', 'There is no such act');
		const sending = {
			submit: [{label: act.label, act: 'send', follows: act.follows, danger: act.danger ?? false}],
			hidden: {version: String(version)},
		};
		return view(
			`${act.label}: ${title}`,
			html`<p><a href="/desk/service-desk/${id}">Back to the ticket</a></p>${form(at, filled, act.fields, sending)}`,
		);
	},
	async act(at, {values}) {
		const act = forms[at.params.act ?? ''];
		if (!act) throw new Problem('not-found', 'There is no such act');
		const {id} = await seen(at);
		const version = act.operation === 'messages' ? {} : {version: Number(values.version)};
		const body = {...act.body(values), ...version};
		await askApi(at, `post /v1/tickets/:ticket/${act.operation}`, anything, {params: {ticket: id}, body});
		return goTo(`/desk/service-desk/${id}`, act.done);
	},
};

export const ticketActPages: readonly DeskPage[] = [take, doIt];
