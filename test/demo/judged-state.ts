import type {Worker} from 'playwright-core';
import type {PanelState} from '../../extension/panel/state.ts';

/** Waits until the extension has judged the page at `url` and answers what the panel shows of it. */
export async function judgedState(worker: Worker, url: string, timeout = 20_000): Promise<PanelState & {is: 'judged'}> {
	const until = Date.now() + timeout;
	let last: PanelState | undefined;
	while (Date.now() < until) {
		const states = await worker.evaluate(() => {
			const {chrome} = globalThis as unknown as {
				chrome: {storage: {session: {get(): Promise<Record<string, unknown>>}}};
			};
			return chrome.storage.session.get();
		});
		// Only the background writes under this prefix, and it writes panel states
		const panels = Object.entries(states).filter(([key]) => key.startsWith('panel:')) as [string, PanelState][];
		for (const [, state] of panels) {
			if (state.is === 'judged' && state.facts.url === url) return state;
			last = state;
		}
		await new Promise(done => setTimeout(done, 100));
	}
	throw new Error(
		`No verdict on ${url} within ${timeout / 1000} s; the last state was ${JSON.stringify(last)?.slice(0, 400)}`,
	);
}
