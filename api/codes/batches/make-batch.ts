import type {NewBatch} from '../../../shared/codes/contract-batches.ts';
import {toGtin14} from '../../../shared/gtin.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {brandById, productOf} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import {requireVerified} from './own-batch.ts';
import {addBatch, batchById, countBatches} from './queries.ts';
import type {BatchRow} from './rules.ts';

const mostBatches = 20_000;

/** Begins a batch of a brand. Throws `not-found`, `brand-not-registered`, `too-many`, and `invalid-request` without a product's name. */
export async function makeBatch(world: World, principal: Principal, asked: NewBatch): Promise<BatchRow> {
	const {storage} = world;
	const account = await brandById(storage, asked.brand);
	if (!account || !actsFor(principal, account.organization))
		throw new Problem('not-found', 'There is no brand account with this id');
	await requireVerified(world, account.id);
	if ((await countBatches(storage, account.id)) >= mostBatches)
		throw new Problem('too-many', `A brand has ${mostBatches} batches at most`);
	const gtin = asked.gtin === null ? null : toGtin14(asked.gtin);
	const product =
		asked.product ?? (gtin === null ? null : ((await productOf(storage, account.id, gtin))?.name ?? null));
	if (product === null)
		throw new Problem('invalid-request', undefined, [
			{pointer: '/product', detail: 'must be said, unless the brand has a product with this GTIN'},
		]);
	const now = world.now();
	const actor = actorOf(principal);
	const id = world.newId('bat');
	await storage.atomically(tx => [
		addBatch(storage, tx, {
			id,
			organization: account.organization,
			brand: account.id,
			name: asked.name,
			gtin,
			product,
			covered: asked.covered,
			markets: asked.markets,
			origin: asked.origin,
			state: asked.state,
			stateWhy: null,
			stateAt: null,
			codes: 0,
			lastOrdinal: 0,
			contact: asked.contact,
			form: asked.form,
			createdBy: actor,
			createdAt: now,
			version: 1,
		}),
		auditStep(storage, tx, {id: world.newId('aud'), at: now, actor, act: 'codes.batch.made', about: id}),
	]);
	const row = await batchById(storage, id);
	if (!row) throw new Error(`batch ${id} is gone`);
	return row;
}
