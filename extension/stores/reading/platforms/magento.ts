import type {Platform} from './platform.ts';

/** Both generations: the second names its prices by type, the first by class. */
export const magento: Platform = {
	marks: 'body.catalog-product-view',
	price: [
		'.product-info-main [data-price-type="finalPrice"]',
		'.product-shop .price-box .special-price .price',
		'.product-shop .price-box .regular-price .price',
	],
	was: ['.product-info-main [data-price-type="oldPrice"]', '.product-shop .price-box .old-price .price'],
	sku: ['.product-info-main .product.attribute.sku .value'],
	inStock: '.product-info-main .stock.available, .product-shop .availability.in-stock',
	outOfStock: '.product-info-main .stock.unavailable, .product-shop .availability.out-of-stock',
};
