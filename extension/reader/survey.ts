import {clean} from './text.ts';

/** One piece of visible text, in document order. */
export type Line = {text: string; element: Element; at: number};

/** What one walk over a page brings home. Everything else is looked up from here. */
export type Survey = {
	lines: readonly Line[];
	/** Lines [from, to) inside an element; only for elements of at most 24 lines. */
	spans: ReadonlyMap<Element, readonly [from: number, to: number]>;
	scripts: readonly Element[];
	/** First lines of h1 headings. */
	headings: readonly Element[];
	/** Elements that open a marked-up item: microdata's itemscope, RDFa's typeof. */
	items: readonly Element[];
	metas: readonly Element[];
	pictures: readonly Element[];
	documentTitle: string;
};

const mostNodes = 200_000;
const mostLines = 20_000;
const longestLine = 3000;
const longestTitle = 1000;
const largestSpan = 24;

const unseen = new Set([
	'link',
	'style',
	'noscript',
	'template',
	'svg',
	'iframe',
	'object',
	'canvas',
	'textarea',
	'video',
	'audio',
	'datalist',
]);

/** Signs that stand for what the browser could not decode: so many of them are no text. */
const isGarbled = (text: string): boolean => (text.match(/\ufffd/g)?.length ?? 0) * 3 >= text.length;
const titleOf = (text: string): string => (isGarbled(text) ? '' : text);

const isHidden = (element: Element): boolean => {
	if (element.hasAttribute('hidden')) return true;
	const style = element.getAttribute('style');
	return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
};

/** Walks the page once, without recursion, bounded in nodes and lines. Never touches layout. */
export function survey(document: Document): Survey {
	const lines: Line[] = [];
	const spans = new Map<Element, readonly [number, number]>();
	const scripts: Element[] = [];
	const headings: Element[] = [];
	const items: Element[] = [];
	const metas: Element[] = [];
	const pictures: Element[] = [];
	let documentTitle = '';
	const starts: number[] = [];
	const root: Node | null = document.documentElement;
	let node: Node | null = root;
	/** The hidden element the walk is inside of: its structured data counts, its text does not. */
	let hidden: Element | null = null;
	let budget = mostNodes;

	/** The last text ended with white space, so that what continues it is another word. */
	let endsBlank = false;
	const say = (text: string, element: Element, isContinued = false) => {
		if (!/\S/.test(text)) {
			endsBlank = true;
			return;
		}
		const said = clean(text.length > longestLine ? text.slice(0, longestLine) : text);
		const last = lines.at(-1);
		const wasBlank = endsBlank || /^\s/.test(text);
		endsBlank = said ? /\s$/.test(text) : wasBlank;
		if (!said || hidden || isGarbled(said)) return;
		// Some parsers cut one text at every entity
		if (isContinued && last?.element === element) last.text += `${wasBlank ? ' ' : ''}${said}`;
		else if (lines.length < mostLines) lines.push({text: said, element, at: lines.length});
	};

	/** True when the walk shall go into the element. */
	const enter = (element: Element): boolean => {
		switch (element.localName) {
			case 'script':
				scripts.push(element);
				return false;
			case 'meta':
				metas.push(element);
				return false;
			case 'title':
				documentTitle ||= titleOf(clean((element.textContent ?? '').slice(0, longestTitle)));
				return false;
			case 'img':
				pictures.push(element);
				return false;
			case 'h1':
				headings.push(element);
				break;
			case 'input':
				if (/^(?:submit|button|image)$/i.test(element.getAttribute('type') ?? ''))
					say(element.getAttribute('value') ?? element.getAttribute('alt') ?? '', element);
				return false;
		}
		if (unseen.has(element.localName)) return false;
		if (!hidden && isHidden(element) && !/^(?:html|body)$/.test(element.localName)) hidden = element;
		return true;
	};

	while (node && budget-- > 0) {
		let inside: Node | null = null;
		if (node.nodeType === 3) {
			// A text node always has the element that holds it as its parent
			if (node.parentNode) say(node.nodeValue ?? '', node.parentNode as Element, node.previousSibling?.nodeType === 3);
		} else if (node.nodeType === 1) {
			// nodeType 1 is an element
			const element = node as Element;
			if (element.hasAttribute('itemscope') || element.hasAttribute('typeof')) items.push(element);
			inside = enter(element) ? element.firstChild : null;
			if (inside) starts.push(lines.length);
			else if (hidden === element) hidden = null;
		}
		if (inside) {
			node = inside;
			continue;
		}
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			// The walk only climbs out of elements it went into
			if (node) leave(node as Element);
		}
		node = node === root ? null : (node?.nextSibling ?? null);
	}

	function leave(element: Element) {
		if (hidden === element) hidden = null;
		const from = starts.pop() ?? 0;
		if (lines.length > from && lines.length - from <= largestSpan) spans.set(element, [from, lines.length]);
	}

	return {lines, spans, scripts, headings, items, metas, pictures, documentTitle};
}

/** All visible text inside an element, as far as it is small; else an empty text. */
export function textIn({lines, spans}: Survey, element: Element): string {
	const span = spans.get(element);
	return span
		? lines
				.slice(span[0], span[1])
				.map(line => line.text)
				.join(' ')
		: '';
}
