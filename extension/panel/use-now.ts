import {useEffect, useState} from 'preact/hooks';

const minute = 60_000;

/** The present instant (ISO), new every minute and whenever one of `inputs` changes. */
export function useNow(inputs: readonly unknown[] = []): string {
	const [now, setNow] = useState(() => new Date().toISOString());
	useEffect(() => {
		const tick = () => setNow(new Date().toISOString());
		tick();
		const timer = setInterval(tick, minute);
		return () => clearInterval(timer);
	}, inputs);
	return now;
}
