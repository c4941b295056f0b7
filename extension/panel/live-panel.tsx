import {useMemo} from 'preact/hooks';
import {createCodeTools} from '../codes/view/create-code-tools.ts';
import type {Database} from '../history/database.ts';
import {createReportTools} from '../reports/view/create-report-tools.ts';
import {createActions} from './create-actions.ts';
import {createMemory} from './create-memory.ts';
import {Panel} from './panel.tsx';
import type {PanelState} from './state.ts';
import {storeName} from './store-name.ts';
import {useNow} from './use-now.ts';
import {useSpeech} from './use-speech.ts';

/** The panel of one tab with all it needs from this browser. */
export function LivePanel({database, tab, state}: {database: Database; tab: number | null; state: PanelState}) {
	const speech = useSpeech(database);
	const now = useNow([state]);
	const memory = useMemo(() => createMemory(database), [database]);
	const act = useMemo(() => createActions(database, tab), [database, tab]);
	const codes = useMemo(() => createCodeTools(database, tab), [database, tab]);
	const reports = useMemo(() => createReportTools(database, tab), [database, tab]);
	if (!speech) return null;
	return <Panel {...speech} {...{state, now, memory, storeName, act, codes, reports}} />;
}
