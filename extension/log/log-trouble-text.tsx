import type {Words} from '../locales/index.ts';
import type {HeldLog, LogTrouble} from './held-log.ts';

type Given = {log: HeldLog; trouble: LogTrouble; words: Words; now: string};

/** What a public log did, and since when it is known. */
export function LogTroubleText({log, trouble, words, now}: Given) {
	const places = {had: String(log.size), has: String(trouble.size), since: words.moment(log.at, now)};
	const noticed = words.moment(trouble.at, now);
	return (
		<>
			<p>{words.say(`log.${trouble.is}`, places)}</p>
			<p class="quiet">
				{trouble.overAt === null
					? words.say('log.noticed', {time: noticed})
					: words.say('log.over', {time: noticed, over: words.moment(trouble.overAt, now)})}
			</p>
		</>
	);
}
