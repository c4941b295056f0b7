export {productNoticePart, storeNoticePart} from './parts.ts';
export {recordNotice} from './record-notice.ts';
export {subjectOf} from './rules.ts';
export {withdrawNotice} from './withdraw-notice.ts';
