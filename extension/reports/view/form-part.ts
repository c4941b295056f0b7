import type {ReportTyped} from '../../../shared/reports/typed.ts';
import type {Words} from '../../locales/index.ts';

/** What every part of the form is given. */
export type FormPart = {
	words: Words;
	/** ISO instant, and the shopper's calendar day then */
	now: string;
	today: string;
	typed: ReportTyped;
	/** keeps what is typed, at once */
	change(patch: Partial<ReportTyped>): void;
	/** what is wrong with a field, in words; null: nothing that was found so far */
	troubleAt(pointer: string): string | null;
};

/** The id of a field in the page, by its JSON pointer. */
export const fieldId = (pointer: string): string => `report${pointer.replaceAll('/', '-')}`;
