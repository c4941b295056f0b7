import type {Resource} from '../http/resource.ts';
import {accountPages} from './account/account.ts';
import {doorPages} from './account/door.ts';
import {audit} from './audit.ts';
import {applicationPages} from './badges/application.ts';
import {applyPages} from './badges/apply.ts';
import {badgeListPages} from './badges/badges.ts';
import {partyPages} from './badges/party-pages.ts';
import {brandPages} from './brands/brand.ts';
import {brandListPages} from './brands/brands.ts';
import {disputePartyPages} from './brands/dispute.ts';
import {domainPages} from './brands/domains.ts';
import {markPages} from './brands/marks.ts';
import {productPages} from './brands/products.ts';
import {verifierPages} from './brands/verifiers.ts';
import {caseActPages} from './cases/act-page.ts';
import {calibrationPages} from './cases/calibration.ts';
import {reviewedCasePages} from './cases/case.ts';
import {erasePhotoPages} from './cases/erase-photo.ts';
import {findingsPages} from './cases/findings.ts';
import {caseQueuePages} from './cases/queue.ts';
import {batchPages} from './codes/batch.ts';
import {batchListPages} from './codes/batches.ts';
import {countPages} from './codes/counts.ts';
import {importPages} from './codes/import.ts';
import {makePages} from './codes/make.ts';
import {rangePages} from './codes/ranges.ts';
import {suspiciousPages} from './codes/suspicious.ts';
import type {DeskPage} from './desk-page.ts';
import {documentPages} from './documents/document.ts';
import {measurePages} from './measures/measures.ts';
import {categoryPages} from './operator/categories.ts';
import {peoplePages} from './operator/people.ts';
import {keyPages} from './organizations/keys.ts';
import {organizationPages} from './organizations/organizations.ts';
import {webhookPages} from './organizations/webhook.ts';
import {webhookListPages} from './organizations/webhooks.ts';
import {overview} from './overview.ts';
import {casePages} from './queue/case.ts';
import {claimCasePages} from './queue/claim-case.ts';
import {disputePages} from './queue/dispute.ts';
import {namePages} from './queue/names.ts';
import {queuePages} from './queue/queue.ts';
import {fileNoticePages} from './reported/file-notice.ts';
import {partyActPages} from './reported/party-act-page.ts';
import {reportedPages} from './reported/reported.ts';
import {reportedCasePages} from './reported/reported-case.ts';
import {claimPages} from './sellers/claim.ts';
import {claimListPages} from './sellers/claims.ts';
import {serveDesk} from './serve-desk.ts';
import {ticketPages} from './service-desk/ticket.ts';
import {ticketActPages} from './service-desk/ticket-acts.ts';
import {ticketListPages} from './service-desk/tickets.ts';
import {tillPages} from './service-desk/till.ts';
import {serveStatic} from './static-files.ts';

/** REGISTRY of the desk's pages. */
export const deskPages: readonly DeskPage[] = [
	overview,
	...doorPages,
	...accountPages,
	...organizationPages,
	...keyPages,
	...webhookListPages,
	...webhookPages,
	...brandListPages,
	...domainPages,
	...disputePartyPages,
	...markPages,
	...productPages,
	...verifierPages,
	...brandPages,
	...batchListPages,
	...suspiciousPages,
	...countPages,
	...rangePages,
	...makePages,
	...importPages,
	...batchPages,
	...claimListPages,
	...claimPages,
	...badgeListPages,
	...applyPages,
	...applicationPages,
	...partyPages,
	...documentPages,
	...queuePages,
	...casePages,
	...claimCasePages,
	...namePages,
	...disputePages,
	...categoryPages,
	...peoplePages,
	...caseQueuePages,
	...calibrationPages,
	...reviewedCasePages,
	...caseActPages,
	...erasePhotoPages,
	...findingsPages,
	...reportedPages,
	...fileNoticePages,
	...reportedCasePages,
	...partyActPages,
	...measurePages,
	...ticketListPages,
	...tillPages,
	...ticketPages,
	...ticketActPages,
	audit,
];

/** The desk: server-rendered pages for brands, sellers, reviewers and operators. */
export const desk: Resource = (app, world) => {
	serveStatic(app);
	serveDesk(app, world, deskPages);
};
