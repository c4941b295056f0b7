/*
 * How a case is decided. `openCase` begins one, `moveCase` is the one way in which it changes; what reviewers, sellers and
 * brands do are operations (`endpoints`), each a verb of its own file.
 */

export {type CaseMoving, moveCase, requireCaseVersion} from './move.ts';
export {type CaseAbout, openCase} from './open-case.ts';
export {partyEndpoints} from './party/routes.ts';
export {caseById, caseEventsOf, hearingOf} from './queries.ts';
export {caseReviewEndpoints} from './reviewing/routes.ts';
export {type CaseRow, type Hearing, reachedAtOf, standingOf} from './rules.ts';
