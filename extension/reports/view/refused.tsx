import type {Words} from '../../locales/index.ts';
import type {Refusal} from '../outbox/letter.ts';
import {Jump} from './before-it-goes.tsx';

/** Why the server took it not, with the fields that are wrong: everything that was written is still there. */
export function Refused({refusal, words}: {refusal: Refusal; words: Words}) {
	const {title, detail, errors} = refusal;
	return (
		<div class="card card-verdict level-caution report-refused" role="alert">
			<div>
				<h4>{words.say('report.refused')}</h4>
				<p>
					<bdi>{detail ?? title}</bdi>
				</p>
				{errors.length > 0 && (
					<ul class="report-missing">
						{errors.map(error => (
							<li key={error.pointer + error.detail}>
								<Jump pointer={error.pointer}>{`${error.pointer} ${error.detail}`}</Jump>
							</li>
						))}
					</ul>
				)}
				<p class="quiet">{words.say('report.refused-kept')}</p>
			</div>
		</div>
	);
}
