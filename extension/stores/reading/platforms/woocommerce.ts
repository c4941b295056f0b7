import type {Platform} from './platform.ts';

export const woocommerce: Platform = {
	marks: 'body.woocommerce, .woocommerce-product-gallery, body.single-product',
	price: ['.summary .price ins', '.summary .price > .amount', '.summary p.price'],
	was: ['.summary .price del'],
	sku: ['.product_meta .sku'],
	inStock: '.summary .stock.in-stock, .summary button.single_add_to_cart_button',
	outOfStock: '.summary .stock.out-of-stock',
};
