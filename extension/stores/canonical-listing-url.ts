import {readAddress} from './index.ts';

/**
 * Parameters by which shops of any platform name a product or its variant: Shopify's `variant`, WooCommerce's
 * `attribute_pa_…`, PrestaShop's `id_product`, Demandware's `dwvar_…`, the ids of home-made shops.
 */
const inAnyShop =
	/^(?:id|pid|sku|model|variants?|variation_?id|(?:product|products|item|goods|prod|p_prod|article|style|colou?r|size|variant|offer|sku)(?:_?(?:id|no|code|s_id))?|id_product(?:_attribute)?|attribute_\w+|dwvar_\w+)$/i;

/**
 * One address for a listing, however a shopper came to it: what names the product and its variant stays, everything
 * else goes, and with it what follows people around. Parameters are known by an allow-list of their store.
 */
export function canonicalListingUrl(url: URL): string {
	const address = readAddress(url);
	const store = address?.listingId ? address.store : null;
	const named = store ? [...(store.variants ?? []), ...(store.keeps ?? [])] : null;
	const kept = [...url.searchParams].filter(
		([name, value]) => value !== '' && (named?.includes(name) ?? inAnyShop.test(name)),
	);
	const query = new URLSearchParams(kept);
	query.sort();
	const path = store?.path?.replace('*', () => address?.listingId ?? '') ?? url.pathname;
	return url.origin + path + (kept.length > 0 ? `?${query}` : '');
}
