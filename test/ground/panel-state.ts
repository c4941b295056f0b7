import type {Worker} from 'playwright-core';
import type {PanelState} from '../../extension/panel/state.ts';
import type {ExtensionWorker} from './extension-worker.ts';

type Fitting<Is> = Extract<PanelState, {is: Is}>;

/** What the panels of all tabs show now. */
export async function statesOf(worker: Worker): Promise<PanelState[]> {
	const stored = await worker.evaluate(() => {
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
	worker: Worker,
	is: Is,
	fits: (state: Fitting<Is>) => boolean = () => true,
	timeout = 20_000,
): Promise<Fitting<Is>> {
	const until = Date.now() + timeout;
	for (;;) {
		const states = await statesOf(worker);
		const found = states.find((state): state is Fitting<Is> => state.is === is && fits(state as Fitting<Is>));
		if (found) return found;
		if (Date.now() > until)
			throw new Error(`No ${is} within ${timeout / 1000} s; the states are ${JSON.stringify(states).slice(0, 800)}`);
		await new Promise(done => setTimeout(done, 100));
	}
}
