import {readReason} from '../../../shared/cases/reasons.ts';
import {ours} from '../../../shared/clock.ts';
import type {ReportView as View} from '../../../shared/reports/contract.ts';
import type {Words} from '../../locales/index.ts';
import {reasonText} from '../../locales/refusals/reason-text.ts';
import {Moment} from '../../panel/moment.tsx';
import {dueOf} from './due-of.ts';
import {DueTold} from './due-told.tsx';
import {caseStateOf} from './standing.ts';

type Given = {view: View; words: Words; now: string};

/** How a report stands at the server: what is waited for, the decision and its reasons, what is due, every step. */
export function ReportView({view, words, now}: Given) {
	const {clock, answers, decision, appeal, setAside, questions, evidence, photos} = view;
	return (
		<>
			{setAside && <p>{words.say('reports.set-aside-why', {why: reasonText(setAside, words)})}</p>}
			{clock && (
				<p class="card report-clock">
					{words.say('reports.clock', {due: dueWords(view, words)})} <Moment at={clock.until} now={now} words={words} />
					<span class="quiet"> · {clock.source === ours ? words.say('report.source.ours') : clock.source}</span>
				</p>
			)}
			{decision && <Decision view={view} words={words} now={now} />}
			{answers.length > 0 && (
				<>
					<h4>{words.say('reports.answers')}</h4>
					{answers.map(({at, words: said, admits}) => (
						<blockquote key={at} class="code-said">
							<p>
								<bdi>{said}</bdi>
							</p>
							<p class="quiet">
								{admits && `${words.say('reports.admits')} · `}
								<Moment at={at} now={now} words={words} />
							</p>
						</blockquote>
					))}
				</>
			)}
			{appeal && (
				<p>
					{words.say(`reports.appeal.${appeal.state}`)} · <Moment at={appeal.at} now={now} words={words} />
					{appeal.reason && (
						<>
							<br />
							<bdi>{appeal.reason}</bdi>
						</>
					)}
				</p>
			)}
			{questions
				.filter(({answer}) => answer !== null)
				.map(({id, words: asked, answer}) => (
					<blockquote key={id} class="code-said">
						<p>
							<bdi>{asked}</bdi>
						</p>
						<p class="quiet">
							{words.say('reports.you-answered')} <bdi>{answer}</bdi>
						</p>
					</blockquote>
				))}
			{evidence.length > 0 && <p class="quiet">{words.say('reports.evidence-count', {count: evidence.length})}</p>}
			{photos.length > 0 && (
				<p class="quiet">
					{words.say('reports.photos-there', {
						count: photos.filter(({state}) => state === 'stored').length,
						all: photos.length,
					})}
				</p>
			)}
			<Steps view={view} words={words} now={now} />
		</>
	);
}

/** What is waited for, in the shopper's language where the state tells it; else in the server's words. */
function dueWords({clock, caseState}: View, words: Words): string {
	const key = caseState === null ? null : dueOf(caseState);
	return key ? words.say(key) : (clock?.due ?? '');
}

function Decision({view: {decision, remedy, appealUntil}, words, now}: Given) {
	if (!decision) return null;
	const {outcome, at, statement, liftedAt} = decision;
	const level = liftedAt
		? 'unknown'
		: outcome === 'counterfeit'
			? 'warning'
			: outcome === 'genuine'
				? 'clear'
				: 'unknown';
	return (
		<section class={`card card-verdict level-${level} report-decision`} aria-labelledby="report-decision">
			<div>
				<h4 id="report-decision">{words.say(`reports.outcome.${outcome}`)}</h4>
				<p class="quiet">
					<Moment at={at} now={now} words={words} />
					{liftedAt && ` · ${words.say('reports.lifted', {day: words.day(liftedAt)})}`}
				</p>
				<p class="statement">
					<bdi>{statement}</bdi>
				</p>
				{remedy && (
					<p>
						<strong class="lead">{words.say(`reports.remedy.${remedy.state}`)}</strong>{' '}
						<span class="quiet">{words.day(remedy.since)}</span>
					</p>
				)}
				{remedy && <DueTold remedy={remedy} words={words} />}
				{appealUntil && <p class="quiet">{words.say('reports.appeal-until', {day: words.day(appealUntil)})}</p>}
			</div>
		</section>
	);
}

function Steps({view: {steps}, words, now}: Given) {
	if (steps.length === 0) return null;
	return (
		<>
			<h4>{words.say('reports.steps')}</h4>
			<ol class="report-steps">
				{steps.map(({at, by, act, state, reason: given}, place) => {
					const known = caseStateOf(state);
					const reason = given !== null && isForPeople(act, by, given) ? reasonText(given, words) : null;
					return (
						<li key={`${at}${place}`}>
							<span class="quiet">
								<Moment at={at} now={now} words={words} />
							</span>
							<span>
								{known ? words.say(`case.${known}`) : state}
								<span class="quiet"> · {actorWords(by, words)}</span>
								{reason && (
									<>
										<br />
										<bdi>{reason}</bdi>
									</>
								)}
							</span>
						</li>
					);
				})}
			</ol>
		</>
	);
}

/** A decision is told above; what the server notes for itself, such as the number of a ticket, tells a shopper nothing. */
const isForPeople = (act: string, by: string, reason: string): boolean =>
	act !== 'decide' && (by !== 'system' || readReason(reason).is !== 'words');

const actors = ['reporter', 'seller', 'brand', 'reviewer', 'operator', 'system'] as const;

function actorWords(by: string, words: Words): string {
	const actor = actors.find(one => one === by || by.startsWith(`${one}:`));
	return actor ? words.say(`actor.${actor}`) : by;
}
