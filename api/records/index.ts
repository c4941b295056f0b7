export {assertSame} from './assert-same.ts';
export {type Change, changeFacts, type RowsOf} from './change-facts.ts';
export {examineRecords} from './examine-records.ts';
export {type AnyPart, definePart} from './part.ts';
export {raiseEpoch} from './raise-epoch.ts';
