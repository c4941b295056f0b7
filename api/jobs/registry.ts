import {dayMs} from '../../shared/clock.ts';
import {applicationJobs} from '../applications/index.ts';
import {logExpired} from '../badges/index.ts';
import {brandJobs} from '../brands/index.ts';
import {caseworkJobs} from '../casework/index.ts';
import {importJobs} from '../codes/index.ts';
import {eraseBytesLeft} from '../documents/index.ts';
import {forgetOldRequests} from '../idempotency/index.ts';
import {deliverMails} from '../mail/index.ts';
import {photoJobs} from '../photos/index.ts';
import {reportJobs} from '../reports/index.ts';
import {remindReviewers} from '../reviews/index.ts';
import {expireClaims} from '../sellers/index.ts';
import {serviceDeskJobs} from '../service-desk/index.ts';
import {deliverWebhooks} from '../webhooks/index.ts';
import type {Job} from './job.ts';

/** REGISTRY: what a server does by itself. */
export const jobs: readonly Job[] = [
	{name: 'mail', every: 5000, by: 'each', run: deliverMails},
	{name: 'webhooks', every: 5000, by: 'each', run: deliverWebhooks},
	...brandJobs,
	...applicationJobs,
	...caseworkJobs,
	...importJobs,
	...reportJobs,
	...photoJobs,
	{name: 'badges.expired', every: 3_600_000, by: 'one', run: logExpired},
	...serviceDeskJobs,
	{name: 'reviews.remind', every: dayMs, by: 'one', run: remindReviewers},
	{name: 'sellers.claims', every: 3_600_000, by: 'one', run: expireClaims},
	{name: 'documents.erased', every: 3_600_000, by: 'one', run: eraseBytesLeft},
	{name: 'named-requests', every: 3_600_000, by: 'one', run: forgetOldRequests},
];
