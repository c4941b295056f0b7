import {useEffect, useRef, useState} from 'preact/hooks';
import type {ReportTyped} from '../../../shared/reports/typed.ts';
import type {Draft} from '../draft.ts';
import type {ReportTools} from './report-tools.ts';

export type Kept = {is: 'kept'; at: string} | {is: 'failed'; detail: string};

/** A draft as it is being written: every change is on disk before the next one is, so nothing has to be saved. */
export function useDraft(tools: Pick<ReportTools, 'keep'>, draft: Draft) {
	const [typed, setTyped] = useState(draft.typed);
	const [kept, setKept] = useState<Kept>({is: 'kept', at: draft.changedAt});
	const newest = useRef(draft.typed);
	const last = useRef(Promise.resolve());
	useEffect(() => {
		newest.current = draft.typed;
		setTyped(draft.typed);
	}, [draft.id]);
	return {
		typed,
		kept,
		/** the draft with all that was typed so far */
		current: (): Draft => ({...draft, typed: newest.current}),
		change(patch: Partial<ReportTyped>): void {
			newest.current = {...newest.current, ...patch};
			setTyped(newest.current);
			const changedAt = new Date().toISOString();
			const next = {...draft, typed: newest.current, changedAt};
			last.current = last.current.then(() =>
				tools.keep(next).then(
					() => setKept({is: 'kept', at: changedAt}),
					(error: unknown) => setKept({is: 'failed', detail: String(error)}),
				),
			);
		},
	};
}
