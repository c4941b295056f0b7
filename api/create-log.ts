import pino, {type Logger} from 'pino';

/** JSON lines on stderr: stdout is for results. Waits for each line, so that the last words before an end are there. */
export const createLog = (level: string): Logger => pino({level}, pino.destination({fd: 2, sync: true}));
