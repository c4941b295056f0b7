export {checkParts} from './end-of-image.ts';
export {inTurn} from './in-turn.ts';
export {inflateUpTo, looksPacked} from './inflate.ts';
export {type PictureKind, pictureKindOf, pictureKinds} from './kinds.ts';
export {openPicture, readable} from './open-picture.ts';
export {refuseSecondFile} from './second-file.ts';
