import type {SubjectKey} from '../../shared/address.ts';
import type {LogEvent} from '../log/index.ts';
import type {DecisionRow, WarningRow} from './rules.ts';

/** Null: it is not known who sells. */
type Sold = {seller: SubjectKey | null};

/** What the public log tells of decisions and warnings: offers, never people. */
export const decisionEvent = ({
	id,
	seller,
	listing,
	product,
	outcome,
	...row
}: Omit<DecisionRow, 'seller'> & Sold): LogEvent => ({
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

export const decisionLiftedEvent = ({id, seller}: Pick<DecisionRow, 'id'> & Sold): LogEvent => ({
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

export const warningLiftedEvent = ({
	id,
	seller,
	decision,
}: Pick<WarningRow, 'id' | 'seller' | 'decision'>): LogEvent => ({
	kind: 'warning.lifted',
	about: id,
	tells: {seller, decision},
});
