/*
 * Applications for badges. What parties, reviewers and the operator do with them are operations (`endpoints`), which the
 * desk asks as everybody does; each is a verb of its own file: apply, complete, appeal, review, keep-badge, end-mandate, see.
 */
export {keptBadgeEndpoints} from './badge-routes.ts';
export {categoryPart} from './category-part.ts';
export {sendDocumentOf} from './documents/own-document.ts';
export {documentEndpoints} from './documents/routes.ts';
export {applicationJobs} from './jobs.ts';
export {reviewEndpoints} from './review-routes.ts';
export {applicationEndpoints} from './routes.ts';
export {applicationsWaiting} from './waiting.ts';
