import {browser} from '../platform/browser.ts';

const alarm = 'refresh-lookup';
/**
 * In minutes, anywhere between: a change reaches the manifest within 5 minutes and a cache may hold that for one, so a
 * lifted warning is gone within 10. Spread, so that browsers do not ask together.
 */
const soonest = 2.5;
export const latest = 3.5;
/** An idle worker is ended after 30 seconds; a call to the browser begins them anew. In ms. */
const awake = 20_000;

/** Refreshes on the clock, never because of a page. */
export function startRefreshTimer(refresh: () => Promise<unknown>): void {
	const wind = () => browser.alarms.create(alarm, {delayInMinutes: soonest + Math.random() * (latest - soonest)});
	browser.alarms.onAlarm.addListener(async ({name}) => {
		if (name !== alarm) return;
		await wind();
		const stir = setInterval(() => void browser.runtime.getPlatformInfo(), awake);
		await refresh()
			.catch((error: unknown) => console.warn('The lookup was not refreshed:', error))
			.finally(() => clearInterval(stir));
	});
	const start = async () => {
		if (!(await browser.alarms.get(alarm))) await wind();
	};
	void start();
}
