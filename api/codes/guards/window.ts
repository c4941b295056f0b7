import {ComeLater} from './come-later.ts';

/** Counts by name within a window of time, and forgets all at its end. */
export function createWindow(now: () => Date, {most, seconds}: {most: number; seconds: number}) {
	let until = 0;
	let asked = new Map<string, number>();
	return {
		/** Throws `ComeLater` beyond `most`. */
		count(name: string): void {
			const at = now().getTime();
			if (at >= until || at < until - seconds * 1000) {
				until = at + seconds * 1000;
				asked = new Map();
			}
			const times = (asked.get(name) ?? 0) + 1;
			asked.set(name, times);
			if (times <= most) return;
			const again = Math.max(1, Math.ceil((until - at) / 1000));
			throw new ComeLater(again, `${most} in ${seconds} seconds; again in ${again} seconds`);
		},
	};
}
