export {type CheckedDocument, checkDocument} from './check-document.ts';
