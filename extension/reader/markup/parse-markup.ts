import {Parser} from 'htmlparser2';
import {allInSight, type Sight} from './figure.ts';
import {MarkupElement, MarkupText} from './node.ts';
import {findAll, findFirst} from './select.ts';

/** Browsers nest no deeper: what is written inside of these stands beside each other. */
const deepest = 512;
const mostNodes = 400_000;

/** There is one of each, however often it is written. */
const single = new Set(['html', 'head', 'body']);

/** The part of the DOM's Document that reading needs. */
export type MarkupDocument = {
	readonly documentElement: MarkupElement;
	querySelector(selector: string): MarkupElement | null;
	querySelectorAll(selector: string): MarkupElement[];
};

/**
 * A document from its HTML, forgiving as browsers are, without a browser: in the background's worker and in Node alike.
 * Nothing in it runs or is fetched; bounded in depth and number of nodes. What a `template` holds is not in the document.
 */
export function parseMarkup(html: string, sight: Sight = allInSight): MarkupDocument {
	const root = new MarkupElement('html', {}, sight);
	const singles = new Map([['html', root]]);
	/** Open elements, outermost first. */
	const open: MarkupElement[] = [root];
	let last = root;
	let nodes = 0;

	const put = (node: MarkupElement | MarkupText, into: MarkupElement) => {
		if (nodes++ < mostNodes) into.append(node);
		else parser.pause();
	};
	const goInto = (element: MarkupElement) => {
		open.push(element);
		last = element;
	};

	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const known = singles.get(name);
				if (known) {
					known.adopt(attributes);
					// Opens nothing: what follows belongs to where it stands
					open.push(last);
					return;
				}
				const element = new MarkupElement(name, attributes, sight);
				if (single.has(name)) singles.set(name, element);
				put(element, open[deepest - 1] ?? last);
				goInto(name === 'template' ? new MarkupElement(name, {}, sight) : element);
			},
			ontext(text) {
				const before = last.lastChild;
				if (before?.nodeType === 3) before.nodeValue += text;
				else put(new MarkupText(text), last);
			},
			onclosetag() {
				if (open.length > 1) open.pop();
				last = open.at(-1) ?? root;
			},
		},
		{decodeEntities: true},
	);
	parser.end(html);
	return {
		documentElement: root,
		querySelector: selector => findFirst(selector, root),
		querySelectorAll: selector => findAll(selector, root),
	};
}
