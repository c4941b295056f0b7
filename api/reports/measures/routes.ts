import * as v from 'valibot';
import {Appeal, ReportView} from '../../../shared/reports/contract.ts';
import {MeasureAppealed, MeasureDecision} from '../../../shared/reports/contract-measures.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {seeReport, shownMeasure} from '../see-report.ts';
import {appealMeasure, decideMeasure, measuresToReview} from './appeal-measure.ts';
import type {MeasureRow} from './queries.ts';

const tag = 'reports';
const reviews = {access: ['reviewer'], tag} as const;

/** What follows for whoever often reports without foundation: Reg. (EU) 2022/2065 art. 23. */
export const measureEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/reports/:report/measures/:measure/appeal',
		summary: 'Appeal a warning or a suspension, by the report that it names; another reviewer decides',
		access: ['holder'],
		tag,
		params: v.object({report: v.string(), measure: v.string()}),
		body: Appeal,
		answer: {status: 200, schema: ReportView, description: 'The report'},
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params, body}) {
			await appealMeasure(world, principal, params, body);
			return seeReport(world, principal, params.report);
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/measures',
		summary: 'Warnings and suspensions of reporters that were appealed and wait for a decision',
		...reviews,
		answer: {
			status: 200,
			schema: v.object({measures: v.array(MeasureAppealed)}),
			description: 'The oldest appeal first, 200 at most',
		},
		handle: async ({world, principal}) => ({
			measures: (await measuresToReview(world, principal)).map(measure => appealed(measure, principal)),
		}),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/reviews/measures/:measure',
		summary: 'Decide an appeal against a warning or a suspension, as another reviewer than who found so',
		...reviews,
		params: v.object({measure: v.string()}),
		body: MeasureDecision,
		answer: {status: 204, schema: null, description: 'It is decided, and the reporter is told'},
		problems: [
			'not-found',
			'not-now',
			'other-reviewer-needed',
			'party-to-it',
			'calibration-needed',
			'changed-meanwhile',
		],
		handle: ({world, principal, params, body}) => decideMeasure(world, principal, params.measure, body),
	}),
];

const appealed = (row: MeasureRow, principal: Parameters<Endpoint['handle']>[0]['principal']) => ({
	...shownMeasure(row),
	report: row.report,
	appeal: row.appeal ?? '',
	mayDecide: principal.is === 'person' && principal.id !== row.by,
});
