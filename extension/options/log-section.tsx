import {LogTroubleText} from '../log/log-trouble-text.tsx';
import {useRemembered} from '../panel/use-remembered.ts';
import type {OptionsView} from './options-view.ts';

/** What this browser keeps of the server's public log: the last good head, and whether the log ever forgot something. */
export function LogSection({memory, words, now}: OptionsView) {
	const held = useRemembered(memory, () => memory.log(), []);
	const log = held.is === 'here' ? held.value : null;
	return (
		<section aria-labelledby="log-title">
			<h2 id="log-title">{words.say('log.kept')}</h2>
			<p class="quiet">{words.say('log.explain')}</p>
			{held.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: held.detail})}</p>}
			{held.is === 'here' && !log && <p>{words.say('log.none')}</p>}
			{log && (
				<>
					<p>{words.say('log.head', {size: String(log.size), time: words.moment(log.at, now)})}</p>
					{log.trouble === null ? (
						<p>{words.say('log.well')}</p>
					) : (
						<LogTroubleText log={log} trouble={log.trouble} words={words} now={now} />
					)}
					{[log.note, ...(log.trouble ? [log.trouble.note] : [])].map(note => (
						<pre key={note} class="note" dir="ltr">
							{note}
						</pre>
					))}
				</>
			)}
		</section>
	);
}
