import type {PageFacts} from '../../shared/product.ts';

/** What tells one product from another on a page. */
export const fingerprint = ({title, price, seller, brand, gtin, sku, images}: PageFacts): string =>
	JSON.stringify([title, price?.low ?? null, seller?.id ?? seller?.name ?? null, brand, gtin, sku, images[0] ?? null]);
