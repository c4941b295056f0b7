import {cut} from '../../shared/cut.ts';
import type {TicketAct, TicketRole, TicketSide} from '../../shared/service-desk/states.ts';
import {leadersOf} from '../accounts/queries.ts';
import {mailNotices} from '../casework/index.ts';
import {mailStep} from '../mail/index.ts';
import {countLetter, mayWriteTo} from '../reports/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {confirmedContact} from './confirmed-contact.ts';
import {sellerOrganization} from './parties.ts';
import type {EventRow, TicketRow} from './rules.ts';

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

type Side = Exclude<TicketSide, 'mediator'>;
/** `counted`: nobody confirmed this address, so that it gets few letters a day; by this mark it is known again. */
type Addressed = {side: Side; to: string; name: string; counted: string | null};

const isWords = (act: string): boolean => act === 'say' || act === 'add' || act === 'take';

/**
 * Is a side told of this by letter? Of what a mediator does always; of the other side's as long as it has answered: of words
 * once, of anything else once of its kind. The ticket itself holds them all.
 */
export function isTold(
	side: Side,
	{act, role}: {act: TicketAct | 'open'; role: TicketRole},
	events: readonly Pick<EventRow, 'role' | 'act'>[],
): boolean {
	if (role === 'mediator') return true;
	const own = events.findLastIndex(({role}) => role === side);
	const unanswered = events.slice(own + 1).filter(event => event.act in sentences);
	return isWords(act) ? unanswered.length === 0 : unanswered.every(event => event.act !== act);
}

/**
 * The steps that tell the sides that did not do it themselves, by letter. `events`: what happened before.
 */
export async function lettersAbout(
	world: World,
	row: TicketRow,
	{act, role, said}: {act: TicketAct | 'open'; role: TicketRole; said: string},
	events: readonly EventRow[],
): Promise<(tx: Db) => Step[]> {
	const {storage} = world;
	const sentence = sentences[act]?.(role, said);
	if (!sentence) return () => [];
	const at = world.now();
	const sides = [...(await sellersToTell(world, row)), ...(await reporterToTell(world, row))];
	const told: Addressed[] = [];
	for (const each of sides) {
		if (each.side === role || !isTold(each.side, {act, role}, events)) continue;
		if (each.counted === null || (await mayWriteTo(storage, each.counted, at))) told.push(each);
	}
	return tx =>
		told.flatMap(({side, to, name, counted}) => [
			...(counted === null ? [] : [countLetter(storage, tx, counted, at)]),
			mailStep(storage, tx, {
				id: world.newId('mail'),
				at,
				to,
				subject: `${sentence.subject}: ${cut(row.title, 80)}`,
				text: `Hello ${name},\n\n${sentence.text}\n\n${where(world, row, side)}\n`,
			}),
		]);
}

const where = (world: World, {id}: TicketRow, side: Side): string =>
	side === 'seller'
		? `${world.site.url}/desk/service-desk/${id}\n(without an account here: by the link of the case that you were sent)`
		: 'It stands under “My reports” in Touchstone. You are written to because you asked for it; we never give your address away.';

async function sellersToTell(world: World, row: TicketRow): Promise<Addressed[]> {
	const organization = await sellerOrganization(world, row);
	if (organization !== null) {
		const once = new Map((await leadersOf(world.storage, organization)).map(({email, name}) => [email, name]));
		return [...once].map(([to, name]) => ({side: 'seller', to, name, counted: null}));
	}
	const notices = await mailNotices(world.storage, row.case);
	const confirmed = new Set(notices.filter(({reachedAt}) => reachedAt !== null).map(({to}) => to));
	return [...new Set(notices.map(({to}) => to))].map(to => ({
		side: 'seller',
		to,
		name: row.sellerName,
		counted: confirmed.has(to) ? null : world.secrets.mark(to.toLowerCase(), 'seller address'),
	}));
}

async function reporterToTell(world: World, {report}: TicketRow): Promise<Addressed[]> {
	const contact = await confirmedContact(world, report);
	return contact === null ? [] : [{side: 'reporter', to: contact.email, name: contact.name, counted: null}];
}
