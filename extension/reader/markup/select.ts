import {compile} from 'css-select';
import {following, type MarkupElement, type MarkupNode} from './node.ts';

const compileFor = compile<MarkupNode, MarkupElement>;
type Adapter = NonNullable<NonNullable<Parameters<typeof compileFor>[1]>['adapter']>;
type Query = ReturnType<typeof compileFor>;

const childrenOf = (node: MarkupNode): MarkupNode[] => {
	const children: MarkupNode[] = [];
	for (let child = node.nodeType === 1 ? node.firstChild : null; child; child = child.nextSibling) children.push(child);
	return children;
};

const adapter: Adapter = {
	isTag: (node): node is MarkupElement => node.nodeType === 1,
	getAttributeValue: (element, name) => element.getAttribute(name) ?? undefined,
	getChildren: childrenOf,
	getName: element => element.localName,
	getParent: element => element.parentNode,
	getSiblings: node => (node.parentNode ? childrenOf(node.parentNode) : [node]),
	getText: node => node.textContent,
	hasAttrib: (element, name) => element.hasAttribute(name),
	removeSubsets: nodes => nodes,
};

/** Selectors stand in our own files, so there are as many as we wrote. */
const compiled = new Map<string, Query>();

function queryOf(selector: string): Query {
	const known = compiled.get(selector);
	if (known) return known;
	const query = compileFor(selector, {adapter, cacheResults: false});
	compiled.set(selector, query);
	return query;
}

function* found(selector: string, root: MarkupElement): Generator<MarkupElement> {
	const fits = queryOf(selector);
	for (let node = following(root, root); node; node = following(node, root)) {
		if (node.nodeType === 1 && fits(node)) yield node;
	}
}

/** Elements inside of `root` that a CSS selector names, in document order. Throws on a selector that is none. */
export const findAll = (selector: string, root: MarkupElement): MarkupElement[] => [...found(selector, root)];

export const findFirst = (selector: string, root: MarkupElement): MarkupElement | null =>
	found(selector, root).next().value ?? null;
