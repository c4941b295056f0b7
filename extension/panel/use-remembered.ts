import {useEffect, useState} from 'preact/hooks';
import type {Memory} from './memory.ts';

export type Remembered<Value> = {is: 'loading'} | {is: 'here'; value: Value} | {is: 'failed'; detail: string};

/** Asks the memory, and asks again whenever it changed or one of `inputs` did. The last value stays until the next is there. */
export function useRemembered<Value>(
	memory: Pick<Memory, 'watch'>,
	load: () => Promise<Value>,
	inputs: readonly unknown[],
): Remembered<Value> {
	const [remembered, setRemembered] = useState<Remembered<Value>>({is: 'loading'});
	useEffect(() => {
		let latest = 0;
		const ask = () => {
			const mine = ++latest;
			load().then(
				value => mine === latest && setRemembered({is: 'here', value}),
				(error: unknown) => mine === latest && setRemembered({is: 'failed', detail: String(error)}),
			);
		};
		ask();
		const stop = memory.watch(ask);
		return () => {
			latest = -1;
			stop();
		};
	}, [memory, ...inputs]);
	return remembered;
}
