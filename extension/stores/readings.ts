import {readAmazon} from './amazon.ts';
import type {ReadStore} from './store.ts';

/** How a store's documents are read where general rules do not suffice, by store id. */
export const readings: Readonly<Record<string, ReadStore>> = {amazon: readAmazon};
