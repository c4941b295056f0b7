import {rootOf} from './unclobbered.ts';

/** How often a page may take the badge away before it has won: it always can. */
const mostTimes = 20;

/**
 * Keeps an element at the end of `<html>`, with its inline style. Watches the child list of `<html>` and the element
 * itself, nothing else, and gives up after 20 times.
 */
export function keepAttached(document: Document, host: HTMLElement) {
	let times = 0;
	let style = host.style.cssText;
	const observer = new MutationObserver(() => {
		if (host.isConnected && !host.hidden && host.style.cssText === style) return;
		if (++times > mostTimes) return observer.disconnect();
		host.hidden = false;
		host.style.cssText = style;
		if (!host.isConnected) rootOf(document)?.append(host);
		observer.takeRecords();
	});

	const root = rootOf(document);
	root?.append(host);
	if (root) observer.observe(root, {childList: true});
	observer.observe(host, {attributes: true, attributeFilter: ['style', 'hidden']});

	return {
		/** a change of the style that is ours */
		restyle(change: () => void): void {
			change();
			style = host.style.cssText;
			observer.takeRecords();
		},
		remove(): void {
			observer.disconnect();
			host.remove();
		},
	};
}
