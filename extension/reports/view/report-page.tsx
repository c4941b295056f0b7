import {useEffect, useMemo, useState} from 'preact/hooks';
import {checksShown} from '../../codes/question.ts';
import {createCodeTools} from '../../codes/view/create-code-tools.ts';
import type {Database} from '../../history/database.ts';
import {createMemory} from '../../panel/create-memory.ts';
import {storeName} from '../../panel/store-name.ts';
import {useNow} from '../../panel/use-now.ts';
import {useRemembered} from '../../panel/use-remembered.ts';
import {useSpeech} from '../../panel/use-speech.ts';
import {createReportTools} from './create-report-tools.ts';
import {MyReports} from './my-reports.tsx';
import {ReportForm} from './report-form.tsx';

/**
 * Reports in a tab of their own, with more room and a camera: `#draft=…` goes on with one, `#report=…` opens one that was sent,
 * to add evidence; else all of them are shown.
 */
export function ReportPage({database}: {database: Database}) {
	const speech = useSpeech(database);
	const now = useNow();
	const memory = useMemo(() => createMemory(database), [database]);
	const codes = useMemo(() => createCodeTools(database, null), [database]);
	const tools = useMemo(() => createReportTools(database, null), [database]);
	const hash = useHash();
	const id = hash.get('draft');
	const checks = useRemembered(memory, () => memory.codeChecks(checksShown), []);
	const draft = useRemembered(tools.rows.drafts, async () => (id ? await tools.draftNamed(id) : null), [id]);
	if (!speech) return null;
	const {words} = speech;
	const isWriting = draft.is === 'here' && draft.value?.is === 'writing' ? draft.value : null;
	return (
		<main class="report-page" lang={words.locale} dir={words.dir}>
			<h1>Touchstone</h1>
			<h2>{words.say(isWriting ? 'report.title' : 'reports.title')}</h2>
			{draft.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: draft.detail})}</p>}
			{isWriting ? (
				<ReportForm
					key={isWriting.id + (isWriting.refusal?.at ?? '')}
					draft={isWriting}
					words={words}
					now={now}
					storeName={storeName}
					reports={tools}
					codes={codes}
					checks={checks.is === 'here' ? checks.value : []}
					isPage
					onDiscard={() => void tools.discard(isWriting.id)}
				/>
			) : (
				<MyReports
					key={hash.get('report')}
					adding={hash.get('report')}
					words={words}
					now={now}
					storeName={storeName}
					reports={tools}
					isPage
				/>
			)}
		</main>
	);
}

function useHash(): URLSearchParams {
	const read = () => new URLSearchParams(location.hash.slice(1));
	const [hash, setHash] = useState(read);
	useEffect(() => {
		const follow = () => setHash(read());
		addEventListener('hashchange', follow);
		return () => removeEventListener('hashchange', follow);
	}, []);
	return hash;
}
