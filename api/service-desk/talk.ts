import type * as v from 'valibot';
import {Problem} from '../../shared/problems.ts';
import {mostWords, type TicketClosing, type TicketMessage} from '../../shared/service-desk/contract.ts';
import {wordsAct} from '../../shared/service-desk/states.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import {againWhenChanged} from '../storage/again-when-changed.ts';
import type {World} from '../world.ts';
import {requireVersion, ticketOf} from './load-ticket.ts';
import {moveTicket} from './move.ts';
import {addMessage, endProposals, messagesOf} from './queries.ts';
import {remedyStep} from './remedy.ts';

/** Somebody answers for it now: the seller, or a reviewer who comes between the two. Throws `not-now`. */
export async function takeTicket(world: World, principal: Principal, id: string, version: number): Promise<void> {
	const {row, side} = await ticketOf(world, principal, id);
	requireVersion(row, version);
	const actor = actorOf(principal);
	const act = side === 'mediator' && row.state !== 'open' ? 'mediate' : 'take';
	if (act === 'mediate' && row.mediator === actor) throw new Problem('already-there', 'You mediate it already');
	const fields = side === 'mediator' ? {mediator: actor} : {};
	await moveTicket(world, row, {act, role: side, actor, fields});
}

/**
 * Words of a side, as they are. They need no version: words of two at once both stand, one after the other. Throws
 * `too-many`.
 */
export async function sayWords(
	world: World,
	principal: Principal,
	id: string,
	{words, asks}: v.InferOutput<typeof TicketMessage>,
): Promise<void> {
	return againWhenChanged(() => sayOnce(world, principal, id, words, asks));
}

async function sayOnce(
	world: World,
	principal: Principal,
	id: string,
	words: string,
	asks: 'reporter' | 'seller' | undefined,
): Promise<void> {
	const {storage} = world;
	const {row, side} = await ticketOf(world, principal, id);
	if (asks !== undefined && side !== 'mediator')
		throw new Problem('invalid-request', undefined, [{pointer: '/asks', detail: 'is for a mediator to say'}]);
	const before = await messagesOf(storage, id);
	if (before.filter(({by}) => by === side).length >= mostWords)
		throw new Problem(
			'too-many',
			`A side says something ${mostWords} times in a ticket at most: propose something, or close it`,
		);
	const act = wordsAct(row.state, side);
	const actor = actorOf(principal);
	const fields = {
		...(side === 'mediator' && {mediator: actor}),
		// Who spoke waits for the other, also where the state stays
		...(act !== 'add' && {waitsFor: asks ?? (side === 'seller' ? ('reporter' as const) : ('seller' as const))}),
	};
	const message = {id: world.newId('msg'), ticket: id, at: world.now(), by: side, actor, words};
	await moveTicket(world, row, {
		act,
		role: side,
		actor,
		fields,
		said: words,
		steps: (tx, version) => [addMessage(storage, tx, {...message, version})],
	});
}

/** The reporter or a mediator ends it; a proposal that waited lapses. The seller can not end what a shopper asks. */
export async function closeTicket(
	world: World,
	principal: Principal,
	id: string,
	{version, reason}: v.InferOutput<typeof TicketClosing>,
): Promise<void> {
	const {storage} = world;
	const {row, side} = await ticketOf(world, principal, id);
	requireVersion(row, version);
	const remedy = await remedyStep(world, row, 'close');
	await moveTicket(world, row, {
		act: 'close',
		role: side,
		actor: actorOf(principal),
		reason,
		said: reason,
		steps: tx => [endProposals(storage, tx, id, 'lapsed', {at: world.now()}), ...remedy(tx)],
	});
}
