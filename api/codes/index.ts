import {alertEndpoints} from './alerts/routes.ts';
import {batchEndpoints} from './batches/routes.ts';
import {importEndpoints} from './imports/routes.ts';
import {makingEndpoints} from './making/routes.ts';

export {answerShoppers} from './asking/answer-shoppers.ts';
export {askingRoutes} from './asking/routes.ts';
export {importJobs} from './imports/jobs.ts';
export {takeOwnPart} from './imports/take-own-part.ts';
export {codePages} from './public/routes.ts';

/** What a brand does with its codes. */
export const registeringEndpoints = [...batchEndpoints, ...alertEndpoints, ...makingEndpoints, ...importEndpoints];
