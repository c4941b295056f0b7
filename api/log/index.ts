export {beginLog} from './begin-log.ts';
export {logPages} from './log-pages.ts';
export {type LogEvent, logStep} from './log-step.ts';
export {publicLogOf} from './public-log.ts';
export {logEndpoints} from './routes.ts';
export {storedLog, walkStored} from './walk-stored.ts';
