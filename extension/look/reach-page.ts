import {browser} from '../platform/browser.ts';
import {leaveJob} from './leave-job.ts';
import type {LooksWorld, Where} from './looks-world.ts';
import {productMark} from './product-mark.ts';
import {takePlace} from './take-place.ts';

const reader = '/content-scripts/reader.js';
const loader = '/content-scripts/product.js';

const targetOf = ({tab, documentId}: Where) =>
	documentId === null ? {tabId: tab, frameIds: [0]} : {tabId: tab, documentIds: [documentId]};

/** Firefox tells no documents. */
type Found = {result?: unknown; documentId?: string};

export const findMark: LooksWorld['findMark'] = async where => {
	try {
		const [found]: Found[] = await browser.scripting.executeScript({target: targetOf(where), func: productMark});
		return found
			? {isMarked: typeof found.result === 'string', documentId: found.documentId ?? where.documentId}
			: null;
	} catch {
		return null;
	}
};

export const bringLoader: LooksWorld['bringLoader'] = async where => {
	const target = targetOf(where);
	try {
		const [place]: Found[] = await browser.scripting.executeScript({target, func: takePlace});
		if (place?.result === true) await browser.scripting.executeScript({target, files: [loader]});
	} catch {
		// The document is gone.
	}
};

export const inject: LooksWorld['inject'] = async (where, job) => {
	const target = targetOf(where);
	try {
		await browser.scripting.executeScript({target, func: leaveJob, args: [job]});
		// Not waited for: it answers by message, also after this worker has slept.
		browser.scripting.executeScript({target, files: [reader]}).catch(() => undefined);
		return true;
	} catch {
		return false;
	}
};

export const tellPage: LooksWorld['tellPage'] = ({tab, documentId}, message) => {
	const to = documentId === null ? {frameId: 0} : {documentId};
	// The document may be gone, or have no loader.
	browser.tabs.sendMessage(tab, message, to).catch(() => undefined);
};

export const paintToolbar: LooksWorld['paintToolbar'] = (tabId, {text, color, title}) => {
	const painted = [
		browser.action.setBadgeText({tabId, text}),
		browser.action.setBadgeBackgroundColor({tabId, color}),
		browser.action.setTitle({tabId, title}),
	];
	// The tab may be gone.
	Promise.all(painted).catch(() => undefined);
};
