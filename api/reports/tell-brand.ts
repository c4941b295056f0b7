import {foldName} from '../../shared/address.ts';
import {shownLine} from '../../shared/reports/shown-text.ts';
import {type BrandAccount, brandsNamed, stateOfBrand, verifiedNames} from '../brands/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {webhookStep} from '../webhooks/index.ts';
import type {World} from '../world.ts';
import type {ReportRow} from './rules.ts';

/** The verified accounts of the brand that the page named. */
export async function brandsToTell({storage}: World, brand: string | null): Promise<BrandAccount[]> {
	const folded = foldName(brand ?? '');
	if (folded === '') return [];
	const found = await brandsNamed(storage, folded);
	return found.filter(
		account => stateOfBrand(account) === 'verified' && verifiedNames(account).some(name => foldName(name) === folded),
	);
}

/** Tells them which offer was reported: what the page said, and nothing of who reported or bought it. */
export const tellBrandSteps = (
	{storage, newId}: World,
	tx: Db,
	brands: readonly BrandAccount[],
	{case: about, joined, seller, store, body: {offer, signs}, receivedAt: at}: ReportRow,
): Step[] =>
	brands.map(({id: brand, organization}) =>
		webhookStep(storage, tx, {
			id: newId('evt'),
			organization,
			kind: 'report.received',
			about,
			data: {
				case: about,
				brand,
				joined,
				store,
				seller,
				sellerName: offer.seller.name === null ? null : shownLine(offer.seller.name),
				listing: offer.listing,
				title: shownLine(offer.title),
				gtin: offer.gtin,
				signs,
			},
			at,
		}),
	);
