import {useEffect, useRef, useState} from 'preact/hooks';
import type {ReportTyped} from '../../../shared/reports/typed.ts';
import type {Draft} from '../draft.ts';
import type {ReportTools} from './report-tools.ts';

export type Kept = {is: 'kept'; at: string} | {is: 'failed'; detail: string};
/** What was typed here and is not seen on disk yet. `at`: ISO instant, no two alike. */
type Change = {patch: Partial<ReportTyped>; at: string};

/**
 * A draft as it is being written: every change is on disk before the next one is, so nothing has to be saved. `draft`: as it is
 * on disk. What another form of the same draft wrote meanwhile is taken over; what was typed here stays over it.
 */
export function useDraft(tools: Pick<ReportTools, 'keep'>, draft: Draft) {
	const [typed, setTyped] = useState(draft.typed);
	const [kept, setKept] = useState<Kept>({is: 'kept', at: draft.changedAt});
	const newest = useRef(draft.typed);
	const pending = useRef<readonly Change[]>([]);
	const last = useRef({at: draft.changedAt, done: Promise.resolve()});
	useEffect(() => {
		pending.current = pending.current.filter(({at}) => at > draft.changedAt);
		newest.current = Object.assign({}, draft.typed, ...pending.current.map(({patch}) => patch));
		setTyped(newest.current);
	}, [draft.id, draft.changedAt]);
	return {
		typed,
		kept,
		/** resolves once all that was typed so far is on disk, or could not be put there */
		written: (): Promise<void> => last.current.done,
		change(patch: Partial<ReportTyped>): void {
			newest.current = {...newest.current, ...patch};
			setTyped(newest.current);
			const at = new Date(Math.max(Date.now(), Date.parse(last.current.at) + 1)).toISOString();
			pending.current = [...pending.current, {patch, at}];
			last.current = {
				at,
				done: last.current.done.then(() =>
					tools.keep(draft.id, patch, at).then(
						() => setKept({is: 'kept', at}),
						(error: unknown) => setKept({is: 'failed', detail: String(error)}),
					),
				),
			};
		},
	};
}
