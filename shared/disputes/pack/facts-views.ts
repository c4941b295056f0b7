import {foreign, type Markup, markup} from '../markup.ts';
import type {PackContext} from './context.ts';

type Row = readonly [name: string, value: Markup | string | null];

/** Names and values, without those that nobody knows. */
export const rows = (all: readonly Row[]): Markup =>
	markup`<dl>${all.map(([name, value]) => (value === null ? '' : markup`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;

const told = (text: string | null): Markup | null => (text === null ? null : foreign(text));

/** Lines of a foreign text as paragraphs. */
export const prose = (text: string): Markup =>
	markup`${text
		.split(/\n{2,}/)
		.filter(part => part.trim() !== '')
		.map(part => markup`<p class="prose">${foreign(part)}</p>`)}`;

export const demandView = ({matter: {facts, demand, goodFaith}, say}: PackContext): Markup =>
	markup`${prose(facts)}<p><strong>${say(`demand.${demand.kind}`)}</strong></p>${demand.kind === 'other' ? prose(demand.words) : ''}${goodFaith ? markup`<p>${say('goodFaith')}</p>` : ''}`;

export function orderView({matter: {purchase, days}, say, money, day}: PackContext): Markup | null {
	if (!purchase) return null;
	return rows([
		[say('orderNumber'), told(purchase.orderNumber)],
		[say('orderedOn'), day(purchase.orderedOn)],
		[say('deliveredOn'), purchase.deliveredOn && day(purchase.deliveredOn)],
		[say('latestDelivery'), days.latestDelivery && day(days.latestDelivery)],
		[say('paid'), money(purchase.paid)],
		[say('quantity'), String(purchase.quantity)],
		[say('variant'), told(purchase.variant)],
	]);
}

export function listingView({matter: {offer, snapshots}, say, money, day, evidence, instant}: PackContext): Markup {
	const kept = evidence.filter(({path}) => path.startsWith('snapshots/'));
	return markup`${rows([
		[say('offerTitle'), foreign(offer.title)],
		[say('address'), foreign(offer.url)],
		[say('store'), foreign(offer.store)],
		[
			say('seller'),
			offer.seller.own
				? say('ownSeller')
				: told([offer.seller.name, offer.seller.id].filter(text => text !== null).join(' · ') || null),
		],
		[say('listing'), told([offer.listing, offer.sku].filter(text => text !== null).join(' · ') || null)],
		[say('brand'), told(offer.brand)],
		[say('price'), offer.price && money(offer.price)],
		[
			say('claims'),
			offer.claims.length === 0
				? null
				: markup`${offer.claims.map((claim, n) => markup`${n > 0 ? ', ' : ''}“${foreign(claim)}”`)}`,
		],
		[say('seenOn'), day(offer.seenOn)],
	])}${
		kept.length === 0
			? ''
			: markup`<p>${say('snapshots')}</p><ul>${kept.map(({path}, n) => markup`<li><code>${path}</code> ${instant(snapshots[n]?.seenAt ?? '')}</li>`)}</ul>`
	}`;
}

export function parcelView({matter: {parcel}, say, instant}: PackContext): Markup | null {
	if (!parcel) return null;
	return markup`${rows([
		[say('carrier'), told(parcel.carrier)],
		[say('parcelNumber'), told(parcel.number)],
	])}<ol class="events">${parcel.events.map(
		({at, what, where}) =>
			markup`<li><span class="quiet">${instant(at)}</span> ${foreign(what)}${where === null ? '' : markup`, ${foreign(where)}`}</li>`,
	)}</ol>`;
}

export function contactView({matter: {contact, goodFaith}, say}: PackContext): Markup | null {
	if (!contact) return null;
	return markup`${rows([
		[say('name'), foreign(contact.name)],
		[say('email'), foreign(contact.email)],
	])}${goodFaith ? markup`<p>${say('goodFaith')}</p>` : ''}`;
}
