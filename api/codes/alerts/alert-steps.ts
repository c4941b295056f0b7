import type {AlertReason} from '../../../shared/codes/contract-alerts.ts';
import type {Db, Step} from '../../storage/storage.ts';
import {webhookStep} from '../../webhooks/index.ts';
import type {World} from '../../world.ts';
import type {BatchView} from '../asking/batch-views.ts';
import type {Found} from '../keeping/code-keeping.ts';
import {addAlert, alertOf, saveAlert} from './queries.ts';

type News = {view: BatchView; place: Found; reasons: readonly AlertReason[]; at: Date};

/** Tells the brand of a code: once for each reason, in its list and by webhook. */
export function alertSteps(world: World, tx: Db, {view, place, reasons, at}: News): Step[] {
	const {storage, newId} = world;
	const before = alertOf(storage, place);
	const news = [...new Set(reasons)].filter(reason => !before?.reasons.includes(reason));
	if (news.length === 0) return [];
	const all = [...(before?.reasons ?? []), ...news];
	const id = before?.id ?? newId('cda');
	return [
		before
			? saveAlert(storage, tx, id, {reasons: all, at, state: before.state === 'dismissed' ? 'open' : before.state})
			: addAlert(storage, tx, {id, brand: view.brand, ...place, reasons: all, at, state: 'open'}),
		webhookStep(storage, tx, {
			id: newId('evt'),
			organization: view.organization,
			kind: 'code.suspicious',
			about: id,
			data: {brand: view.brand, batch: view.id, ordinal: place.ordinal, reasons: news, product: view.told.product.name},
			at,
		}),
	];
}
