import type {Finding} from '../../../shared/trust/finding.ts';
import type {FindingCode} from '../../../shared/trust/verdict.ts';
import type {Formatters} from './formatters.ts';

/** What a finding says to people: a line that stands alone, and what a tired person needs to understand it. */
export type Said = {title: string; detail: string};

/** One language's words for every finding. `about` holds page text: it goes through `format`, never straight in. */
export type FindingWords = Record<FindingCode, (finding: Finding, format: Formatters) => Said>;
