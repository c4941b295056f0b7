/*
 * How a case is decided. `openCase` begins one, `moveCase` is the one way in which it changes; what reviewers, sellers and
 * brands do are operations (`endpoints`), each a verb of its own file.
 */

export {decisionEndpoints} from './deciding/routes.ts';
export {ipNoticeEndpoints} from './ip/routes.ts';
export {caseworkJobs} from './jobs.ts';
export {type CaseMoving, moveCase, requireCaseVersion} from './move.ts';
export {type CaseAbout, openCase} from './open-case.ts';
export {casePages} from './party/pages.ts';
export {partyEndpoints} from './party/routes.ts';
export {caseById, caseEventsOf, hearingOf} from './queries.ts';
export {caseReviewEndpoints} from './reviewing/routes.ts';
export {type CaseRow, type Hearing, reachedAtOf, standingOf} from './rules.ts';
export {casesWaiting} from './waiting.ts';
