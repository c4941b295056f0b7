export {addDocument} from './add-document.ts';
export {checkDocument} from './check-document.ts';
export {eraseBytesLeft, eraseDocument} from './erase-document.ts';
export {type DocumentRow, documentById, documentsNeeding, findDocuments, moveDocuments} from './queries.ts';
export {documentProblems, readDocument} from './read-document.ts';
export {sendDocument} from './send-document.ts';
export {shownDocument} from './shown-document.ts';
