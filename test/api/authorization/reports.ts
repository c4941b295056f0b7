import {reportOf} from '../reports/report-stage.ts';
import {at, type Row, reason, reviews, row} from './row.ts';

const why = 'for the matrix, and long enough';
const ofReport = (name: string, body?: unknown): Row =>
	row(['holder'], w => at(`/v1/reports/${w.objects.report}/${name}`, body));

/** Whoever made a secret may report with it; a report is opened by its own alone. */
export const reports: Readonly<Record<string, Row>> = {
	'post /v1/reports': row(['holder', 'foreignHolder'], () => {
		// Of other goods: who joins a case is told its number
		const {offer, ...rest} = reportOf();
		return at('/v1/reports', {...rest, offer: {...offer, listing: 'matrix'}});
	}),
	'get /v1/reports/{report}': row(['holder'], w => at(`/v1/reports/${w.objects.report}`)),
	'post /v1/reports/{report}/evidence': ofReport('evidence', {words: why}),
	'post /v1/reports/{report}/answers': ofReport('answers', {question: 'none', words: why}),
	'post /v1/reports/{report}/appeal': ofReport('appeal', {reason: why}),
	'post /v1/reports/{report}/remedy': ofReport('remedy', {got: 'paid'}),
	'post /v1/reports/{report}/confirm': ofReport('confirm'),
	'post /v1/reports/{report}/withdraw': ofReport('withdraw', {}),
	'post /v1/reports/{report}/measures/{measure}/appeal': row(['holder'], w =>
		at(`/v1/reports/${w.objects.report}/measures/${w.objects.measure}/appeal`, {reason: why}),
	),
	'get /v1/reviews/measures': row(reviews, () => at('/v1/reviews/measures')),
	'post /v1/reviews/measures/{measure}': row(reviews, w =>
		at(`/v1/reviews/measures/${w.objects.measure}`, {uphold: true, reason}),
	),
};
