import {expect, test} from 'vitest';
import {readBody} from './page-of.ts';

const stockOf = (line: string) =>
	readBody(`<h1>Slate clock</h1><p class="price">£29.00</p><p>${line}</p>`, '<title>Slate clock</title>').facts
		.availability;

test.each([
	'Sorry, this item is no longer available.',
	'Unfortunately the product is currently out of stock',
	'Schade! Dieser Artikel ist derzeit nicht lieferbar.',
	"Désolé, ce produit n'est plus disponible.",
	'Lo sentimos, este producto ya no está disponible',
	'Que pena! Este produto está esgotado.',
	'Ci dispiace, questo prodotto non è più disponibile',
	'Helaas, dit artikel is niet meer leverbaar',
	'К сожалению, товар временно отсутствует',
	'Vabandame, antud toode pole hetkel saadaval.',
	'申し訳ございません。この商品は売り切れです',
	'抱歉，该商品已下架',
	'죄송합니다. 이 상품은 품절되었습니다',
])('a sentence says that the goods are gone: %s', line => expect(stockOf(line)).toBe('OutOfStock'));

test.each([
	'If this item is out of stock we will tell you',
	'Wenn dieser Artikel nicht mehr lieferbar ist, schreiben wir Ihnen',
	'Если товар временно отсутствует, мы напишем',
	'The product is available in four sizes',
])('a condition, or another word about the goods, says nothing: %s', line => expect(stockOf(line)).toBeNull());
