import type {FromPage, ToPage} from './messages.ts';

type Sender = {id?: string; tab?: unknown};
type Runtime = {
	id?: string;
	sendMessage(message: FromPage): Promise<unknown>;
	onMessage: {addListener(listener: (message: unknown, sender: Sender) => void): void};
};

// Chrome and Firefox both give content scripts `chrome.runtime` with promises; the polyfill's 3 KB stay out of the page.
const runtime = (globalThis as unknown as {chrome: {runtime: Runtime}}).chrome.runtime;

/** Tells the background something. Silent when the extension was updated or turned off under a page that is still open. */
export function tell(message: FromPage): void {
	if (runtime.id) runtime.sendMessage(message).catch(() => undefined);
}

/** Asks the background something; null when it does not answer, as after an update under a page that is still open. */
export async function ask<Answer>(message: FromPage): Promise<Answer | null> {
	const answer = runtime.id ? await runtime.sendMessage(message).catch(() => null) : null;
	// Our own background's word; what it could not do comes as an empty answer
	return (answer as Answer | undefined) ?? null;
}

/** Hears what the background says; messages of other extensions, and of other tabs' content scripts, are not heard. */
export function hear(listener: (message: ToPage) => void): void {
	runtime.onMessage.addListener((message, sender) => {
		// Only our background and pages can send as us without a tab, so what they say fits `toPage`.
		if (sender.id === runtime.id && !sender.tab) listener(message as ToPage);
	});
}
