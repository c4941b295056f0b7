import {useState} from 'preact/hooks';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';
import type {Letter} from '../outbox/letter.ts';
import type {Report} from '../report.ts';
import type {ReportTools} from '../view/report-tools.ts';
import {SayForm} from '../view/say-form.tsx';
import {OneTicket} from './one-ticket.tsx';
import {isTicketLetter, type TicketLetterKind, wordsNotTaken} from './ticket-letter.ts';

type Given = {
	report: Report;
	letters: readonly Letter[];
	words: Words;
	/** ISO instant */
	now: string;
	tools: Pick<ReportTools, 'sendAbout'>;
};

/** Sends something about a ticket: from then on it waits until it is there. */
export type SendTicket = (kind: Exclude<TicketLetterKind, 'ticket-open'>, body: Record<string, unknown>) => void;

/** Does a talk with the seller wait for the shopper? */
export const waitsForShopper = ({tickets}: Report): boolean =>
	tickets?.tickets.some(({state, waitsFor}) => state !== 'closed' && waitsFor === 'reporter') ?? false;

/** What stands between the shopper and the seller: asking, reading both sides, answering proposals, coupons. */
export function TicketPart({report, letters, words, now, tools}: Given) {
	const {tickets: known, refused, couponCodes} = report;
	const isOnItsWay = letters.some(({kind}) => isTicketLetter(kind));
	const isChanged = refused.some(({kind, refusal}) => isTicketLetter(kind) && refusal.code === 'changed-meanwhile');
	if (!known || (known.tickets.length === 0 && !known.mayOpen && !isOnItsWay)) return null;
	const {tickets, mayOpen} = known;
	const live = tickets.filter(({state}) => state !== 'closed');
	const closed = tickets.filter(({state}) => state === 'closed');
	const one = (ticket: TicketView) => (
		<OneTicket
			key={ticket.id}
			ticket={ticket}
			code={(ticket.coupon && couponCodes[ticket.coupon.id]) ?? null}
			isOnItsWay={isOnItsWay}
			words={words}
			now={now}
			notTaken={wordsNotTaken(refused, 'ticket-words')}
			onSend={(kind, body) => void tools.sendAbout({report, kind, about: ticket.id, body})}
		/>
	);
	return (
		<section class="report-acts" aria-labelledby={`tickets-${report.id}`}>
			<h4 id={`tickets-${report.id}`}>{words.say('ticket.title')}</h4>
			{isChanged && !isOnItsWay && (
				<p class="level-caution" role="alert">
					{words.say('ticket.changed')}
				</p>
			)}
			{isOnItsWay && <p class="quiet">{words.say('ticket.on-its-way')}</p>}
			{live.map(one)}
			{mayOpen && !isOnItsWay && (
				<OpenTicket
					words={words}
					notTaken={wordsNotTaken(refused, 'ticket-open')}
					onSend={said =>
						void tools.sendAbout({
							report,
							kind: 'ticket-open',
							body: {...(report.receipt && {report: report.receipt.report}), words: said},
						})
					}
				/>
			)}
			{closed.map(ticket => (
				<details key={ticket.id}>
					<summary>{words.say('ticket.closed-on', {day: words.day(ticket.since)})}</summary>
					{one(ticket)}
				</details>
			))}
		</section>
	);
}

function OpenTicket({words, notTaken, onSend}: {words: Words; notTaken: string; onSend(said: string): void}) {
	const [isOpen, setOpen] = useState(notTaken !== '');
	return (
		<>
			<p>{words.say('ticket.explain')}</p>
			<p class="acts">
				<button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
					{words.say('ticket.open')}
				</button>
			</p>
			{isOpen && (
				<SayForm
					label={words.say('ticket.open-words')}
					hint={words.say('ticket.open-hint')}
					initial={notTaken}
					words={words}
					act={words.say('ticket.act.send')}
					onSend={onSend}
				/>
			)}
		</>
	);
}
