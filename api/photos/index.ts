export {type Announcement, announcePhotosSteps} from './announce-photos.ts';
export {erasePhotos} from './erase-photos.ts';
export {photoJobs} from './jobs.ts';
export {createPieceFiles, type PieceFiles} from './piece-files.ts';
export {photoById, photosAbout as photosOf, storedAbout as storedPhotos} from './queries.ts';
export {photoEndpoints} from './routes.ts';
export {mostUnlike, type PhotoRow, shownPhoto} from './rules.ts';
export {type SamePhoto, samePhotos} from './same-photos.ts';
export {sendPhoto} from './send-photo.ts';
