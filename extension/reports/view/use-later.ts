import {useEffect, useRef} from 'preact/hooks';

/** In ms. */
const rest = 400;

/** Keeps the last of several values a moment after it, at once by `flush` and when this goes: as words come key by key. */
export function useLater<Value>(keep: (value: Value) => void): {keep(value: Value): void; flush(): void} {
	const newest = useRef(keep);
	newest.current = keep;
	const waiting = useRef<{value: Value; timer: ReturnType<typeof setTimeout>} | null>(null);
	const flush = () => {
		const last = waiting.current;
		waiting.current = null;
		if (!last) return;
		clearTimeout(last.timer);
		newest.current(last.value);
	};
	useEffect(() => {
		addEventListener('pagehide', flush);
		return () => {
			removeEventListener('pagehide', flush);
			flush();
		};
	}, []);
	return {
		keep(value) {
			clearTimeout(waiting.current?.timer);
			waiting.current = {value, timer: setTimeout(flush, rest)};
		},
		flush,
	};
}
