import type {Words} from '../../locales/index.ts';
import {troubleText} from '../../locales/refusals/trouble-text.ts';
import {Moment} from '../../panel/moment.tsx';
import type {Letter} from '../outbox/letter.ts';

type Given = {letter: Letter; words: Words; now: string; tryNow(): void};

/** How far a thing in the outbox is: what it waits for, said as it is. */
export function LetterState({letter, words, now, tryNow}: Given) {
	const {stage, trouble, nextAt, photos, kind} = letter;
	const gone = photos.filter(({is}) => is !== 'waiting').length;
	const isOffline = trouble?.is === 'no-answer' && globalThis.navigator?.onLine === false;
	return (
		<div class="card letter" role="status">
			<p>
				<strong class="lead">{words.say(`report.letter.${kind}`)}</strong>{' '}
				{stage === 'body'
					? words.say(trouble ? 'report.letter.waits' : 'report.letter.goes')
					: words.say('report.letter.photos', {count: gone, all: photos.length})}
			</p>
			{trouble && (
				<>
					<p>
						{words.say(isOffline ? 'report.letter.offline' : `report.letter.${trouble.is}`)}{' '}
						{nextAt > now && (
							<>
								{words.say('report.letter.next')} <Moment at={nextAt} now={now} words={words} />
							</>
						)}
					</p>
					<p class="quiet">{words.say('report.letter.kept')}</p>
					<p class="quiet">{words.say('code.detail', {detail: troubleText(trouble.detail, words)})}</p>
					<p class="acts">
						<button type="button" onClick={tryNow}>
							{words.say('report.letter.now')}
						</button>
					</p>
				</>
			)}
		</div>
	);
}
