import {badgeName} from './badge-name.ts';
import type {DocumentWatch} from './quiet.ts';
import {attributeOf} from './unclobbered.ts';
import {nameOf} from './unclobbered-node.ts';

const silent = new Set(['link', 'style', 'iframe', badgeName]);

/** Says nothing to read: style sheets, frames, scripts from elsewhere, our own badge. Every page goes on loading them. */
const isSilent = (node: Node): boolean =>
	node instanceof Element &&
	(silent.has(nameOf(node)) || (nameOf(node) === 'script' && attributeOf(node, 'src') !== null));

const mayMatter = ({type, addedNodes, removedNodes}: MutationRecord): boolean =>
	type === 'characterData' || [...addedNodes, ...removedNodes].some(node => !isSilent(node));

/** The real document, seen by an observer of elements and text that disconnects at the first change that may matter. */
export const watchDocument = (document: Document): DocumentWatch => ({
	onceChanged(callback) {
		const observer = new MutationObserver(records => {
			if (!records.some(mayMatter)) return;
			observer.disconnect();
			callback();
		});
		observer.observe(document, {childList: true, characterData: true, subtree: true});
		return () => observer.disconnect();
	},
	now: () => performance.now(),
	later: (callback, ms) => setTimeout(callback, ms),
});
