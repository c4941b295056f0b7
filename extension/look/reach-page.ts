import {browser} from '../platform/browser.ts';
import {leaveJob} from './leave-job.ts';
import type {LooksWorld} from './looks-world.ts';

const reader = '/content-scripts/reader.js';

/** Sends the reader, with its job, into one document; without a known one into the tab's top frame. */
export const inject: LooksWorld['inject'] = async ({tab, documentId}, job) => {
	const target = documentId === null ? {tabId: tab, frameIds: [0]} : {tabId: tab, documentIds: [documentId]};
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
