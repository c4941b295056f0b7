import {browser} from './browser.ts';
import type {FromPanel} from './messages.ts';

/** Sends a message from an extension page; answers what the background answers it with. Rejects when no background is there. */
export const askBackground = (message: FromPanel): Promise<unknown> => browser.runtime.sendMessage(message);

/** Sends a command from an extension page; resolves when it is done. Rejects when it failed, or no background is there. */
export async function tellBackground(message: FromPanel): Promise<void> {
	await askBackground(message);
}
