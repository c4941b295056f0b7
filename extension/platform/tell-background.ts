import {browser} from './browser.ts';
import type {FromPanel} from './messages.ts';

/** Sends a command from an extension page; resolves when it is done. Rejects when it failed, or no background is there. */
export async function tellBackground(message: FromPanel): Promise<void> {
	await browser.runtime.sendMessage(message);
}
