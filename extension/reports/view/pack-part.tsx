import type {ComponentProps, ComponentType} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import type {PackChooser} from '../../disputes/pack-chooser.tsx';
import type {Words} from '../../locales/index.ts';
import {matterOf} from '../matter-of.ts';
import type {Report} from '../report.ts';
import type {ReportTools} from './report-tools.ts';

type Given = {report: Report; words: Words; now: string; tools: Pick<ReportTools, 'photos'>};

/** "For the store, the bank or an authority": the evidence of a report put together for whoever can make the seller pay. */
export function PackPart({report, words, now, tools}: Given) {
	const [isOpen, setOpen] = useState(false);
	if (!report.said?.purchase) return null;
	return (
		<section class="report-pack" aria-labelledby={`pack-${report.id}`}>
			<h4 id={`pack-${report.id}`}>{words.say('reports.pack')}</h4>
			<p class="acts">
				<button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
					{words.say('reports.pack-open')}
				</button>
			</p>
			{isOpen && <WhenOpened report={report} words={words} now={now} tools={tools} />}
		</section>
	);
}

/** The words of every forum are fetched when somebody wants them. */
function WhenOpened({report, words, now, tools}: Given) {
	const [Chooser, setChooser] = useState<ComponentType<ComponentProps<typeof PackChooser>> | null>(null);
	const [matter, setMatter] = useState<DisputeMatter | null>(null);
	useEffect(() => {
		let isOver = false;
		void import('../../disputes/pack-chooser.tsx').then(({PackChooser: one}) => !isOver && setChooser(() => one));
		void tools
			.photos(report.id)
			.then(photos => matterOf({report, photos, language: words.language, now}))
			.then(made => !isOver && setMatter(made));
		return () => {
			isOver = true;
		};
	}, [report.id, words.language]);
	return Chooser && matter && <Chooser words={words} now={now} matter={matter} />;
}
