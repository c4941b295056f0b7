import {useEffect, useRef} from 'preact/hooks';
import type {Words} from '../../locales/index.ts';
import {troubleText} from '../../locales/refusals/trouble-text.ts';
import {Icon} from '../../panel/icon.tsx';
import type {Letter} from '../outbox/letter.ts';
import type {Report} from '../report.ts';
import {isTicketLetter} from '../tickets/ticket-letter.ts';
import {TicketPart} from '../tickets/ticket-part.tsx';
import {LetterState} from './letter-state.tsx';
import {Measures} from './measures.tsx';
import {titleOf} from './my-reports.tsx';
import {PackPart} from './pack-part.tsx';
import {Receipt} from './receipt.tsx';
import {Refused} from './refused.tsx';
import {ReportActs} from './report-acts.tsx';
import type {ReportTools, Undo} from './report-tools.ts';
import {ReportView} from './report-view.tsx';
import {standingOf} from './standing.ts';

type Given = {
	report: Report;
	letters: readonly Letter[];
	words: Words;
	now: string;
	storeName(store: string): string;
	tools: ReportTools;
	isPage: boolean;
	/** its form for evidence is open at first */
	adds: boolean;
	onBack(): void;
	onDropped(undo: Undo): void;
};

/** One report with all that is known of it, and what can be done. */
export function OneReport({report, letters, words, now, storeName, tools, isPage, adds, onBack, onDropped}: Given) {
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (!adds) title.current?.focus();
	}, [report.id]);
	const {view, trouble, lostPhotos, refused, offer} = report;
	const others = refused
		.filter(({kind}) => !letters.some(letter => letter.kind === kind))
		// It is said beside the talk itself
		.filter(({kind, refusal}) => !isTicketLetter(kind) || refusal.code !== 'changed-meanwhile');
	return (
		<article class="one-report">
			<p>
				<button type="button" class="jump" onClick={onBack}>
					<Icon name="back" /> {words.say('reports.back')}
				</button>
			</p>
			<h3 tabIndex={-1} ref={title}>
				<bdi>{titleOf(report) ?? words.say('reports.untitled')}</bdi>
			</h3>
			{offer && <p class="quiet">{storeName(offer.store)}</p>}
			<p>
				<strong class="lead">{standingOf(report, words)}</strong>
			</p>
			{letters.map(letter => (
				<LetterState key={letter.id} letter={letter} words={words} now={now} tryNow={tools.tryNow} />
			))}
			{others.map(({id, kind, refusal}) => (
				<div key={id}>
					<p>{words.say(`report.letter.${kind}`)}</p>
					<Refused refusal={refusal} kind={kind} words={words} />
				</div>
			))}
			{trouble && <p class="quiet">{words.say('reports.trouble', {detail: troubleText(trouble, words)})}</p>}
			{lostPhotos.length > 0 && (
				<ul class="report-missing">
					{lostPhotos.map(({place, detail}) => (
						<li key={`${place}${detail}`}>
							{words.say('reports.photo-lost', {count: place + 1, detail: troubleText(detail, words)})}
						</li>
					))}
				</ul>
			)}
			{view && <ReportView view={view} words={words} now={now} />}
			{view && (
				<ReportActs
					now={now}
					report={report}
					view={view}
					letters={letters}
					words={words}
					tools={tools}
					isPage={isPage}
					adds={adds}
				/>
			)}
			{view && (
				<Measures
					report={report}
					view={view}
					words={words}
					tools={tools}
					isOnItsWay={letters.some(({kind}) => kind === 'measure-appeal')}
				/>
			)}
			<TicketPart report={report} letters={letters} words={words} now={now} tools={tools} />
			<PackPart report={report} words={words} now={now} tools={tools} />
			<Receipt report={report} words={words} now={now} tools={tools} onDropped={onDropped} />
		</article>
	);
}
