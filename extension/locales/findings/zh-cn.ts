import type {FindingWords} from './words.ts';
import {fromPage} from './zh-cn/from-page.ts';
import {fromRecords} from './zh-cn/from-records.ts';

export const zhCN: FindingWords = {...fromRecords, ...fromPage};
