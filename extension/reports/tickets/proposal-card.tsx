import {useState} from 'preact/hooks';
import type * as v from 'valibot';
import type {Proposal, TicketView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';
import {Moment} from '../../panel/moment.tsx';
import {SayForm} from '../view/say-form.tsx';
import {GiveUp} from './give-up.tsx';
import {offerShown} from './offer-shown.ts';
import type {TicketTools} from './ticket-part.tsx';

type Given = {
	proposal: v.InferOutput<typeof Proposal>;
	ticket: TicketView;
	canAnswer: boolean;
	words: Words;
	now: string;
	tools: TicketTools;
};

/** A proposal, what it does to what is due, and the answer to it. */
export function ProposalCard({proposal, ticket, canAnswer, words, now, tools}: Given) {
	const {id, offer, words: said, by, at, state, stands, answer, answerBy} = proposal;
	const {version, statutory, acts} = ticket;
	const form = `ticket-refuse/${id}`;
	const kept = tools.kept(form);
	const [isRefusing, setRefusing] = useState(kept.words !== '');
	const named = {version, proposal: id};
	const mayAnswer = canAnswer && acts.includes('accept');
	const isInstead = stands === 'instead' && statutory !== null;
	return (
		<section class="card ticket-proposal">
			<p>
				<strong class="lead">{offerShown(offer, words)}</strong>
			</p>
			<p class="quiet">
				{words.say(`ticket.side.${by}`)} · <Moment at={at} now={now} words={words} /> ·{' '}
				{words.say(`ticket.proposal.${state}`)}
			</p>
			<p class="statement">
				<bdi>{said}</bdi>
			</p>
			{stands === 'covers' && <p>{words.say('ticket.covers')}</p>}
			{answer && (
				<p class="quiet">
					{words.say('ticket.side.reporter')}: <bdi>{answer}</bdi>
				</p>
			)}
			{mayAnswer && (
				<>
					<p class="quiet">
						{words.say('ticket.answer-by')} <Moment at={answerBy} now={now} words={words} />
					</p>
					{isInstead ? (
						<GiveUp
							sum={statutory.sum}
							words={words}
							onAccept={sum => tools.press('ticket-accept', {...named, insteadOfStatutory: true, sum})}
						/>
					) : (
						<p class="acts">
							<button type="button" class="primary" onClick={() => tools.press('ticket-accept', named)}>
								{words.say('ticket.act.accept')}
							</button>
						</p>
					)}
					<p class="acts">
						<button type="button" aria-expanded={isRefusing} onClick={() => setRefusing(!isRefusing)}>
							{words.say('ticket.act.refuse')}
						</button>
					</p>
					{isRefusing && (
						<SayForm
							label={words.say('ticket.refuse-why')}
							least={0}
							words={words}
							act={words.say('ticket.act.refuse-sure')}
							kept={kept}
							onSend={reason => tools.send('ticket-refuse', form, {...named, reason: reason || null})}
						/>
					)}
				</>
			)}
		</section>
	);
}
