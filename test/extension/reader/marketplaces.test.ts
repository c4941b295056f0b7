import {expect, test} from 'vitest';
import {readSaved} from '../../../extension/cli/read-saved.ts';
import type {Marketplace} from './marketplace-marks.ts';
import {marketplaces} from './marketplaces.ts';
import {marketplacesAtTheEdge} from './marketplaces-at-the-edge.ts';

const html = ({lang = 'en', head = '', body}: Marketplace) =>
	`<!doctype html><!-- Written for tests --><html lang="${lang}"><head><title>Fjord lamp 300</title>${head}</head><body><a href="/login">Log in</a><a href="/sell">Sell</a><h1>Fjord lamp 300</h1><p class="price">20,00 €</p><button>Add to cart</button>${body}<footer>Goods that arrive broken may be sent back within thirty days.</footer></body></html>`;

test.each(Object.entries({...marketplaces, ...marketplacesAtTheEdge}))(
	'who sells on a marketplace without a file of ours: %s',
	(_, market) => {
		const {isListing, facts} = readSaved(html(market), new URL(market.url, 'https://www.market.example').href);
		expect(isListing).toBe(true);
		const {seller} = facts;
		expect(seller?.kind === 'own' ? null : seller && {name: seller.name, id: seller.id}).toEqual(market.seller);
	},
);
