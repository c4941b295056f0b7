import {randomBytes} from 'node:crypto';
import {hashPassword} from 'better-auth/crypto';
import type {World} from '../world.ts';
import type {PersonRole} from './principal.ts';
import {addPerson, changeName, changePassword, confirmPerson, endSessions, userByEmail} from './queries.ts';
import {setRole} from './set-role.ts';

export type NewOperator = {email: string; name: string; role: Exclude<PersonRole, 'user'>};

/** Gives somebody a role from the shell, with an account if there is none, or none that anybody confirmed; then `password` is its first one. */
export async function createOperator(
	world: World,
	{email: given, name, role}: NewOperator,
): Promise<{id: string; password: string | null}> {
	const email = given.toLowerCase();
	const {storage} = world;
	const known = await userByEmail(storage, email);
	const id = known?.id ?? world.newId('usr');
	// Whoever made an account with an address and never confirmed it may be anybody
	const password = known?.emailVerified ? null : randomBytes(15).toString('base64url');
	if (password) {
		const hash = await hashPassword(password);
		const person = {id, name, email, login: world.newId('lgn'), hash, at: world.now()};
		await storage.atomically(tx =>
			known
				? [
						changePassword(storage, tx, id, hash),
						changeName(storage, tx, id, name),
						confirmPerson(storage, tx, id),
						endSessions(storage, tx, id),
					]
				: addPerson(storage, tx, person),
		);
	}
	await setRole(world, id, role, 'shell');
	return {id, password};
}
