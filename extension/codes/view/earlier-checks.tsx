import {inGroups, readCode} from '../../../shared/codes/code-text.ts';
import {LevelMark} from '../../panel/level-mark.tsx';
import {Moment} from '../../panel/moment.tsx';
import type {PanelView} from '../../panel/view.ts';
import type {CodeCheck} from '../question.ts';
import {answerText} from './answer-text.ts';

/** Shown at most. */
const most = 20;

type Given = Pick<PanelView, 'words' | 'now'> & {
	/** newest first */
	checks: readonly CodeCheck[];
	onAgain(check: CodeCheck): void;
};

/** Of each code the newest check, newest first. */
const newestOfEach = (checks: readonly CodeCheck[]): CodeCheck[] =>
	[...new Map(checks.toReversed().map(check => [check.key, check])).values()].toReversed();

/** Codes this browser asked about, each with its newest answer: as it was then, not as it is now. */
export function EarlierChecks({words, now, checks, onAgain}: Given) {
	if (checks.length === 0) return null;
	const newest = newestOfEach(checks);
	return (
		<details class="code-earlier">
			<summary>
				{words.say('code.earlier')} <span class="quiet">{words.say('code.earlier-count', {count: newest.length})}</span>
			</summary>
			<ul class="rows">
				{newest.slice(0, most).map(check => (
					<Row key={check.id} check={check} words={words} now={now} onAgain={onAgain} />
				))}
			</ul>
		</details>
	);
}

function Row({check, words, now, onAgain}: Omit<Given, 'checks'> & {check: CodeCheck}) {
	const {question, at, reply} = check;
	if (reply?.is !== 'answered') return null;
	const {answer} = reply;
	const {level, title} = answerText(answer, words, now);
	const code = shownCode(question.code);
	return (
		<li class="code-row">
			<span class={`level-${level} inline-mark`}>
				<LevelMark level={level} size={16} />
			</span>
			<div>
				<button type="button" class="code-again" onClick={() => onAgain(check)}>
					<span class="unseen">{words.say('code.earlier-again', {code})}</span>
					<code dir="ltr" aria-hidden="true">
						{code}
					</code>
				</button>
				<p class="quiet">
					{answer.answer !== 'unknown' && (
						<>
							<bdi>{answer.product.name}</bdi> ·{' '}
						</>
					)}
					{title} · {words.say(`code.earlier.${question.act}`)} <Moment at={at} now={now} words={words} />
				</p>
			</div>
		</li>
	);
}

function shownCode(code: string): string {
	const read = readCode(code);
	return read.form === 'touchstone' ? inGroups(read.code) : code;
}
