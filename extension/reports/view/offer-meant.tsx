import {useState} from 'preact/hooks';
import type {OfferSeen} from '../../../shared/reports/contract.ts';
import type {Words} from '../../locales/index.ts';
import {safeAddress} from '../../panel/out-link.tsx';

type Given = {
	offer: OfferSeen;
	words: Words;
	storeName(store: string): string;
	/** the picture's host is about to be asked for it */
	pictureAsked(url: string): void;
};

/** Exactly which offer is meant: what the page said of it, and where. */
export function OfferMeant({offer, words, storeName, pictureAsked}: Given) {
	const {title, seller, sku, mpn, gtin, brand, price, url, listing, seenOn, claims} = offer;
	const store = storeName(offer.store);
	const who = seller.own
		? words.say('who.store-itself', {store})
		: (seller.name ?? seller.id)
			? words.say('who.seller-on-store', {seller: seller.name ?? seller.id ?? '', store})
			: words.say('who.nobody', {store});
	const lines = [
		['report.offer.seller', seller.id && !seller.own ? `${who} (${seller.id})` : who],
		['report.offer.price', price && words.money(price)],
		['report.offer.brand', brand],
		['report.offer.number', listing],
		['report.offer.sku', sku ?? mpn],
		['report.offer.gtin', gtin],
		['report.offer.claims', claims.join(' · ')],
		['report.offer.seen', words.day(seenOn)],
	] as const;
	return (
		<div class="report-offer">
			<p>
				<strong>
					<bdi>{title || words.say('product.no-title')}</bdi>
				</strong>
			</p>
			<Picture offer={offer} words={words} pictureAsked={pictureAsked} />
			<dl class="lines">
				{lines.map(
					([key, value]) =>
						value && (
							<div key={key}>
								<dt>{words.say(key)}</dt>
								<dd>
									<bdi>{value}</bdi>
								</dd>
							</div>
						),
				)}
				<div>
					<dt>{words.say('report.offer.page')}</dt>
					<dd>
						<code dir="ltr">{url}</code>
					</dd>
				</div>
			</dl>
		</div>
	);
}

/** The page's own picture; shown on the shopper's word, since its host learns that it was asked for once more. */
function Picture({offer, words, pictureAsked}: Omit<Given, 'storeName'>) {
	const [state, setState] = useState<'offered' | 'shown' | 'failed'>('offered');
	const address = safeAddress(offer.image);
	if (!address) return null;
	const {host, href} = address;
	if (state === 'failed') return <p class="quiet">{words.say('code.picture-failed', {host})}</p>;
	if (state === 'shown')
		return (
			<img
				src={href}
				alt={words.say('code.picture-of', {name: offer.title})}
				referrerpolicy="no-referrer"
				onError={() => setState('failed')}
			/>
		);
	return (
		<p class="acts">
			<button
				type="button"
				title={words.say('code.picture-from', {host})}
				onClick={() => {
					pictureAsked(href);
					setState('shown');
				}}
			>
				{words.say('report.offer.picture')}
			</button>
		</p>
	);
}
