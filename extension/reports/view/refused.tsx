import type {Words} from '../../locales/index.ts';
import {refusalText} from '../../locales/refusals/trouble-text.ts';
import {wrongText} from '../../locales/refusals/wrong-text.ts';
import type {LetterKind, Refusal} from '../outbox/letter.ts';
import {Jump} from './before-it-goes.tsx';

/** Why the server took it not, with the fields that are wrong: everything that was written is still there. */
export function Refused({refusal, kind, words}: {refusal: Refusal; kind: LetterKind; words: Words}) {
	return (
		<div class="card card-verdict level-caution report-refused" role="alert">
			<div>
				<h4>{words.say('report.refused')}</h4>
				<p>
					<bdi>
						{kind === 'confirm' && refusal.code === 'not-now'
							? words.say('trouble.letter-left')
							: refusalText(refusal, words)}
					</bdi>
				</p>
				{refusal.errors.length > 0 && (
					<ul class="report-missing">
						{refusal.errors.map(error => (
							<li key={error.pointer + error.detail}>
								<Jump pointer={error.pointer}>{wrongText(error, words)}</Jump>
							</li>
						))}
					</ul>
				)}
				<p class="quiet">{words.say('report.refused-kept')}</p>
			</div>
		</div>
	);
}
