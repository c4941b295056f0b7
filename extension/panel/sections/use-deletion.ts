import {useLayoutEffect, useRef, useState} from 'preact/hooks';
import type {Memory} from '../memory.ts';

type Last = {is: 'deleted'; count: number; undo(): Promise<void>} | {is: 'restored'; count: number};

/** Deletes visits at once and keeps the last deletion ready to be undone; the keyboard's focus goes to "undo". */
export function useDeletion(memory: Memory) {
	const [last, setLast] = useState<Last | null>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => {
		if (last?.is === 'deleted') undoButton.current?.focus();
	}, [last]);
	return {
		last,
		undoButton,
		async run(which: readonly number[] | 'all') {
			setLast({is: 'deleted', ...(await memory.delete(which))});
		},
		async undo() {
			if (last?.is !== 'deleted') return;
			await last.undo();
			setLast({is: 'restored', count: last.count});
		},
	};
}
