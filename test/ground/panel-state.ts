import type {Worker} from 'playwright-core';
import type {PanelState} from '../../extension/panel/state.ts';
import type {ExtensionWorker} from './extension-worker.ts';

type Fitting<Is> = Extract<PanelState, {is: Is}>;

/** Answers the extension's background as it runs now; the browser ends and wakes it as it likes. */
type Background = () => Promise<Worker>;

/** What the panels of all tabs show now. */
export async function statesOf(background: Background): Promise<PanelState[]> {
	const stored = await (await background()).evaluate(() => {
		const {chrome} = globalThis as unknown as ExtensionWorker;
		return chrome.storage.session.get();
	});
	// Only the background writes under this prefix, and what it writes there are panel states
	return Object.entries(stored).flatMap(([key, value]) => (key.startsWith('state:') ? [value as PanelState] : []));
}

/**
 * Waits until the background publishes a panel state of this kind that fits, for whichever tab, and answers it.
 * Throws after `timeout` ms with the states there were.
 */
export async function stateOf<Is extends PanelState['is']>(
	background: Background,
	is: Is,
	fits: (state: Fitting<Is>) => boolean = () => true,
	timeout = 20_000,
): Promise<Fitting<Is>> {
	const until = Date.now() + timeout;
	for (;;) {
		// A background that ends while it is asked answers with an error: it is asked again
		const states = await statesOf(background).catch((error: Error) => error);
		const found =
			states instanceof Error
				? undefined
				: states.find((state): state is Fitting<Is> => state.is === is && fits(state as Fitting<Is>));
		if (found) return found;
		if (Date.now() > until) {
			const last = states instanceof Error ? states.message : JSON.stringify(states).slice(0, 800);
			throw new Error(`No ${is} within ${timeout / 1000} s; the states are ${last}`);
		}
		await new Promise(done => setTimeout(done, 100));
	}
}
