import type {ReportView} from '../../../shared/reports/contract.ts';
import type {Words} from '../../locales/index.ts';
import type {Report} from '../report.ts';
import {keptIn} from './kept-in.ts';
import type {ReportTools} from './report-tools.ts';
import {SayForm} from './say-form.tsx';

type Given = {
	report: Report;
	view: ReportView;
	words: Words;
	tools: Pick<ReportTools, 'sendAbout' | 'keepSaying'>;
	isOnItsWay: boolean;
};

/** What followed from reports without foundation, why, and an appeal against it. */
export function Measures({report, view, words, tools, isOnItsWay}: Given) {
	const mayAppeal = view.acts.includes('appeal-measure') && !isOnItsWay;
	return (
		<>
			{view.measures.map(({id, kind, reason, at, until, appealedAt, decidedWhy, liftedAt}) => (
				<div key={id} class="card">
					<p>
						<strong class="lead">{words.say(`reports.measure.${kind}`)}</strong>{' '}
						<span class="quiet">{words.day(at)}</span>
					</p>
					<p>
						<bdi>{reason}</bdi>
					</p>
					{until && !liftedAt && <p>{words.say('reports.measure-until', {day: words.day(until)})}</p>}
					{liftedAt && <p>{words.say('reports.lifted', {day: words.day(liftedAt)})}</p>}
					{decidedWhy && (
						<p>
							<bdi>{decidedWhy}</bdi>
						</p>
					)}
					{mayAppeal && !appealedAt && !liftedAt && (
						<SayForm
							label={words.say('reports.appeal-why')}
							hint={words.say('reports.appeal-hint')}
							least={20}
							words={words}
							act={words.say('reports.act.appeal')}
							kept={keptIn(report, `measure-appeal/${id}`, tools)}
							onSend={reason =>
								tools.sendAbout({
									report,
									kind: 'measure-appeal',
									form: `measure-appeal/${id}`,
									about: id,
									body: {reason},
								})
							}
						/>
					)}
				</div>
			))}
		</>
	);
}
