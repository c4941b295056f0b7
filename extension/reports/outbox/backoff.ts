const shortest = 1000;
/** In ms. Nothing in the outbox waits longer than this for its next try. */
export const longestWait = 3_600_000;

/** How long to wait after so many tries in vain, in ms: doubled each time from a second to an hour, and of that anywhere in the upper half. */
export function backoff(tries: number, random: () => number): number {
	const whole = Math.min(longestWait, shortest * 2 ** Math.min(tries - 1, 30));
	return Math.round(whole * (0.5 + random() / 2));
}
