import {figureKey, isFigure, type Sight} from './figure.ts';
import {findAll, findFirst} from './select.ts';

/** The part of the DOM's Node and Element that reading needs: plain data, no layout, nothing that runs. */
export type MarkupNode = MarkupElement | MarkupText;

export class MarkupText {
	readonly nodeType = 3;
	parentNode: MarkupElement | null = null;
	nextSibling: MarkupNode | null = null;
	previousSibling: MarkupNode | null = null;
	nodeValue: string;

	constructor(text: string) {
		this.nodeValue = text;
	}
	get textContent(): string {
		return this.nodeValue;
	}
}

export class MarkupElement {
	readonly nodeType = 1;
	readonly nodeValue = null;
	parentNode: MarkupElement | null = null;
	nextSibling: MarkupNode | null = null;
	previousSibling: MarkupNode | null = null;
	firstChild: MarkupNode | null = null;
	lastChild: MarkupNode | null = null;
	readonly localName: string;
	private readonly attributes: Record<string, string>;
	private readonly sight: Sight;
	private whole: string | undefined;

	constructor(name: string, attributes: Record<string, string>, sight: Sight) {
		this.localName = name;
		this.attributes = attributes;
		this.sight = sight;
	}

	append(node: MarkupNode): void {
		node.parentNode = this;
		node.previousSibling = this.lastChild;
		if (this.lastChild) this.lastChild.nextSibling = node;
		else this.firstChild = node;
		this.lastChild = node;
	}
	/** For elements that are written twice, as `<html>` and `<body>` may be: the first word for an attribute counts. */
	adopt(attributes: Record<string, string>): void {
		for (const [name, value] of Object.entries(attributes)) {
			if (!this.hasAttribute(name)) this.attributes[name] = value;
		}
	}

	getAttribute(name: string): string | null {
		// A page may name an attribute as it likes: `__proto__`, `constructor`
		return Object.hasOwn(this.attributes, name) ? (this.attributes[name] ?? null) : null;
	}
	hasAttribute(name: string): boolean {
		return Object.hasOwn(this.attributes, name);
	}
	get id(): string {
		return this.getAttribute('id') ?? '';
	}
	get parentElement(): MarkupElement | null {
		return this.parentNode;
	}
	get firstElementChild(): MarkupElement | null {
		return elementFrom(this.firstChild);
	}
	get nextElementSibling(): MarkupElement | null {
		return elementFrom(this.nextSibling);
	}
	/** All text inside, put together once: what is read does not change any more. */
	get textContent(): string {
		this.whole ??= textWithin(this);
		return this.whole;
	}
	/** False when none of the figures inside is shown. */
	checkVisibility(): boolean {
		let isHidden = false;
		for (let node = following(this, this); node; node = following(node, this)) {
			if (node.nodeType !== 3 || !isFigure(node.nodeValue)) continue;
			const key = figureKey(node.nodeValue, node.parentNode?.getAttribute('class'));
			this.sight.asked({key, within: classAround(node)});
			if (!this.sight.hidden.has(key)) return true;
			isHidden = true;
		}
		return !isHidden;
	}
	querySelector(selector: string): MarkupElement | null {
		return findFirst(selector, this);
	}
	querySelectorAll(selector: string): MarkupElement[] {
		return findAll(selector, this);
	}
}

function elementFrom(node: MarkupNode | null): MarkupElement | null {
	let here = node;
	while (here && here.nodeType !== 1) here = here.nextSibling;
	return here;
}

/** The class of the nearest element around a text that has one. */
function classAround({parentNode}: MarkupText): string | null {
	let here = parentNode;
	while (here && !here.getAttribute('class')?.trim()) here = here.parentNode;
	return here?.getAttribute('class') ?? null;
}

/** The node after this one in document order, inside of `root`; null at its end. */
export function following(node: MarkupNode, root: MarkupElement): MarkupNode | null {
	if (node.nodeType === 1 && node.firstChild) return node.firstChild;
	let here: MarkupNode | null = node;
	while (here && here !== root && !here.nextSibling) here = here.parentNode;
	return here === null || here === root ? null : here.nextSibling;
}

function textWithin(element: MarkupElement): string {
	const {firstChild} = element;
	if (firstChild?.nodeType === 3 && !firstChild.nextSibling) return firstChild.nodeValue;
	let text = '';
	for (let node = following(element, element); node; node = following(node, element)) {
		if (node.nodeType === 3) text += node.nodeValue;
	}
	return text;
}
