import type {Money} from '../../money.ts';
import {foreign, type Markup, markup} from '../markup.ts';
import type {PackContext, PackDocument, PackedSnapshot} from '../pack/context.ts';
import type {PageSnapshot} from '../page-snapshot.ts';
import {type Row, rows, told} from './rows.ts';

/** The offer that is meant, and what its page said on each day that this browser saw it. */
export const listingDocument: PackDocument = {
	view(context) {
		const {matter, snapshots, say, day} = context;
		const {offer} = matter;
		return markup`${rows([
			[say('address'), foreign(offer.url)],
			[say('store'), foreign(offer.store)],
			[say('listing'), told([offer.listing, offer.sku].filter(text => text !== null).join(' · ') || null)],
			...saidRows(offer, context),
			[say('seenOn'), day(offer.seenOn)],
		])}${snapshots.length === 0 ? '' : markup`<h3>${say('snapshots')}</h3><p class="quiet">${say('snapshotsNote')}</p>`}${snapshots.map(
			(each, n) => snapshotView(each, snapshots[n - 1] ?? null, context),
		)}`;
	},
	data: ({matter: {offer}, snapshots}) => ({
		offer,
		snapshots: snapshots.map(({path, sha256, kept}) => ({
			path,
			seenAt: kept.said.seenAt,
			sha256,
			notedSha256: kept.sha256,
		})),
	}),
	// What a page wrote is kept as data, so that nothing in it acts when it is opened
	files: ({snapshots}) => snapshots.map(({path, bytes}) => ({path, bytes})),
};

/** A snapshot in full, or what is other than in the one before. */
function snapshotView(
	{kept, path, sha256}: PackedSnapshot,
	before: PackedSnapshot | null,
	context: PackContext,
): Markup {
	const {say, instant} = context;
	const {said} = kept;
	const all = snapshotRows(said, context);
	const was = before && new Map(snapshotRows(before.kept.said, context).map(([name, value]) => [name, written(value)]));
	const shown = all
		.filter(([name, value]) => was === null || was.get(name) !== written(value))
		.map(([name, value]): Row => [name, was !== null && value === null ? say('nothing') : value]);
	return markup`<div class="statement"><p><strong>${say(before ? 'snapshotAfter' : 'snapshotOf', {when: instant(said.seenAt)})}</strong></p>
${shown.length === 0 ? markup`<p>${say('snapshotSame')}</p>` : rows(shown)}
<p class="quiet"><code>${path}</code><br>SHA-256 <code>${sha256}</code>${sha256 === kept.sha256 ? '' : markup`<br><strong>${say('photoChanged')}</strong>`}</p></div>`;
}

const written = (value: Markup | string | null): string | null =>
	value === null || typeof value === 'string' ? value : value.html;

type Said = Pick<PageSnapshot, 'title' | 'seller' | 'brand' | 'price' | 'claims'> & {priceTo?: Money | null};

const saidRows = ({title, seller, brand, price, priceTo, claims}: Said, {say, money}: PackContext): readonly Row[] => [
	[say('offerTitle'), told(title || null)],
	[
		say('seller'),
		seller.own ? say('ownSeller') : told([seller.name, seller.id].filter(text => text !== null).join(' · ') || null),
	],
	[say('brand'), told(brand)],
	[say('price'), price && (priceTo ? `${money(price)} – ${money(priceTo)}` : money(price))],
	[
		say('claims'),
		claims.length === 0 ? null : markup`${claims.map((claim, n) => markup`${n > 0 ? ', ' : ''}“${foreign(claim)}”`)}`,
	],
];

function snapshotRows(said: PageSnapshot, context: PackContext): readonly Row[] {
	const {say, money} = context;
	return [
		[say('address'), foreign(said.url)],
		...saidRows(said, context),
		[say('wasPrice'), said.wasPrice && money(said.wasPrice)],
		[say('availability'), said.availability && say(`availability.${said.availability}`)],
		[say('condition'), said.condition && say(`condition.${said.condition}`)],
		[say('variant'), told(said.sku)],
		[say('gtin'), told(said.gtin)],
		[say('shipFrom'), told(said.shipFrom)],
		[say('shippedBy'), told(said.shippedBy)],
		[say('delivery'), told(said.delivery)],
		[say('returns'), told(said.returnPolicy)],
		[say('payments'), told(said.paymentMethods.join(', ') || null)],
	];
}
