export {assertSame} from './assert-same.ts';
export {type Change, changeFacts, type RowsOf} from './change-facts.ts';
export {type AnyPart, definePart, type Part} from './part.ts';
export {project} from './project.ts';
