import type {Report} from '../report.ts';
import type {ReportTools} from './report-tools.ts';
import type {Kept} from './say-form.tsx';

/** Words of one form about a report, as they are kept while they are written. */
export const keptIn = ({id, saying}: Report, form: string, tools: Pick<ReportTools, 'keepSaying'>): Kept => ({
	words: saying[form] ?? '',
	keep: (words: string) => tools.keepSaying(id, form, words),
});
