import {browser} from './browser.ts';
import type {FromPanel} from './messages.ts';

/** Sends a command from an extension page. Rejects only when no background is there, as while the extension updates. */
export async function tellBackground(message: FromPanel): Promise<void> {
	await browser.runtime.sendMessage(message);
}
