import {LogTroubleText} from '../../log/log-trouble-text.tsx';
import {useRemembered} from '../use-remembered.ts';
import type {Section} from './section.ts';

/** Said only while it is so: the server's public log forgot something it had said. */
export const log: Section = {
	id: 'log',
	place: 'main',
	View({memory, words, now}) {
		const held = useRemembered(memory, () => memory.log(), []);
		if (held.is !== 'here' || !held.value?.trouble || held.value.trouble.overAt !== null) return null;
		return (
			<section class="unread" aria-labelledby="log-title">
				<h2 id="log-title">{words.say('log.title')}</h2>
				<LogTroubleText log={held.value} trouble={held.value.trouble} words={words} now={now} />
				<p class="quiet">{words.say('log.means')}</p>
			</section>
		);
	},
};
