import {Problem} from '../../shared/problems.ts';
import type {EventKind} from '../../shared/webhooks/contract.ts';
import {leadersOf} from '../accounts/queries.ts';
import {auditStep} from '../audit/index.ts';
import {logStep} from '../log/index.ts';
import {type Letter, mailStep} from '../mail/index.ts';
import {changeFacts} from '../records/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {webhookStep} from '../webhooks/index.ts';
import type {World} from '../world.ts';
import {brandEvents} from './brand-events.ts';
import {accountPart} from './part.ts';
import {accountById} from './queries.ts';
import {type Account, provedDomains, stateOf} from './rules.ts';

/** What somebody did, for the audit. */
export type Act = {
	actor: string;
	act: string;
	about: string;
	reason?: string | null;
	details?: Record<string, unknown>;
};

/** The account as it becomes, what makes it so, and the act that is kept. */
export type AccountChange = {
	after: Account;
	/** what the change makes of other accounts of the same name */
	others?(account: Account): Account;
	act: Act | null;
	steps(tx: Db): readonly Step[];
};

/**
 * Changes an account, or what belongs to it, and with it the public record of its name: all in one transaction. `decide` is
 * pure and may run again. `letter` goes to those who lead the organization, if anything changed. Answers the account as it
 * is then.
 */
export async function changeAccount(
	world: World,
	id: string,
	decide: (account: Account) => AccountChange | null,
	letter?: (after: Account) => Omit<Letter, 'to'> | null,
): Promise<Account> {
	const {storage} = world;
	const found = await accountById(storage, id);
	if (!found) throw new Problem('not-found', 'There is no brand account with this id');
	const leaders = letter ? await leadersOf(storage, found.organization) : [];
	let result = found;
	await changeFacts(world, found.key, [accountPart], ([accounts]) => {
		const account = accounts.find(each => each.id === id) ?? found;
		const change = decide(account);
		result = change?.after ?? account;
		if (!change) return null;
		const words = letter?.(change.after);
		const changed = accounts.map(each => (each === account ? change.after : (change.others?.(each) ?? each)));
		return {
			rows: [changed],
			steps: tx => [
				...change.steps(tx),
				...(change.act ? [actStep(world, tx, change.act)] : []),
				...eventsOf(account, change.after).map(kind => eventStep(world, tx, kind, change.after)),
				...(words ? leaders.map(({email}) => letterStep(world, tx, {to: email, ...words})) : []),
				...accounts
					.flatMap((each, at) => brandEvents(each, changed[at] ?? each))
					.flatMap(event => logStep(world, tx, event)),
			],
		};
	});
	return result;
}

export const actStep = (world: World, tx: Db, act: Act): Step =>
	auditStep(world.storage, tx, {id: world.newId('aud'), at: world.now(), ...act});

export const letterStep = (world: World, tx: Db, letter: Letter): Step =>
	mailStep(world.storage, tx, {id: world.newId('mail'), at: world.now(), ...letter});

/** What the organization's webhooks are told, by how the account stood and stands. */
function eventsOf(before: Account, after: Account): EventKind[] {
	const [was, is] = [stateOf(before), stateOf(after)];
	const lapsed = after.domains.filter(({id, lapsedAt}) => lapsedAt && !isLapsed(before, id));
	return [
		...lapsed.map(() => 'domain.lapsed' as const),
		...(is !== was && is === 'verified' ? (['brand.verified'] as const) : []),
		...(is !== was && is === 'disputed' ? (['brand.disputed'] as const) : []),
	];
}

const isLapsed = ({domains}: Account, id: string): boolean =>
	domains.some(each => each.id === id && each.lapsedAt !== null);

const eventStep = (world: World, tx: Db, kind: EventKind, account: Account): Step =>
	webhookStep(world.storage, tx, {
		id: world.newId('evt'),
		organization: account.organization,
		kind,
		about: account.id,
		data: {brand: account.id, name: account.name, state: stateOf(account), domains: provedDomains(account)},
		at: world.now(),
	});
