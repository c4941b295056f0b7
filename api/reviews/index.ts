export {remindReviewers} from './remind-reviewers.ts';
