import type {ComponentType} from 'preact';
import {useEffect, useMemo, useState} from 'preact/hooks';
import type {Database} from '../history/database.ts';
import {watchDatabase} from '../history/watch-database.ts';
import {useNow} from '../panel/use-now.ts';
import {useSpeech} from '../panel/use-speech.ts';
import {readSettings, type Settings} from '../platform/settings.ts';
import {createOptionTools} from './create-option-tools.ts';
import type {OptionsView} from './options-view.ts';

type Read = {is: 'here'; settings: Settings} | {is: 'failed'; detail: string};

/** A page of choices with all it needs from this browser, as new as the settings are. */
export function LivePage({database, Page}: {database: Database; Page: ComponentType<OptionsView>}) {
	const speech = useSpeech(database);
	const now = useNow();
	const tools = useMemo(() => createOptionTools(database), [database]);
	const [read, setRead] = useState<Read | null>(null);
	useEffect(() => {
		const ask = () => {
			readSettings(database).then(
				settings => setRead({is: 'here', settings}),
				(error: unknown) => setRead({is: 'failed', detail: String(error)}),
			);
		};
		ask();
		return watchDatabase(database, ['settings'], ask);
	}, [database]);

	if (!speech || !read) return null;
	const {words} = speech;
	if (read.is === 'failed')
		return (
			<main class="page">
				<h1>{words.say('storage.title')}</h1>
				<p>{words.say('storage.text')}</p>
				<p role="alert">{words.say('options.failed', {detail: read.detail})}</p>
			</main>
		);
	return <Page {...tools} words={words} now={now} settings={read.settings} />;
}
