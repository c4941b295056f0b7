import {fromPage} from './de/from-page.ts';
import {fromRecords} from './de/from-records.ts';
import type {FindingWords} from './words.ts';

export const de: FindingWords = {...fromRecords, ...fromPage};
