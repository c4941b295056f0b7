/*
 * How a case is decided. `openCase` begins one, `moveCase` is the one way in which it changes; what reviewers, sellers and
 * brands do are operations (`endpoints`), each a verb of its own file.
 */

export {appealCase, appealUntil} from './appeals/appeal-case.ts';
export {clockOf} from './clock-of.ts';
export {decisionEndpoints} from './deciding/routes.ts';
export {loadDossier} from './dossier/load-dossier.ts';
export {
	answersOfSeller,
	appealsOfCase,
	changeRemedy,
	decisionById,
	mailNotices,
	noticeOfHolder,
} from './dossier/queries.ts';
export {ipNoticeEndpoints} from './ip/routes.ts';
export {caseworkJobs} from './jobs.ts';
export {joinOpenCaseSteps} from './joining/join-open-case.ts';
export {openCaseOf} from './joining/queries.ts';
export {type CaseMoving, moveCase} from './move.ts';
export {openCase} from './open-case.ts';
export {type Filled, fieldsOf, wrongOf, wrongPart} from './party/filled-form.ts';
export {knownParties} from './party/known-parties.ts';
export {type LinkHolder, linkHolder} from './party/link-holder.ts';
export {casePage, dayOf, secretPage} from './party/page-look.ts';
export {casePages, type ShownBeside} from './party/pages.ts';
export {partyEndpoints} from './party/routes.ts';
export {sentForm} from './party/sent-form.ts';
export {
	caseById,
	caseEventsOf,
	casesByIds,
	type RemedyRow,
	remediesOf,
	remedyOf,
	remedyOwedTo,
} from './queries.ts';
export {requireUnbiased} from './reviewing/require-unbiased.ts';
export {caseReviewEndpoints} from './reviewing/routes.ts';
export type {CaseRow} from './rules.ts';
export {casesWaiting} from './waiting.ts';
