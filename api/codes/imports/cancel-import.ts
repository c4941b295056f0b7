import {Problem} from '../../../shared/problems.ts';
import {auditStep} from '../../audit/index.ts';
import {uploadAlone} from '../../http/uploads/upload-alone.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {changeImport, importById} from './queries.ts';
import type {ImportRow} from './rules.ts';

/** Gives an import up: nothing of it is registered. An upload under way is stopped. Throws `not-now` when it is over. */
export const cancelImport = (world: World, id: string, actor: string): Promise<void> =>
	uploadAlone(world.storage, id, async () => {
		const row = await importById(world.storage, id);
		if (!row || row.state === 'cancelled') return;
		if (row.state !== 'open') throw over(row);
		await forget(world, row, actor);
	});

async function forget(world: World, row: ImportRow, actor: string): Promise<void> {
	const {storage, codes} = world;
	const at = world.now();
	try {
		await storage.atomically(tx => [
			changeImport(storage, tx, row, {state: 'cancelled', changedAt: at}),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: `codes.${row.is}.cancelled`, about: row.id}),
		]);
	} catch (error) {
		throw error instanceof Stale ? new Problem('changed-meanwhile') : error;
	}
	await codes.discard(row.id);
}

const over = ({state}: ImportRow) =>
	new Problem(
		'not-now',
		state === 'finishing' ? 'It is being finished' : `It is ${state}: to take its codes out of use, retire them`,
	);
