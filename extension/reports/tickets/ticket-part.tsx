import {useState} from 'preact/hooks';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';
import type {Letter} from '../outbox/letter.ts';
import type {Report} from '../report.ts';
import {keptIn} from '../view/kept-in.ts';
import type {About, ReportTools} from '../view/report-tools.ts';
import {type Kept, SayForm} from '../view/say-form.tsx';
import {OneTicket} from './one-ticket.tsx';
import {isTicketLetter, type TicketLetterKind} from './ticket-letter.ts';

type Given = {
	report: Report;
	letters: readonly Letter[];
	words: Words;
	/** ISO instant */
	now: string;
	tools: Pick<ReportTools, 'sendAbout' | 'keepSaying'>;
};

type Body = Record<string, unknown>;
type Kind = Exclude<TicketLetterKind, 'ticket-open'>;

/** What a part of a ticket can set going: from then on it waits until it is there. */
export type TicketTools = {
	/** by a button: what keeps it from being put on disk is said with the ticket */
	press(kind: Kind, body: Body): void;
	/** by a form: on disk when this resolves */
	send(kind: Kind, form: string, body: Body): Promise<void>;
	/** words that are being written in a form */
	kept(form: string): Kept;
};

/** Does a talk with the seller wait for the shopper? */
export const waitsForShopper = ({tickets}: Report): boolean =>
	tickets?.tickets.some(({state, waitsFor}) => state !== 'closed' && waitsFor === 'reporter') ?? false;

/** What stands between the shopper and the seller: asking, reading both sides, answering proposals, coupons. */
export function TicketPart({report, letters, words, now, tools}: Given) {
	const {tickets: known, refused, couponCodes} = report;
	const [failed, setFailed] = useState<string | null>(null);
	const isOnItsWay = letters.some(({kind}) => isTicketLetter(kind));
	const isChanged = refused.some(({kind, refusal}) => isTicketLetter(kind) && refusal.code === 'changed-meanwhile');
	if (!known || (known.tickets.length === 0 && !known.mayOpen && !isOnItsWay)) return null;
	const {tickets, mayOpen} = known;
	const live = tickets.filter(({state}) => state !== 'closed');
	const closed = tickets.filter(({state}) => state === 'closed');
	const send = (about: Omit<About, 'report'>) => tools.sendAbout({report, ...about});
	const kept = (form: string) => keptIn(report, form, tools);
	const toolsOf = ({id}: TicketView): TicketTools => ({
		press(kind, body) {
			setFailed(null);
			send({kind, about: id, body}).catch((error: unknown) => setFailed(String(error)));
		},
		send: (kind, form, body) => send({kind, form, about: id, body}),
		kept,
	});
	const one = (ticket: TicketView) => (
		<OneTicket
			key={ticket.id}
			ticket={ticket}
			code={(ticket.coupon && couponCodes[ticket.coupon.id]) ?? null}
			isOnItsWay={isOnItsWay}
			words={words}
			now={now}
			tools={toolsOf(ticket)}
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
			{failed && <p role="alert">{words.say('report.not-kept', {detail: failed})}</p>}
			{live.map(one)}
			{mayOpen && !isOnItsWay && (
				<OpenTicket
					words={words}
					kept={kept('ticket-open')}
					onSend={said =>
						send({
							kind: 'ticket-open',
							form: 'ticket-open',
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

function OpenTicket({words, kept, onSend}: {words: Words; kept: Kept; onSend(said: string): Promise<void>}) {
	const [isOpen, setOpen] = useState(kept.words !== '');
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
					words={words}
					kept={kept}
					act={words.say('ticket.act.send')}
					onSend={onSend}
				/>
			)}
		</>
	);
}
