import {goodStillCounts} from './freshness.ts';
import type {Case} from './signal.ts';

/**
 * Whether what is good may decide the level: the records are young enough, and the page came encrypted. Over plain http
 * whoever sits on the way can write another seller's name into the page; what stands against a seller counts all the same.
 */
export const goodDecides = (given: Case): boolean => goodStillCounts(given) && /^https:/i.test(given.facts.url);
