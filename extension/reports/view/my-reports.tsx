import {useEffect, useRef, useState} from 'preact/hooks';
import {useRemembered} from '../../panel/use-remembered.ts';
import type {PanelView} from '../../panel/view.ts';
import {isNew, type Report} from '../report.ts';
import {waitsForShopper} from '../tickets/ticket-part.tsx';
import {BringReport} from './bring-report.tsx';
import {OneReport} from './one-report.tsx';
import type {Undo} from './report-tools.ts';
import {standingOf} from './standing.ts';

export type MyReportsGiven = Pick<PanelView, 'words' | 'now' | 'storeName' | 'reports'> & {
	isPage: boolean;
	/** the one that is open at first, to add evidence to it; null: none */
	adding?: string | null;
};

/** All reports of this browser, and one of them opened. */
export function MyReports({words, now, storeName, reports: tools, isPage, adding = null}: MyReportsGiven) {
	const [open, setOpen] = useState<string | null>(adding);
	const [gone, setGone] = useState<Undo | null>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const found = useRemembered(
		tools.rows.sent,
		async () => ({reports: await tools.reports(), letters: await tools.letters()}),
		[],
	);
	useEffect(() => {
		tools.ask();
		if (adding !== null) tools.seen(adding);
	}, [tools]);
	useEffect(() => {
		if (gone) undoButton.current?.focus();
	}, [gone]);
	if (found.is === 'loading') return null;
	if (found.is === 'failed') return <p role="alert">{words.say('history.failed', {detail: found.detail})}</p>;
	const {reports, letters} = found.value;
	const opened = reports.find(({id}) => id === open);
	const show = (report: Report | null) => {
		setOpen(report?.id ?? null);
		if (report) tools.seen(report.id);
	};
	if (opened)
		return (
			<OneReport
				report={opened}
				letters={letters.filter(({report}) => report === opened.id)}
				words={words}
				now={now}
				storeName={storeName}
				tools={tools}
				isPage={isPage}
				adds={opened.id === adding}
				onBack={() => show(null)}
				onDropped={undo => {
					show(null);
					setGone(undo);
				}}
			/>
		);
	return (
		<>
			{reports.length === 0 && <p>{words.say('reports.empty')}</p>}
			<ul class="rows">
				{reports.map(report => (
					<li key={report.id} class="report-row">
						<button type="button" class="jump" onClick={() => show(report)}>
							<bdi>{titleOf(report) ?? words.say('reports.untitled')}</bdi>
						</button>
						<p class="quiet">
							{isNew(report) && <strong class="lead">{words.say('reports.new')} · </strong>}
							{waitsForShopper(report) && <strong class="lead">{words.say('ticket.waits-you')} · </strong>}
							{standingOf(report, words)}
							{report.receipt?.case && ` · ${words.say('reports.case', {number: report.receipt.case})}`}
						</p>
					</li>
				))}
			</ul>
			<p role="status" class="undo">
				{gone && (
					<>
						{words.say('reports.dropped')}
						<button
							type="button"
							ref={undoButton}
							onClick={() => {
								void gone.undo();
								setGone(null);
							}}
						>
							{words.say('act.undo')}
						</button>
					</>
				)}
			</p>
			<BringReport words={words} tools={tools} onBrought={setOpen} />
		</>
	);
}

/** What the report is about, by its own words or the server's. */
export function titleOf({offer, view}: Report): string | null {
	if (offer) return offer.title;
	const told = view?.offer;
	if (typeof told !== 'object' || told === null || !('title' in told)) return null;
	return typeof told.title === 'string' ? told.title : null;
}
