import type {Platform} from './platform.ts';

export const bigcommerce: Platform = {
	marks: 'link[href*="bigcommerce.com/"], script[src*="bigcommerce.com/"]',
	price: ['.productView [data-product-price-with-tax]', '.productView [data-product-price-without-tax]'],
	was: [
		'.productView [data-product-non-sale-price-with-tax]',
		'.productView [data-product-non-sale-price-without-tax]',
	],
	sku: ['.productView [data-product-sku]'],
	gtin: ['.productView [data-product-gtin]', '.productView [data-product-upc]'],
	mpn: ['.productView [data-product-mpn]'],
};
