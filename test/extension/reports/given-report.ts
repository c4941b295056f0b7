import type {Draft} from '../../../extension/reports/draft.ts';
import {newDraft} from '../../../extension/reports/draft.ts';
import type {ReportTyped} from '../../../shared/reports/typed.ts';
import {facts, now} from '../panel/given.ts';

/** A draft that nobody has written in yet. */
export const emptyDraft = (id = 'd1'): Draft =>
	newDraft({id, listing: 'aliexpress/4711', facts, now, country: 'CN', language: 'en', codes: []});

/** Everything that a report with a demand needs, as a person would type it. */
export const typedWhole = (change: Partial<ReportTyped> = {}): ReportTyped => {
	const {typed} = emptyDraft();
	return {
		...typed,
		bought: true,
		purchase: {
			...typed.purchase,
			paid: '24.90',
			orderedOn: '2026-10-03',
			deliveredOn: '2026-10-20',
			orderNumber: '8100-22',
			ownUse: true,
		},
		facts: 'The foot is plastic painted grey, not stone as the page says.',
		signs: ['material'],
		demand: 'one-for-three',
		who: 'contact',
		contact: {name: 'Lin', email: 'lin@mail.example', language: 'en'},
		goodFaith: true,
		noParty: true,
		...change,
	};
};
