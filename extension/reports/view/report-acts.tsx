import {useEffect, useRef, useState} from 'preact/hooks';
import type {ReportView} from '../../../shared/reports/contract.ts';
import type {Words} from '../../locales/index.ts';
import {useRemembered} from '../../panel/use-remembered.ts';
import type {Letter} from '../outbox/letter.ts';
import {evidenceOf, type Report} from '../report.ts';
import {keptIn} from './kept-in.ts';
import {PhotoList} from './photo-list.tsx';
import type {About, ReportTools} from './report-tools.ts';
import {SayForm} from './say-form.tsx';

type Given = {
	report: Report;
	view: ReportView;
	letters: readonly Letter[];
	words: Words;
	/** ISO instant */
	now: string;
	tools: ReportTools;
	isPage: boolean;
	/** the form for evidence is open at first */
	adds: boolean;
};

type Open = 'add-evidence' | 'withdraw' | 'appeal' | null;

/** What the shopper can do about a report now: answer, add, say what came of it, appeal, withdraw. */
export function ReportActs({report, view, letters, words, now, tools, isPage, adds}: Given) {
	const [open, setOpen] = useState<Open>(adds ? 'add-evidence' : null);
	const can = new Set(view.acts);
	const isOnItsWay = (kind: About['kind']) => letters.some(letter => letter.kind === kind);
	const [failed, setFailed] = useState<string | null>(null);
	const send = (about: Omit<About, 'report'>) => tools.sendAbout({report, ...about});
	/** a form closes once its words are on disk */
	const sendAndClose = async (about: Omit<About, 'report'>) => {
		await send(about);
		setOpen(null);
	};
	const press = (about: Omit<About, 'report'>) => {
		setFailed(null);
		send(about).catch((error: unknown) => setFailed(String(error)));
	};
	const asked = view.questions.filter(({answer}) => answer === null);
	const opener = (act: Exclude<Open, null>) =>
		can.has(act) && (
			<button type="button" aria-expanded={open === act} onClick={() => setOpen(open === act ? null : act)}>
				{words.say(`reports.act.${act}`)}
			</button>
		);
	// An appeal against a measure stands beside it
	if (view.acts.every(act => act === 'appeal-measure')) return null;
	return (
		<section class="report-acts" aria-labelledby={`acts-${report.id}`}>
			<h4 id={`acts-${report.id}`}>{words.say('reports.acts')}</h4>
			{can.has('confirm-contact') && !view.contactConfirmed && (
				<>
					<p>{words.say('reports.confirm-contact')}</p>
					{!isOnItsWay('confirm') && (
						<p class="acts">
							<button type="button" onClick={() => press({kind: 'confirm', body: {}})}>
								{words.say('reports.act.confirm')}
							</button>
						</p>
					)}
				</>
			)}
			{can.has('answer') &&
				!isOnItsWay('answer') &&
				asked.map(({id, words: question}) => (
					<SayForm
						key={id}
						label={question}
						words={words}
						act={words.say('reports.act.answer')}
						kept={keptIn(report, `answer/${id}`, tools)}
						onSend={said => send({kind: 'answer', form: `answer/${id}`, body: {question: id, words: said}})}
					/>
				))}
			<p class="acts">
				{!isOnItsWay('evidence') && opener('add-evidence')}
				{(can.has('say-paid') || can.has('say-enforced')) && !isOnItsWay('remedy') && (
					<>
						{can.has('say-paid') && (
							<button type="button" onClick={() => press({kind: 'remedy', body: {got: 'paid', words: null}})}>
								{words.say('reports.act.say-paid')}
							</button>
						)}
						{can.has('say-enforced') && (
							<button type="button" onClick={() => press({kind: 'remedy', body: {got: 'enforced', words: null}})}>
								{words.say('reports.act.say-enforced')}
							</button>
						)}
					</>
				)}
				{!isOnItsWay('appeal') && opener('appeal')}
				{!isOnItsWay('withdrawal') && opener('withdraw')}
			</p>
			{failed && <p role="alert">{words.say('report.not-kept', {detail: failed})}</p>}
			{open === 'add-evidence' && can.has('add-evidence') && (
				<Evidence
					report={report}
					words={words}
					now={now}
					tools={tools}
					isPage={isPage}
					isWanted={adds}
					onSend={sendAndClose}
				/>
			)}
			{open === 'appeal' && (
				<SayForm
					label={words.say('reports.appeal-why')}
					hint={words.say('reports.appeal-hint')}
					least={20}
					words={words}
					act={words.say('reports.act.appeal')}
					kept={keptIn(report, 'appeal', tools)}
					onSend={reason => sendAndClose({kind: 'appeal', form: 'appeal', body: {reason}})}
				/>
			)}
			{open === 'withdraw' && (
				<SayForm
					label={words.say('reports.withdraw-why')}
					hint={words.say('reports.withdraw-hint')}
					least={0}
					words={words}
					act={words.say('reports.act.withdraw-sure')}
					kept={keptIn(report, 'withdrawal', tools)}
					onSend={reason => sendAndClose({kind: 'withdrawal', form: 'withdrawal', body: {reason: reason || null}})}
				/>
			)}
		</section>
	);
}

type EvidenceGiven = Pick<Given, 'report' | 'words' | 'now' | 'tools' | 'isPage'> & {
	/** it is what the shopper came for */
	isWanted: boolean;
	onSend(about: Omit<About, 'report'>): Promise<void>;
};

/** Words and photos that come after the report. Its photos are kept here under a name of their own until they are sent. */
function Evidence({report, words, now, tools, isPage, isWanted, onSend}: EvidenceGiven) {
	const top = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (!isWanted) return;
		top.current?.scrollIntoView({block: 'center'});
		top.current?.querySelector('button')?.focus({preventScroll: true});
	}, []);
	const of = evidenceOf(report.id);
	const [photosBusy, setPhotosBusy] = useState(false);
	const found = useRemembered(tools.rows.photos, () => tools.photos(of), [of]);
	return (
		<div class="report-acts" ref={top}>
			<PhotoList
				of={of}
				now={now}
				photos={found.is === 'here' ? found.value : []}
				words={words}
				tools={tools}
				isPage={isPage}
				where={`report=${report.id}`}
				onBusy={setPhotosBusy}
			/>
			<SayForm
				label={words.say('reports.evidence-words')}
				words={words}
				act={words.say('reports.act.send')}
				waitsFor={photosBusy ? words.say('report.photos-busy') : null}
				kept={keptIn(report, 'evidence', tools)}
				onSend={said => onSend({kind: 'evidence', form: 'evidence', body: {words: said}, photosOf: of})}
			/>
		</div>
	);
}
