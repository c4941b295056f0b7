import * as v from 'valibot';
import {type FromPage, type FromPanel, fromPage, fromPanel} from './messages.ts';

/** What the browser says of a sender. `url` is not here on purpose: a compromised page can choose it. */
export type Sender = {
	id?: string | undefined;
	origin?: string | undefined;
	frameId?: number | undefined;
	documentId?: string | undefined;
	documentLifecycle?: string | undefined;
	tab?: {id?: number | undefined} | undefined;
};

/** The document a message came from. */
export type PageSender = {tab: number; documentId: string | null};

export type Letter =
	| {from: 'page'; message: FromPage; page: PageSender}
	| {from: 'panel'; message: FromPanel}
	| {from: 'nobody'};

const pageMessage = v.variant('is', [
	fromPage['page-shown'],
	fromPage['read-page'],
	fromPage['page-read'],
	fromPage['badge-moved'],
]);
const panelMessage = v.variant('is', [
	fromPanel['look-again'],
	fromPanel['settings-changed'],
	fromPanel['refresh-lookup'],
	fromPanel['ask-code'],
	fromPanel['send-reports'],
	fromPanel['follow-reports'],
]);

/** Only extension pages have our origin; where the browser tells none, only they have no tab. */
const isExtensionPage = ({origin, tab}: Sender, ourOrigin: string) =>
	origin === undefined ? tab === undefined : origin === ourOrigin;

/**
 * Decides who sent a message and whether it may. Commands are taken from extension pages only; what a page says is
 * taken from the top frame of a page that is shown. All that does not fit its schema is from nobody.
 */
export function sortLetter(message: unknown, sender: Sender, us: {id: string; origin: string}): Letter {
	if (sender.id !== us.id) return {from: 'nobody'};
	if (isExtensionPage(sender, us.origin)) {
		const parsed = v.safeParse(panelMessage, message);
		return parsed.success ? {from: 'panel', message: parsed.output} : {from: 'nobody'};
	}
	const {tab, frameId, documentId, documentLifecycle = 'active'} = sender;
	if (tab?.id === undefined || frameId !== 0 || documentLifecycle !== 'active') return {from: 'nobody'};
	const parsed = v.safeParse(pageMessage, message);
	return parsed.success
		? {from: 'page', message: parsed.output, page: {tab: tab.id, documentId: documentId ?? null}}
		: {from: 'nobody'};
}
