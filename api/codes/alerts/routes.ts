import * as v from 'valibot';
import {dayMs} from '../../../shared/clock.ts';
import {AlertDecision, AlertPage, AlertQuery, CodeAlert, CodeCounts} from '../../../shared/codes/contract-alerts.ts';
import {Problem} from '../../../shared/problems.ts';
import {brandsOfPrincipal} from '../../brands/index.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {pageSize} from '../../http/page.ts';
import {ownBatch} from '../batches/own-batch.ts';
import {decideAlert, ownAlert} from './decide-alert.ts';
import {alertPage, countsOf} from './queries.ts';
import {shownAlerts} from './shown-alert.ts';

const tag = 'codes';
const day = /^\d{4}-\d\d-\d\d$/;
const Days = v.strictObject({
	from: v.optional(v.pipe(v.string('must be text'), v.regex(day, 'must be a day such as 2026-11-22'))),
	until: v.optional(v.pipe(v.string('must be text'), v.regex(day, 'must be a day such as 2026-11-22'))),
});

/** What a brand learns of its codes: numbers and places, never a person. */
export const alertEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/batches/:batch/counts',
		summary: 'How often a batch’s codes were asked for, by day, country and answer',
		tag,
		access: ['member'],
		scope: 'codes:read',
		params: v.object({batch: v.string()}),
		query: Days,
		answer: {status: 200, schema: CodeCounts, description: 'By day; of the last 90 days if nothing is said'},
		problems: ['not-found'],
		async handle({world, principal, params, query}) {
			const batch = await ownBatch(world, principal, params.batch);
			const until = query.until ?? world.now().toISOString().slice(0, 10);
			const from = query.from ?? new Date(Date.parse(until) - 89 * dayMs).toISOString().slice(0, 10);
			const rows = await countsOf(world.storage, batch.brand, batch.number, from, until);
			return {counts: rows.map(({country, ...row}) => ({...row, country: country === '--' ? null : country}))};
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/codes/suspicious',
		summary: 'Codes of your brands that should be looked at, the newest first',
		tag,
		access: ['member'],
		scope: 'codes:read',
		query: AlertQuery,
		answer: {status: 200, schema: AlertPage, description: '`next`, given as `after`, continues'},
		async handle({world, principal, query}) {
			const brands = (await brandsOfPrincipal(world, principal)).map(({id}) => id);
			const asked = query.brand === undefined ? brands : brands.filter(id => id === query.brand);
			const {rows, next} = await alertPage(world.storage, asked, query.state ?? null, query.after, pageSize);
			return {alerts: await shownAlerts(world, rows), next};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/codes/suspicious/:alert',
		summary: 'Say of such a code that it is being copied, which everybody who asks is then told; or that it is not',
		tag,
		access: ['member'],
		scope: 'codes:write',
		params: v.object({alert: v.string()}),
		body: AlertDecision,
		answer: {status: 200, schema: CodeAlert, description: 'The alert as it is now'},
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const alert = await ownAlert(world, principal, params.alert);
			const [shown] = await shownAlerts(world, [await decideAlert(world, principal, alert, body.state)]);
			if (!shown) throw new Problem('not-found');
			return shown;
		},
	}),
];
