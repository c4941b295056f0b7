import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import type {PersonRole} from './principal.ts';
import {endSessions, saveRole} from './queries.ts';

/** Gives a person a role and signs them out, so that nothing goes on under the old one. */
export async function setRole(world: World, person: string, role: PersonRole, actor: string): Promise<void> {
	await world.storage.atomically(tx => [
		saveRole(world.storage, tx, person, role),
		endSessions(world.storage, tx, person),
		auditStep(world.storage, tx, {
			id: world.newId('aud'),
			at: world.now(),
			actor,
			act: 'person.role',
			about: person,
			details: {role},
		}),
	]);
}
