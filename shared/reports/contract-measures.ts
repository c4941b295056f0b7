import * as v from 'valibot';
import {words} from '../facts/fields.ts';
import {ReportView} from './contract.ts';

/** Why a report was manifestly unfounded; its sender reads it. */
export const Unfounded = v.strictObject({reason: words(2000)});

const Measure = ReportView.entries.measures.item;

/** `measure` null: nothing followed yet, or its sender is not known. */
export const UnfoundedFound = v.object({report: v.string(), measure: v.nullable(Measure)});

export const MeasureAppealed = v.object({
	...Measure.entries,
	/** the report that shows it */
	report: v.string(),
	/** what the reporter says against it */
	appeal: v.string(),
	/** false: it was you who found so */
	mayDecide: v.boolean(),
});

/** `uphold` false: it is lifted, and counts as if it had never been. */
export const MeasureDecision = v.strictObject({
	uphold: v.boolean('must be true or false'),
	reason: words(2000),
});
