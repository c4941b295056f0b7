import * as v from 'valibot';
import {expect, test} from 'vitest';
import {keyIn, keyText, receiptText} from '../../../extension/reports/receipt-text.ts';
import {emptyReport, type Report} from '../../../extension/reports/report.ts';
import {OfferSeen} from '../../../shared/reports/contract.ts';
import {makeReportStage, reportOf} from '../../api/reports/report-stage.ts';

const base = 'https://records.example';

/** A report that the real API took, as the browser keeps it. */
async function takenReport(): Promise<Report> {
	const {secret, receipt} = await (await makeReportStage()).send();
	const {offer} = reportOf();
	return {
		...emptyReport,
		id: 'd1',
		base,
		secret,
		// What a seller writes is no key
		offer: v.parse(OfferSeen, {...offer, title: `Pen rep_1 tsr_${'b'.repeat(43)} https://other.example`}),
		sentAt: '2026-11-22T12:40:00.000Z',
		receipt,
	};
}

test('a receipt of the API’s, and its line alone, open the report: which, with what, at which server', async () => {
	const report = await takenReport();
	const key = {secret: report.secret, base, report: report.receipt!.report};
	expect(keyIn(receiptText(report))).toEqual(key);
	expect(keyIn(keyText(report))).toEqual(key);
	expect(keyIn(`  ${keyText(report).replaceAll(' ', '\n')}  `)).toEqual(key);
});

test('a line without a server opens the report at the one that is chosen', async () => {
	const {secret, receipt} = await takenReport();
	expect(keyIn(`${receipt!.report} ${secret}`)).toEqual({secret, base: null, report: receipt!.report});
});

test('what lacks a part opens nothing', async () => {
	const {secret, receipt} = await takenReport();
	for (const text of [
		'',
		secret,
		receipt!.report,
		`${receipt!.report} ${secret}x`,
		`xrep_1 ${secret}`,
		`${secret} rep_1`,
	])
		expect(keyIn(text)).toBeNull();
});
