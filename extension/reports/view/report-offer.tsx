import {useEffect, useRef, useState} from 'preact/hooks';
import type {PageFacts} from '../../../shared/product.ts';
import type {OfferSeen} from '../../../shared/reports/contract.ts';
import type {CodeCheck} from '../../codes/question.ts';
import {useRemembered} from '../../panel/use-remembered.ts';
import type {PanelView} from '../../panel/view.ts';
import {codesOf} from '../codes-of.ts';
import {LetterState} from './letter-state.tsx';
import {ReportForm} from './report-form.tsx';
import type {Undo} from './report-tools.ts';
import {standingOf} from './standing.ts';

export type ReportOfferGiven = Pick<PanelView, 'words' | 'now' | 'storeName' | 'reports' | 'codes'> & {
	/** the page in front of the shopper; null: none that offers anything */
	facts: PageFacts | null;
	/** codes this browser asked about, newest first */
	checks: readonly CodeCheck[];
};

/** Reporting the offer in front of the shopper: begin, go on where one was, or how far what was sent is. */
export function ReportOffer(given: ReportOfferGiven) {
	const {words, now, reports: tools, facts, checks} = given;
	const [gone, setGone] = useState<Undo | null>(null);
	const [failed, setFailed] = useState<string | null>(null);
	const undoButton = useRef<HTMLButtonElement>(null);
	const page = [facts?.url, facts?.store, facts?.listingId];
	const written = useRemembered(
		tools.rows.drafts,
		async () => ({mine: facts ? await tools.draftFor(facts) : null, drafts: await tools.drafts()}),
		page,
	);
	const sent = useRemembered(
		tools.rows.sent,
		async () => ({
			letters: await tools.letters(),
			reports: facts ? (await tools.reports()).filter(({offer}) => offer && isSame(offer, facts)) : [],
		}),
		page,
	);
	useEffect(() => {
		if (gone) undoButton.current?.focus();
	}, [gone]);
	if (written.is === 'failed') return <p role="alert">{words.say('history.failed', {detail: written.detail})}</p>;
	if (sent.is === 'failed') return <p role="alert">{words.say('history.failed', {detail: sent.detail})}</p>;
	if (written.is === 'loading' || sent.is === 'loading') return null;
	const {mine, drafts} = written.value;
	const {letters, reports} = sent.value;
	const others = drafts.filter(({id}) => id !== mine?.id);
	const discard = async (id: string) => setGone(await tools.discard(id));
	return (
		<>
			{letters
				.filter(({kind}) => kind === 'report')
				.map(letter => (
					<LetterState key={letter.id} letter={letter} words={words} now={now} tryNow={tools.tryNow} />
				))}
			{reports.map(
				report =>
					report.receipt &&
					report.sentAt && (
						<p key={report.id}>
							{words.say('report.reported', {
								day: words.day(report.sentAt),
								standing: standingOf(report, words),
							})}
						</p>
					),
			)}
			{!facts && <p>{words.say('report.no-offer')}</p>}
			{facts && !mine && (
				<>
					<p>{words.say('report.explain')}</p>
					<p class="quiet">{words.say('report.explain-law')}</p>
					<p class="acts">
						<button
							type="button"
							class="primary"
							onClick={() => {
								setGone(null);
								setFailed(null);
								tools
									.begin(facts, {now, language: words.language, codes: codesOf(checks, facts)})
									.catch((error: unknown) => setFailed(String(error)));
							}}
						>
							{words.say('report.begin')}
						</button>
					</p>
					{failed && <p role="alert">{words.say('report.not-kept', {detail: failed})}</p>}
				</>
			)}
			{mine && (
				<ReportForm
					key={mine.id + (mine.refusal?.at ?? '')}
					{...given}
					draft={mine}
					isPage={false}
					onDiscard={() => void discard(mine.id)}
				/>
			)}
			<p role="status" class="undo">
				{gone && (
					<>
						{words.say('report.discarded')}
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
			{others.length > 0 && (
				<div class="report-drafts">
					<h3>{words.say('report.drafts')}</h3>
					<ul class="rows">
						{others.map(draft => (
							<li key={draft.id} class="visit">
								<span />
								<div>
									<button type="button" class="jump" onClick={() => tools.openPage(`draft=${draft.id}`)}>
										<bdi>{draft.typed.offer.title || draft.typed.offer.url}</bdi>
									</button>
									<p class="quiet">
										{words.say('report.kept', {time: words.moment(draft.changedAt, now)})}
										{draft.refusal && ` · ${words.say('report.refused')}`}
									</p>
								</div>
							</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
}

/** Both are the same listing; where the store gives no number, the same page. */
const isSame = ({store, listing, url}: OfferSeen, facts: PageFacts): boolean =>
	store === facts.store && (listing === null ? url === facts.url : listing === facts.listingId);
