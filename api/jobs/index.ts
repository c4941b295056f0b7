export type {Job} from './job.ts';
export {jobs} from './registry.ts';
export {runJob} from './run-job.ts';
export {scheduleJobs} from './schedule-jobs.ts';
