/*
 * Applications for badges. Verbs take (world, principal, …input) and throw a Problem by name; queries answer plain data.
 *
 * For parties (the applicant's organization, or the brand's):
 *   ownApplications(world, principal, filter?)     all one is a party of: Application[]
 *   ownApplication(world, principal, id)           one, with chain faults, when it falls, `acts` it may do, events
 *   applyForBadge(world, principal, NewApplication)          files it; the row
 *   completeApplication(world, principal, id, Completion)    sends what was missing (version)
 *   appealRefusal(world, principal, id, {version, reason})   once, within six months
 *   changeBadge(world, principal, badge, 'suspend' | 'reinstate' | 'revoke', reason)   brand, reviewer or operator
 *   endLicence(world, principal, mandate, reason)  a brand takes a licence back; its badges fall
 *   sendDocumentOf(world, principal, organization, {bytes, name}) / seenDocument(world, principal, id)
 *
 * For reviewers (second factor; not of a party):
 *   reviewQueue(world, principal, filter?)         what is due first comes first: Application[] with `dueAt`
 *   reviewCase(world, principal, id)               application, files, checklist, chain faults, reviews, events, `mayDecide`
 *   reviewApplication(world, principal, id, ReviewAct)       take, grant, refuse, ask, suspend, reinstate, revoke (version)
 *
 * For the operator: requireCertification(world, principal, category, {required, reason, names?}); categoriesToCertify(world)
 * is public, and `categoryPart` brings them into the directory. Jobs: applicationJobs. Filters: {states?, kind?, seller?, dueBy?}.
 */
export {appealRefusal} from './appeal.ts';
export {applyForBadge} from './apply.ts';
export {keptBadgeEndpoints} from './badge-routes.ts';
export {categoriesToCertify, requireCertification} from './categories.ts';
export {categoryPart} from './category-part.ts';
export {completeApplication} from './complete.ts';
export {seenDocument, sendDocumentOf} from './documents.ts';
export {endLicence} from './end-mandate.ts';
export {applicationJobs} from './jobs.ts';
export {changeBadge, type KeepAct} from './keep-badge.ts';
export {reviewApplication} from './review.ts';
export {reviewEndpoints} from './review-routes.ts';
export {applicationEndpoints} from './routes.ts';
export {ownApplication, ownApplications, reviewCase, reviewQueue} from './see.ts';
