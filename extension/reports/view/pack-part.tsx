import type {ComponentProps, ComponentType} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import {begunElsewhere} from '../../disputes/answers.ts';
import type {BrandPapers} from '../../disputes/brand-papers.tsx';
import type {PackChooser} from '../../disputes/pack-chooser.tsx';
import type {Words} from '../../locales/index.ts';
import {useRemembered} from '../../panel/use-remembered.ts';
import {noAnswers} from '../dispute-answers.ts';
import {matterOf} from '../matter-of.ts';
import type {Report} from '../report.ts';
import type {ReportTools} from './report-tools.ts';

type Given = {report: Report; words: Words; now: string; tools: Pick<ReportTools, 'disputes'>};

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

type Parts = {
	Chooser: ComponentType<ComponentProps<typeof PackChooser>>;
	Papers: ComponentType<ComponentProps<typeof BrandPapers>>;
	forums: readonly {id: string}[];
};

/** The words of every forum are fetched when somebody wants them. */
async function fetchParts(): Promise<Parts> {
	const [chooser, papers, registry] = await Promise.all([
		import('../../disputes/pack-chooser.tsx'),
		import('../../disputes/brand-papers.tsx'),
		import('../../../shared/disputes/forums/index.ts'),
	]);
	return {Chooser: chooser.PackChooser, Papers: papers.BrandPapers, forums: registry.forums};
}

function WhenOpened({report, words, now, tools: {disputes}}: Given) {
	const [parts, setParts] = useState<Parts | null>(null);
	const [trouble, setTrouble] = useState<string | null>(null);
	const [said, setSaid] = useState(report.dispute ?? noAnswers);
	useEffect(() => {
		let isOver = false;
		void fetchParts().then(fetched => !isOver && setParts(fetched));
		return () => {
			isOver = true;
		};
	}, []);
	const kept = useRemembered(
		disputes.rows,
		async () => ({pieces: await disputes.pieces(report.id), papers: await disputes.papers(report.id)}),
		[report.id, report.view],
	);
	if (kept.is === 'failed') return <p role="alert">{words.say('history.failed', {detail: kept.detail})}</p>;
	if (kept.is === 'loading' || parts === null) return null;
	const {pieces, papers} = kept.value;
	const matter = matterOf({report, pieces, language: words.language, now});
	if (!matter) return null;
	const {Chooser, Papers, forums} = parts;
	return (
		<>
			{trouble !== null && <p role="alert">{words.say('pack.answer-lost', {detail: trouble})}</p>}
			<Chooser
				words={words}
				now={now}
				matter={matter}
				said={begunElsewhere(said, report.said?.elsewhere ?? null, forums)}
				onAnswer={patch => {
					setSaid({...said, ...patch});
					disputes.keepAnswers(report.id, patch).then(
						() => setTrouble(null),
						(error: unknown) => setTrouble(String(error)),
					);
				}}
				papers={
					<Papers
						words={words}
						papers={papers}
						matter={matter}
						give={file => disputes.givePaper(report.id, file)}
						takeOut={disputes.takePaperOut}
					/>
				}
			/>
		</>
	);
}
