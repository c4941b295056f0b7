import {said} from '../applications/parties.ts';
import {batchOf, type RichWorld} from './rich-world.ts';
import {actsForSome, at, fresh, ofBrand, type Row, row} from './row.ts';

/** Batches, imports and alerts of anti-counterfeit codes. */
export const codes: Readonly<Record<string, Row>> = {
	'get /v1/batches': row(actsForSome, () => at('/v1/batches')),
	'post /v1/batches': row(ofBrand, w => at('/v1/batches', {...batchOf(w), name: fresh()})),
	'get /v1/batches/{batch}': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}`)),
	'patch /v1/batches/{batch}': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}`, {name: fresh()})),
	'get /v1/batches/{batch}/ranges': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}/ranges`)),
	'post /v1/batches/{batch}/ranges': row(ofBrand, w =>
		at(`/v1/batches/${w.objects.batch}/ranges`, {first: 1, last: 2, state: 'active'}),
	),
	'delete /v1/batches/{batch}/ranges/{range}': row(ofBrand, async w => {
		const path = `/v1/batches/${w.objects.batch}/ranges`;
		const {id} = await said<{id: string}>(w.owner.send(path, {first: 1, last: 2, state: 'active'}), 201);
		return at(`${path}/${id}`);
	}),
	'get /v1/batches/{batch}/counts': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}/counts`)),
	'get /v1/codes/suspicious': row(actsForSome, () => at('/v1/codes/suspicious')),
	'post /v1/codes/suspicious/{alert}': row(ofBrand, async w =>
		at(`/v1/codes/suspicious/${await spareAlert(w)}`, {state: 'dismissed'}),
	),
	'post /v1/batches/{batch}/codes': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}/codes`, {count: 1})),
	'get /v1/batches/{batch}/imports': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}/imports`)),
	'post /v1/batches/{batch}/imports': row(ofBrand, w => at(`/v1/batches/${w.objects.batch}/imports`, {format: 'csv'})),
	'get /v1/imports/{import}': row(ofBrand, w => at(`/v1/imports/${w.objects.import}`)),
	'patch /v1/imports/{import}': row(ofBrand, w => at(`/v1/imports/${w.objects.import}`)),
	'get /v1/imports/{import}/errors.csv': row(ofBrand, w => at(`/v1/imports/${w.objects.import}/errors.csv`)),
	'post /v1/imports/{import}/finish': row(ofBrand, w => at(`/v1/imports/${w.objects.import}/finish`)),
	'delete /v1/imports/{import}': row(ofBrand, async w => {
		const batch = await said<{id: string}>(w.owner.send('/v1/batches', {...batchOf(w), name: fresh()}), 201);
		const {id} = await said<{id: string}>(w.owner.send(`/v1/batches/${batch.id}/imports`, {format: 'csv'}), 201);
		return at(`/v1/imports/${id}`);
	}),
};

/** Written down directly: only a shopper's question makes one. */
async function spareAlert({world, brand}: RichWorld): Promise<string> {
	const {codeAlerts} = world.storage.tables;
	const id = `cda_${fresh()}`;
	const row = {id, brand, batch: 1, ordinal: 1, reasons: ['issued'], at: world.now(), state: 'open'} as const;
	await world.storage.atomically(tx => [tx.insert(codeAlerts).values({...row, reasons: [...row.reasons]})]);
	return id;
}
