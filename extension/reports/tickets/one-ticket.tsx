import type {TicketView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';
import {Moment} from '../../panel/moment.tsx';
import {CouponCard} from './coupon-card.tsx';
import {ProposalCard} from './proposal-card.tsx';
import {TicketActs} from './ticket-acts.tsx';
import type {TicketTools} from './ticket-part.tsx';

type Given = {
	ticket: TicketView;
	/** its coupon's code, as far as this browser was shown one */
	code: string | null;
	/** something about it is being sent: nothing else can be done meanwhile */
	isOnItsWay: boolean;
	words: Words;
	now: string;
	tools: TicketTools;
};

/** One talk with the seller: how it stands, both sides' words and proposals in the order they came, and what can be done. */
export function OneTicket({ticket, code, isOnItsWay, words, now, tools}: Given) {
	const {state, waitsFor, clock, statutory, messages, proposals, coupon, isMediated} = ticket;
	const said = messages.map(message => ({at: message.at, message, proposal: null}));
	const proposed = proposals.map(proposal => ({at: proposal.at, message: null, proposal}));
	const talk = [...said, ...proposed].sort((a, b) => a.at.localeCompare(b.at));
	return (
		<article class="ticket">
			<p>
				<strong class="lead">{words.say(`ticket.state.${state}`)}</strong>{' '}
				{waitsFor && (
					<span class="quiet">
						{words.say(`ticket.waits.${waitsFor}`)}
						{clock && (
							<>
								{' '}
								{words.say('ticket.until')} <Moment at={clock.until} now={now} words={words} />
							</>
						)}
					</span>
				)}
			</p>
			{statutory && (
				<p>
					{statutory.sum ? words.say('ticket.due', {sum: words.money(statutory.sum)}) : words.say('ticket.due-no-sum')}
				</p>
			)}
			{isMediated && <p class="quiet">{words.say('ticket.mediated')}</p>}
			{talk.map(({at, message, proposal}) =>
				message ? (
					<blockquote key={message.id} class={`code-said said-by-${message.by}`}>
						<p class="quiet">
							{words.say(`ticket.side.${message.by}`)} · <Moment at={at} now={now} words={words} />
						</p>
						<p class="statement">
							<bdi>{message.words}</bdi>
						</p>
					</blockquote>
				) : (
					<ProposalCard
						key={proposal.id}
						proposal={proposal}
						ticket={ticket}
						canAnswer={!isOnItsWay && proposal.state === 'open'}
						words={words}
						now={now}
						tools={tools}
					/>
				),
			)}
			{coupon && (
				<CouponCard
					coupon={coupon}
					code={code}
					canShow={!isOnItsWay && ticket.acts.includes('take-coupon')}
					words={words}
					onShow={() => tools.press('ticket-coupon', {})}
				/>
			)}
			{!isOnItsWay && <TicketActs ticket={ticket} words={words} tools={tools} />}
		</article>
	);
}
