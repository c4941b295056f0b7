import type {DocumentKind} from '../forum.ts';
import {asksFor, type PackContext} from './context.ts';

/**
 * What belongs to a document, as data. What a forum does not ask for is not told to it: a seller reads most packs, and the
 * shopper's name and address are for those alone who need them.
 */
const parts: Readonly<Record<DocumentKind, (context: PackContext) => object>> = {
	demand: ({matter: {facts, demand, goodFaith}}) => ({facts, demand, goodFaith}),
	order: ({matter: {purchase, days, paidWith}}) => {
		if (!purchase) return {purchase, days, paidWith};
		const {paid, quantity, orderedOn, deliveredOn, orderNumber, variant} = purchase;
		return {purchase: {paid, quantity, orderedOn, deliveredOn, orderNumber, variant}, days, paidWith};
	},
	listing: ({matter: {offer, snapshots}, evidence}) => {
		const kept = evidence.filter(({path}) => path.startsWith('snapshots/'));
		return {offer, snapshots: snapshots.map(({name, seenAt}, n) => ({path: kept[n]?.path, name, seenAt}))};
	},
	photos: ({photos}) => ({
		photos: photos.map(({path, sha256, photo}) => ({
			path,
			sha256,
			toldSha256: photo.sha256,
			keptAs: photo.keptAs,
			name: photo.name,
		})),
	}),
	codes: ({matter: {codes}}) => ({codes}),
	parcel: ({matter: {parcel}}) => ({parcel}),
	decision: ({matter: {decision}}) => ({decision}),
	'brand-statement': ({matter: {brandKeys}}) => ({brandKeys}),
	compensation: ({matter: {compensation}}) => ({compensation}),
	contact: ({matter: {contact, country}}) => ({contact, country}),
};

/** The matter as data: what this forum asks for, files by their paths, and the time limits as they were reckoned. */
export const matterData = (context: PackContext): object => ({
	format: 'touchstone-dispute-pack/1',
	madeAt: context.now.toISOString(),
	forum: context.forum.id,
	rulesLookedAtOn: context.forum.checkedOn,
	id: context.matter.id,
	language: context.language,
	...Object.assign(
		{},
		...Object.entries(parts).map(([kind, part]) => (asksFor(context.forum, kind) ? part(context) : {})),
	),
	deadlines: context.deadlines.map(({clock, from, start, on}) => ({
		id: clock.id,
		edge: clock.edge,
		from,
		start,
		count: clock.count,
		unit: clock.unit,
		on,
		source: clock.source,
	})),
});
