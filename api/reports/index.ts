import {dayMs} from '../../shared/clock.ts';
import type {Endpoint} from '../http/endpoint.ts';
import type {Job} from '../jobs/job.ts';
import {forgetContacts, forgetPhotosOfCases} from './forget-contacts.ts';
import {countJob} from './independence/recount.ts';
import {measureEndpoints} from './measures/routes.ts';
import {reportEndpoints as ownEndpoints} from './routes.ts';

/*
 * Reports: sent once, opened by the secret of their sender. What a report does to its case goes through `moveCase`; who is
 * independent of whom is told by shared/reports/independence.
 */
export {confirmPage} from './confirm-page.ts';
export {openContact} from './contact.ts';
export {countLetter, mayWriteTo} from './few-letters/queries.ts';
export {
	clustersOf,
	independentReporters,
} from './independence/independent-reporters.ts';
export {recount} from './independence/recount.ts';
export {followUnfounded} from './measures/follow-unfounded.ts';
export {measureNaming} from './measures/queries.ts';
export {ownReport} from './own-report.ts';
export {personsKnown} from './persons-known.ts';
export {changeReport, isAlone, reportById, reportOfHolder, settleReport, standingBesides} from './queries.ts';
export {countsAgain, type ReportRow, setAsideBy} from './rules.ts';

export const reportEndpoints: readonly Endpoint[] = [...ownEndpoints, ...measureEndpoints];
export const reportJobs: readonly Job[] = [
	countJob,
	{name: 'reports.contacts', every: dayMs, by: 'one', run: forgetContacts},
	{name: 'reports.photos', every: dayMs, by: 'one', run: forgetPhotosOfCases},
];
