import {shownLine, shownText} from '../../shared/reports/shown-text.ts';
import type {TicketAct, TicketRole, TicketSide} from '../../shared/service-desk/states.ts';
import {leadersOf} from '../accounts/queries.ts';
import type {Letter} from '../mail/index.ts';
import type {World} from '../world.ts';
import {contactOf} from './contact.ts';
import {sellerOrganization} from './parties.ts';
import {mailNotices} from './queries.ts';
import type {TicketRow} from './rules.ts';

type Sentence = {subject: string; text: string};

const by: Readonly<Record<TicketRole, string>> = {
	reporter: 'The shopper',
	seller: 'The seller',
	mediator: 'The mediator',
	system: 'This server',
};

/** REGISTRY of what the sides are told by letter. Acts that are not here concern only whoever does them. */
const sentences: Partial<Record<TicketAct | 'open', (who: TicketRole, said: string) => Sentence>> = {
	open: (_, said) => ({subject: 'A shopper asks you', text: `A shopper who reported an offer of yours asks:\n${said}`}),
	take: (who, said) => ({
		subject: 'Taken up',
		text: `${by[who]} took it up${said === '' ? '.' : ` and writes:\n${said}`}`,
	}),
	mediate: () => ({subject: 'A mediator joined', text: 'A reviewer reads along now and helps both sides.'}),
	say: (who, said) => ({subject: 'New words', text: `${by[who]} writes:\n${said}`}),
	add: (who, said) => ({subject: 'New words', text: `${by[who]} writes:\n${said}`}),
	propose: (who, said) => ({subject: 'A proposal', text: `${by[who]} proposes:\n${said}`}),
	accept: (_, said) => ({subject: 'Accepted', text: `The shopper accepted:\n${said}`}),
	refuse: (_, said) => ({
		subject: 'Not accepted',
		text: `The shopper did not accept the proposal${said === '' ? '.' : `:\n${said}`}`,
	}),
	lapse: () => ({subject: 'The proposal lapsed', text: 'The proposal was not answered in time. Another can be made.'}),
	'say-given': (_, said) => ({
		subject: 'Said to be given',
		text: `The seller says that it gave what was accepted. Say so too once it is there.${said === '' ? '' : `\n${said}`}`,
	}),
	pay: (who, said) => ({
		subject: 'It has arrived',
		text: `${by[who]} says that what was accepted has arrived.${said === '' ? '' : `\n${said}`}`,
	}),
	close: (who, said) => ({subject: 'Closed', text: `${by[who]} closed the ticket:\n${said}`}),
};

type Addressed = {side: Exclude<TicketSide, 'mediator'>; to: string; name: string};

/** Letters to the two sides that did not do it themselves. What others wrote stands in them with hidden signs named. */
export async function lettersAbout(
	world: World,
	row: TicketRow,
	act: TicketAct | 'open',
	role: TicketRole,
	said: string,
): Promise<Letter[]> {
	const sentence = sentences[act]?.(role, shownText(said));
	if (!sentence) return [];
	const sides = [...(await sellersToTell(world, row)), ...(await reporterToTell(world, row))];
	return sides
		.filter(({side}) => side !== role)
		.map(({side, to, name}) => ({
			to,
			subject: `${sentence.subject}: ${shownLine(row.title).slice(0, 80)}`,
			text: `Hello ${name},\n\n${sentence.text}\n\n${where(world, row, side)}\n`,
		}));
}

const where = (world: World, {id}: TicketRow, side: Addressed['side']): string =>
	side === 'seller'
		? `${world.site.url}/desk/service-desk/${id}\n(without an account here: by the link of the case that you were sent)`
		: 'It stands under “My reports” in Touchstone. You are written to because you asked for it; we never give your address away.';

async function sellersToTell(world: World, row: TicketRow): Promise<Addressed[]> {
	const organization = await sellerOrganization(world, row);
	const people =
		organization === null
			? (await mailNotices(world.storage, row.case)).map(({to}) => ({email: to, name: row.sellerName}))
			: await leadersOf(world.storage, organization);
	const once = new Map(people.map(({email, name}) => [email, name]));
	return [...once].map(([to, name]) => ({side: 'seller', to, name}));
}

async function reporterToTell(world: World, {report}: TicketRow): Promise<Addressed[]> {
	const contact = await contactOf(world, report);
	return contact === null ? [] : [{side: 'reporter', to: contact.email, name: contact.name}];
}
