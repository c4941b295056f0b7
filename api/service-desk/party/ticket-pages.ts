import {Problem} from '../../../shared/problems.ts';
import {NewProposal, TicketMessage, TicketWord} from '../../../shared/service-desk/contract.ts';
import {anyone} from '../../accounts/principal.ts';
import {type Filled, type LinkHolder, linkHolder, secretPage, sentForm, wrongOf} from '../../casework/index.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {createLimiter} from '../../http/limits.ts';
import {parseValue} from '../../http/parse-request.ts';
import type {Resource} from '../../http/resource.ts';
import type {World} from '../../world.ts';
import {sayGiven} from '../give.ts';
import {proposalOf} from '../proposal-of-form.ts';
import {propose} from '../propose.ts';
import {seeTicket} from '../see.ts';
import {sayWords} from '../talk.ts';
import {type SellerAct, sellerActs} from './ticket-forms.ts';
import {ticketPage} from './ticket-page.ts';
import {ticketAddress} from './tickets-beside.ts';

/** Of a form: words alone. */
const mostBytes = 64 * 1024;

type Fields = Readonly<Record<string, string>>;
const versionOf = ({version}: Fields): number => Number(version);

/** What each form does. Throws `invalid-request` where it is not right, and what the acts throw. */
const does: Record<SellerAct, (world: World, come: LinkHolder, id: string, fields: Fields) => Promise<void>> = {
	messages: (world, {holder}, id, {words}) => sayWords(world, holder, id, parseValue(TicketMessage, {words})),
	proposals: (world, {holder}, id, fields) =>
		propose(world, holder, id, parseValue(NewProposal, {...proposalOf(fields), version: versionOf(fields)})),
	given: (world, {holder}, id, fields) =>
		sayGiven(world, holder, id, parseValue(TicketWord, {version: versionOf(fields), words: fields.words || null})),
};

/** A ticket for a seller without an account, by the link of its case. */
export const ticketPages: Resource = (app, world) => {
	const limiter = createLimiter(world);
	const show = async (come: LinkHolder, id: string, status?: number, filled: Filled | null = null) =>
		secretPage(ticketPage(await seeTicket(world, come.holder, id), come.secret, filled), status);

	app.get(
		'/cases/:secret/tickets/:ticket',
		describe(page('What a shopper asks the accused, by the link of its notice'), async c => {
			await limiter.take(c, anyone, 'read');
			const come = await linkHolder(world, c);
			return show(come, c.req.param('ticket') ?? '');
		}),
	);
	for (const act of sellerActs)
		app.post(
			`/cases/:secret/tickets/:ticket/${act}`,
			describe(page(`What the accused does with a ticket by the link of its notice: ${act}`), async c => {
				await limiter.take(c, anyone, 'write');
				const come = await linkHolder(world, c);
				const id = c.req.param('ticket') ?? '';
				const {fields} = await sentForm(c, mostBytes);
				try {
					await does[act](world, come, id, fields);
				} catch (error) {
					if (!(error instanceof Problem)) throw error;
					return show(come, id, error.status, {act, wrong: wrongOf(error), fields});
				}
				return c.redirect(ticketAddress(come.secret, id), 303);
			}),
		);
};

const page = (summary: string) => ({
	summary,
	tags: ['service desk'],
	parameters: ['secret', 'ticket'].map(name => ({
		in: 'path' as const,
		name,
		required: true,
		schema: {type: 'string' as const},
	})),
	responses: {200: {description: 'A page'}, ...answersProblems('not-found')},
});
