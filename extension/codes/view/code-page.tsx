import {useMemo} from 'preact/hooks';
import type {Database} from '../../history/database.ts';
import {createMemory} from '../../panel/create-memory.ts';
import {useNow} from '../../panel/use-now.ts';
import {useRemembered} from '../../panel/use-remembered.ts';
import {useSpeech} from '../../panel/use-speech.ts';
import {checksShown} from '../question.ts';
import {CodeCheck} from './code-check.tsx';
import {createCodeTools} from './create-code-tools.ts';

/** "Check a code" in a tab of its own: there the browser can ask whether the camera may be used. */
export function CodePage({database}: {database: Database}) {
	const speech = useSpeech(database);
	const now = useNow();
	const memory = useMemo(() => createMemory(database), [database]);
	const codes = useMemo(() => createCodeTools(database, null), [database]);
	const kept = useRemembered(memory, () => memory.codeChecks(checksShown), []);
	if (!speech) return null;
	const {words} = speech;
	return (
		<main class="code-page" lang={words.locale} dir={words.dir}>
			<h1>Touchstone</h1>
			<h2>{words.say('code.title')}</h2>
			<CodeCheck
				words={words}
				now={now}
				checks={kept.is === 'here' ? kept.value : []}
				codes={codes}
				brand={null}
				cameraAtOnce
			/>
			{kept.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: kept.detail})}</p>}
		</main>
	);
}
