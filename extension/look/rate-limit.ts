/** Lets each tab do something `most` times within `ms`, and no more; what is beyond is refused, not put off. */
export function createRateLimit({most, ms, now}: {most: number; ms: number; now(): number}): (tab: number) => boolean {
	const windows = new Map<number, {since: number; times: number}>();
	return tab => {
		for (const [other, {since}] of windows) if (now() - since >= ms) windows.delete(other);
		const {since, times} = windows.get(tab) ?? {since: now(), times: 0};
		windows.set(tab, {since, times: times + 1});
		return times < most;
	};
}
