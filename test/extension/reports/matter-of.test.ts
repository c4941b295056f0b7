import * as v from 'valibot';
import {expect, test} from 'vitest';
import {matterOf} from '../../../extension/reports/matter-of.ts';
import {emptyReport, type Report} from '../../../extension/reports/report.ts';
import {NewReport, type ReportView} from '../../../shared/reports/contract.ts';
import {reportOf} from '../../api/reports/report-stage.ts';
import {viewOf} from './report-service.ts';

const now = '2026-11-29T10:00:00.000Z';
const said = v.parse(NewReport, reportOf());
const decided = (change: Partial<NonNullable<ReportView['decision']>> = {}): ReportView['decision'] => ({
	id: 'dec_1',
	outcome: 'counterfeit',
	at: '2026-11-25T08:00:00.000Z',
	statement: 'The nib is not gold.',
	liftedAt: null,
	...change,
});
const told = {at: '2026-11-23T09:00:00.000Z', by: 'system', act: 'notify', state: 'seller_notified', reason: null};
const appeal = (state: 'open' | 'upheld'): ReportView['appeal'] => ({
	at: '2026-11-27T08:00:00.000Z',
	by: 'seller',
	state,
	reason: null,
});

const matterWith = async (change: Partial<ReportView>) => {
	const sentAt = '2026-11-22T12:40:00.000Z';
	const report: Report = {
		...emptyReport,
		id: 'd1',
		base: 'https://records.example',
		secret: '',
		receipt: null,
		said,
		sentAt,
		view: viewOf('rep_1', change),
	};
	const pieces = {photos: [], snapshots: [], brandStatements: [], brandsKnown: {}};
	const matter = matterOf({report, pieces, language: 'en', now});
	const {days, decision, compensation} = matter!;
	return {
		foundOut: days.foundOut,
		sellerTold: days.sellerTold,
		facts: matter!.facts,
		answers: matter!.answers,
		outcome: decision?.outcome ?? null,
		appealedAt: decision?.appealedAt ?? null,
		reckons: compensation !== null,
	};
};
const nothing = {
	foundOut: null,
	sellerTold: null,
	facts: said.facts,
	answers: [] as unknown[],
	outcome: null,
	appealedAt: null,
	reckons: true,
};

test.each<[string, Partial<ReportView>, Partial<typeof nothing> | object]>([
	['at first', {}, {}],
	['once we told the seller, which starts no clock elsewhere', {steps: [told]}, {}],
	[
		'with what the seller answered',
		{answers: [{at: now, words: 'It is genuine.', admits: false}]},
		{answers: [{at: now, words: 'It is genuine.', admits: false}]},
	],
	[
		'with what was added later',
		{evidence: [{id: 'evd_1', at: now, words: 'The box smells of glue.'}]},
		{facts: `${said.facts}\n\n2026-11-29: The box smells of glue.`},
	],
	['decided as counterfeit', {decision: decided()}, {outcome: 'counterfeit', foundOut: '2026-11-25'}],
	['of which nothing could be found', {decision: decided({outcome: 'undecidable'})}, {outcome: 'undecidable'}],
	[
		'decided as genuine: nothing is due',
		{decision: decided({outcome: 'genuine'})},
		{outcome: 'genuine', reckons: false},
	],
	['whose decision was lifted', {decision: decided({liftedAt: now})}, {}],
	['lifted after genuine', {decision: decided({outcome: 'genuine', liftedAt: now})}, {}],
	[
		'under appeal',
		{decision: decided(), appeal: appeal('open')},
		{outcome: 'counterfeit', foundOut: '2026-11-25', appealedAt: '2026-11-27T08:00:00.000Z'},
	],
	['upheld', {decision: decided(), appeal: appeal('upheld')}, {outcome: 'counterfeit', foundOut: '2026-11-25'}],
])('a matter %s tells another forum what stands, and no more', async (_, change, expected) => {
	expect(await matterWith(change)).toEqual({...nothing, ...expected});
});
