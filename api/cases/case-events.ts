import type {LogEvent} from '../log/index.ts';
import type {DecisionRow, WarningRow} from './rules.ts';

/** What the public log tells of decisions and warnings: offers, never people. */
export const decisionEvent = ({id, seller, listing, product, outcome, ...row}: DecisionRow): LogEvent => ({
	kind: 'decision',
	about: id,
	tells: {
		seller,
		listing,
		product,
		outcome,
		decidedAt: row.decidedAt.toISOString(),
		by: row.decidedBy,
		answer: row.answer,
		link: row.link,
	},
});

export const decisionLiftedEvent = ({id, seller}: DecisionRow): LogEvent => ({
	kind: 'decision.lifted',
	about: id,
	tells: {seller},
});

export const warningEvent = ({id, seller, decision, rule, ...row}: WarningRow): LogEvent => ({
	kind: 'warning',
	about: id,
	tells: {
		seller,
		decision,
		rule,
		issuedAt: row.issuedAt.toISOString(),
		until: row.until.toISOString(),
		link: row.link,
	},
});

export const warningLiftedEvent = ({id, seller, decision}: WarningRow): LogEvent => ({
	kind: 'warning.lifted',
	about: id,
	tells: {seller, decision},
});
