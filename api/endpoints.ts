import {applicationEndpoints, documentEndpoints, keptBadgeEndpoints, reviewEndpoints} from './applications/index.ts';
import {brandEndpoints} from './brands/index.ts';
import {caseReviewEndpoints, decisionEndpoints, ipNoticeEndpoints, partyEndpoints} from './casework/index.ts';
import {registeringEndpoints} from './codes/index.ts';
import {compensationEndpoints} from './compensation/index.ts';
import type {Endpoint} from './http/endpoint.ts';
import {keyEndpoints} from './keys/index.ts';
import {logEndpoints} from './log/index.ts';
import {photoEndpoints} from './photos/index.ts';
import {reportEndpoints} from './reports/index.ts';
import {claimEndpoints} from './sellers/index.ts';
import {couponEndpoints, ticketEndpoints} from './service-desk/index.ts';
import {webhookEndpoints} from './webhooks/index.ts';

/** REGISTRY of operations that people and keys may call; routes, checks and descriptions follow from it. */
export const endpoints: readonly Endpoint[] = [
	...keyEndpoints,
	...brandEndpoints,
	...claimEndpoints,
	...applicationEndpoints,
	...keptBadgeEndpoints,
	...documentEndpoints,
	...photoEndpoints,
	...reviewEndpoints,
	...caseReviewEndpoints,
	...partyEndpoints,
	...decisionEndpoints,
	...ipNoticeEndpoints,
	...registeringEndpoints,
	...compensationEndpoints,
	...ticketEndpoints,
	...couponEndpoints,
	...reportEndpoints,
	...webhookEndpoints,
	...logEndpoints,
];
