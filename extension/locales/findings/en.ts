import {fromPage} from './en/from-page.ts';
import {fromRecords} from './en/from-records.ts';
import type {FindingWords} from './words.ts';

export const en: FindingWords = {...fromRecords, ...fromPage};
