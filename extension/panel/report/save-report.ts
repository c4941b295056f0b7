import type {Database} from '../../history/database.ts';
import {unreadFields} from '../../history/unread-fields.ts';
import {browser} from '../../platform/browser.ts';
import {saveFile} from '../save-file.ts';
import type {PanelState} from '../state.ts';
import {pageSkeleton} from './page-skeleton.ts';
import {readingReport} from './reading-report.ts';

/** What the tab's page is made of; null when the browser lets nobody look. */
async function skeletonOf(tab: number): Promise<string | null> {
	try {
		const [frame] = await browser.scripting.executeScript({target: {tabId: tab}, func: pageSkeleton});
		return typeof frame?.result === 'string' ? frame.result : null;
	} catch {
		return null;
	}
}

/** Hands the shopper a file on how a tab's page was read. Nothing is sent. */
export async function saveReport(database: Database, tab: number, state: PanelState): Promise<void> {
	const unread = state.is === 'judged' ? await unreadFields(database, state.facts).catch(() => []) : [];
	const page = await skeletonOf(tab);
	const at = new Date().toISOString();
	const report = readingReport({state, unread, page, at, extension: browser.runtime.getManifest().version});
	const content = new Blob([JSON.stringify(report, null, '\t')], {type: 'application/json'});
	saveFile(content, `touchstone-reading-${report.host ?? 'page'}-${report.made}.json`);
}
