import {subjectsOf} from '../../address.ts';
import {asOf} from '../freshness.ts';
import {goodDecides} from '../good-decides.ts';
import {missingLine, recordLine} from '../line.ts';
import {type Case, defineSignal} from '../signal.ts';
import {sellerOf} from '../subject-records.ts';

/**
 * What is known of the seller at all. "No record", "could not look up" and "no way to tell which seller" are three
 * different things, and none of them says anything for or against.
 */
export const sellerRecord = defineSignal({
	id: 'seller-record',
	codes: [
		'record-clear',
		'record-clear-as-of',
		'record-not-reviewed',
		'no-record',
		'no-record-as-of',
		'not-looked-up',
		'seller-not-identified',
	],
	weigh(given) {
		const {facts, records} = given;
		if (facts.seller === null) return [];
		const seller = facts.seller.name ?? facts.domain;
		if (subjectsOf(facts).seller === null) return [missingLine('seller-not-identified', {seller})];

		const record = sellerOf(given);
		if (record) return ofRecord(given);
		const unknown = {strength: 'unknown', about: {seller}} as const;
		if (records.freshness.is === 'nothing')
			return [recordLine('not-looked-up', {...unknown, about: {seller, why: records.freshness.why}})];
		const old = asOf(given);
		return old === null
			? [recordLine('no-record', unknown)]
			: [recordLine('no-record-as-of', {...unknown, about: {seller, asOf: old}})];
	},
});

function ofRecord(given: Case) {
	const record = sellerOf(given)!;
	const holdsSomething =
		record.cases.length > 0 ||
		record.decisions.some(({outcome, liftedAt}) => outcome === 'counterfeit' && liftedAt === null) ||
		record.warnings.some(({liftedAt, until}) => liftedAt === null && Date.parse(given.now) < Date.parse(until));
	if (holdsSomething) return [];
	if (record.reviewed === null)
		return record.badges.length > 0 ? [] : [recordLine('record-not-reviewed', {about: {seller: record.name}})];

	const about = {seller: record.name, by: record.reviewed.by};
	const part = {
		stance: 'for',
		level: goodDecides(given) ? 'clear' : null,
		witness: {kind: 'record', name: record.reviewed.by},
		since: record.reviewed.at,
	} as const;
	const old = asOf(given);
	return old === null
		? [recordLine('record-clear', {...part, about})]
		: [recordLine('record-clear-as-of', {...part, about: {...about, asOf: old}})];
}
