import {inboxEndpoints} from './inboxes/routes.ts';
import {sendingEndpoints} from './routes.ts';

export {announcePhotosSteps} from './announce-photos.ts';
export {erasePhoto, erasePhotos} from './erase-photos.ts';
export {phonePages} from './inboxes/pages.ts';
export {photoJobs} from './jobs.ts';
export {createPieceFiles, type PieceFiles} from './piece-files.ts';
export {photoById, photosAbout as photosOf} from './queries.ts';
export {bandsNear, mostUnlike, type PhotoRow, shownPhoto} from './rules.ts';
export {samePhotos} from './same-photos.ts';
export {sendPhoto} from './send-photo.ts';

/** Photos, and how they come from a phone. */
export const photoEndpoints = [...sendingEndpoints, ...inboxEndpoints];
