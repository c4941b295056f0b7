import type {Page} from 'playwright-core';

/**
 * What the in-page badge says, read over the DevTools protocol because its shadow root is closed to everybody else.
 * Waits up to `timeout` ms; null when there is none.
 */
export async function badgeOn(page: Page, timeout = 10_000): Promise<{level: string | null; text: string} | null> {
	const session = await page.context().newCDPSession(page);
	const until = Date.now() + timeout;
	try {
		for (;;) {
			const {root} = await session.send('DOM.getDocument', {depth: -1, pierce: true});
			const found = findBadge(root);
			if (found) return found;
			if (Date.now() > until) return null;
			await new Promise(done => setTimeout(done, 100));
		}
	} finally {
		await session.detach();
	}
}

type Node = {
	nodeName: string;
	nodeValue: string;
	attributes?: string[];
	children?: Node[];
	shadowRoots?: Node[];
};

function findBadge(node: Node): {level: string | null; text: string} | null {
	const closed = node.shadowRoots?.[0];
	if (closed && node.nodeName.toLowerCase().startsWith('touchstone-')) {
		const inside = [...all(closed)];
		return {
			level: inside.map(part => attribute(part, 'data-level')).find(level => level !== null) ?? null,
			text: inside
				.filter(({nodeName}) => nodeName === '#text')
				.map(({nodeValue}) => nodeValue)
				.join(' '),
		};
	}
	for (const child of node.children ?? []) {
		const found = findBadge(child);
		if (found) return found;
	}
	return null;
}

function* all(node: Node): Generator<Node> {
	if (node.nodeName === 'STYLE') return;
	yield node;
	for (const child of node.children ?? []) yield* all(child);
}

function attribute({attributes = []}: Node, name: string): string | null {
	const at = attributes.indexOf(name);
	return at % 2 === 0 ? (attributes[at + 1] ?? null) : null;
}
