import {randomBytes} from 'node:crypto';
import {hashPassword} from 'better-auth/crypto';
import type {World} from '../world.ts';
import type {PersonRole} from './principal.ts';
import {addPerson, userByEmail} from './queries.ts';
import {setRole} from './set-role.ts';

export type NewOperator = {email: string; name: string; role: Exclude<PersonRole, 'user'>};

/** Gives somebody a role from the shell, with an account if there is none; then `password` is its first one. */
export async function createOperator(
	world: World,
	{email: given, name, role}: NewOperator,
): Promise<{id: string; password: string | null}> {
	const email = given.toLowerCase();
	const known = await userByEmail(world.storage, email);
	const id = known?.id ?? world.newId('usr');
	const password = known ? null : randomBytes(15).toString('base64url');
	if (password) {
		const hash = await hashPassword(password);
		const login = world.newId('lgn');
		await world.storage.atomically(tx => addPerson(world.storage, tx, {id, name, email, login, hash, at: world.now()}));
	}
	await setRole(world, id, role, 'shell');
	return {id, password};
}
