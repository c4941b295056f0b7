import {foldName} from '../address.ts';
import type {CategoryRecord} from '../lookup/record.ts';
import type {PageFacts} from '../product.ts';

/** Every kind of goods of which a badge is expected, by each of its names, folded. Built once per directory. */
export type CategoryIndex = ReadonlyMap<string, CategoryRecord>;

export function indexCategories(categories: Iterable<CategoryRecord>): CategoryIndex {
	const index = new Map<string, CategoryRecord>();
	const aliases: [string, CategoryRecord][] = [];
	for (const category of categories) {
		index.set(category.key.slice('category:'.length), category);
		for (const name of category.names) aliases.push([foldName(name), category]);
	}
	// Another name never takes the one under which a category is listed
	for (const [name, category] of aliases) if (name && !index.has(name)) index.set(name, category);
	return index;
}

/**
 * The narrowest such kind that the page puts its goods in, and the page's word for it. A step of the page's path has to be
 * one of the names as a whole: “Perfume samples” are not “Perfume”, and a wrong word about a seller is worse than none.
 */
export function findCategory(
	index: CategoryIndex,
	{breadcrumbs}: Pick<PageFacts, 'breadcrumbs'>,
): {category: CategoryRecord; word: string} | null {
	for (const word of breadcrumbs.toReversed()) {
		const category = index.get(foldName(word));
		if (category) return {category, word};
	}
	return null;
}

export const noCategories: CategoryIndex = new Map();
