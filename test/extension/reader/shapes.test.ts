import {describe, expect, test} from 'vitest';
import {readSaved} from '../../../extension/cli/read-saved.ts';
import {type Shape, shapes} from './shapes.ts';

const html = ({lang, title, body}: Shape) =>
	`<!doctype html><!-- Written for tests. Goods and shops are made up. --><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`;

describe.each(Object.entries(shapes))('%s', (_, shape) => {
	const {isListing, facts} = readSaved(html(shape), shape.url);
	const {price, was, stock, sku, brand, seller, shipFrom, rating, reviews} = shape.read;

	test('is a listing', () => expect(isListing).toBe(true));

	test('is read as a person reads it', () => {
		const [minor, currency] = price;
		expect(facts.price?.low).toEqual({minor, currency});
		expect({
			...(was === undefined ? {} : {was: facts.wasPrice?.minor}),
			...(stock && {stock: facts.availability}),
			...(sku && {sku: facts.sku}),
			...(brand && {brand: facts.brand}),
			...(seller === undefined ? {} : {seller: facts.seller?.name ?? null}),
			...(shipFrom && {shipFrom: facts.shipFrom}),
			...(rating && {rating: facts.rating}),
			...(reviews && {reviews: facts.reviewCount}),
		}).toEqual({
			...(was === undefined ? {} : {was}),
			...(stock && {stock}),
			...(sku && {sku}),
			...(brand && {brand}),
			...(seller === undefined ? {} : {seller}),
			...(shipFrom && {shipFrom}),
			...(rating && {rating}),
			...(reviews && {reviews}),
		});
	});
});
