import type {Finding} from '../../shared/trust/finding.ts';
import type {Said} from '../locales/findings/words.ts';

/** The words of one finding in the language of the panel: its line, and what it means when opened. */
export type FindingText = (finding: Finding) => Said;
