/**
 * How a page is built, one line an element: tag, id, classes, roles and vocabulary. Of texts only where they stand: `¤`
 * with an amount of money, `0` with a digit, `·` others. Runs in the page, sent as source: it can use nothing from
 * around it. What pages name may not stand in for the DOM's own members, so those are called from their prototypes.
 */
export function pageSkeleton(): string {
	const mostLines = 20_000;
	const longest = 1_000_000;
	const deepest = 40;
	const mostNames = 6;
	const named = ['role', 'itemprop', 'property', 'data-testid'];
	const closed = /^(?:script|style|svg|noscript|template|iframe|textarea|select)$/;
	// Names that programmers give; numbers in them may be of people
	const names = (text: string | null) =>
		(text ?? '')
			.slice(0, 500)
			.split(/\s+/)
			.filter(name => /^[a-z_][\w:-]{0,39}$/i.test(name))
			.slice(0, mostNames)
			.map(name => name.replace(/\d{3,}/g, '#'));
	const tagOf = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;
	const read = (element: Node, attribute: string): string | null =>
		Element.prototype.getAttribute.call(element, attribute);

	const describe = (element: Node, tag: string): string => {
		const id = names(read(element, 'id'))[0];
		const marks = named.flatMap(attribute => {
			const [name, ...more] = names(read(element, attribute));
			// Several words may be a sentence
			return name && more.length === 0 ? [`[${attribute}=${name}]`] : [];
		});
		const type = /schema\.org\/(\w+)/.exec(read(element, 'itemtype') ?? '')?.[1];
		const kind = /^(?:script|input|button)$/.test(tag)
			? /^[\w/+-]{1,40}$/.exec(read(element, 'type') ?? '')?.[0]
			: null;
		const isHidden = read(element, 'hidden') !== null || /display\s*:\s*none/.test(read(element, 'style') ?? '');
		return [
			/^[\w-]{1,60}$/.test(tag) ? tag : '?',
			id ? `#${id}` : '',
			...names(read(element, 'class')).map(name => `.${name}`),
			...marks,
			type ? `[itemtype=${type}]` : '',
			kind ? `[type=${kind}]` : '',
			isHidden ? '[hidden]' : '',
		].join('');
	};

	// 5: elements and texts
	const walker = Document.prototype.createTreeWalker.call(document, document, 5);
	const lines: string[] = [];
	let size = 0;
	let depth = 0;
	let isOpen = true;
	const advance = (): boolean => {
		if (isOpen && walker.firstChild()) {
			depth++;
			return true;
		}
		while (!walker.nextSibling()) {
			if (!walker.parentNode()) return false;
			depth--;
		}
		return true;
	};
	while (lines.length < mostLines && size < longest && advance()) {
		const node = walker.currentNode;
		const text = node.nodeType === 3 ? (node.nodeValue ?? '').slice(0, 2000) : null;
		const tag = text === null ? String(tagOf?.call(node)) : '';
		isOpen = text === null && !closed.test(tag);
		if (text !== null && !/\S/.test(text)) continue;
		const said = text === null ? describe(node, tag) : !/\d/.test(text) ? '·' : /\p{Sc}/u.test(text) ? '¤' : '0';
		const line = ' '.repeat(Math.min(depth, deepest)) + said;
		size += line.length + 1;
		lines.push(line);
	}
	return lines.join('\n');
}
