import * as v from 'valibot';
import {words} from '../facts/fields.ts';
import {ReportView} from './contract.ts';

const Measure = ReportView.entries.measures.item;

export const MeasureAppealed = v.object({
	...Measure.entries,
	/** the report that shows it */
	report: v.string(),
	/** what the reporter says against it */
	appeal: v.string(),
	/** false: it was you who found so */
	mayDecide: v.boolean(),
});

/** `uphold` false: it is lifted, and counts as if it had never been, and the report that it names counts again. */
export const MeasureDecision = v.strictObject({
	uphold: v.boolean('must be true or false'),
	reason: words(2000),
});
