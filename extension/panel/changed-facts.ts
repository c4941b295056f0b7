import type {PageFacts} from '../../shared/product.ts';
import type {Level} from '../../shared/trust/finding.ts';
import type {Words} from '../locales/index.ts';
import {priceText} from './price-text.ts';

/** What is compared between two looks. What moves by itself every day (delivery day, rating) is left out. */
const compared = [
	'title',
	'brand',
	'seller',
	'price',
	'wasPrice',
	'availability',
	'condition',
	'shipFrom',
	'shippedBy',
	'claims',
	'returnPolicy',
	'verdict',
] as const;

export type ChangedField = (typeof compared)[number];
export type Look = {facts: PageFacts; level: Level};
/** Texts in the panel's language; null: the page did not show it. */
export type Change = {field: ChangedField; before: string | null; after: string | null};

/** What reads otherwise at the second look than at the first. */
export const changedFacts = (before: Look, after: Look, words: Words): Change[] =>
	compared
		.map(field => ({field, before: textOf(field, before, words), after: textOf(field, after, words)}))
		.filter(change => change.before !== change.after);

function textOf(field: ChangedField, {facts, level}: Look, words: Words): string | null {
	switch (field) {
		case 'verdict':
			return words.say(`level.${level}`);
		case 'seller':
			return facts.seller && (facts.seller.name ?? facts.seller.id);
		case 'price':
			return priceText(facts, words);
		case 'wasPrice':
			return facts.wasPrice && words.money(facts.wasPrice);
		case 'availability':
			return facts.availability && words.say(`availability.${facts.availability}`);
		case 'condition':
			return facts.condition && words.say(`condition.${facts.condition}`);
		case 'claims':
			return facts.claims.length > 0 ? [...new Set(facts.claims.map(({text}) => text))].sort().join(' · ') : null;
		default:
			return facts[field];
	}
}
