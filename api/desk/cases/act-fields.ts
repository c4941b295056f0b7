import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {Field} from '../form.ts';

/** Fields that several acts on a case ask for. */
export const reasons = (hint?: string): Field => ({
	name: 'reason',
	id: 'reasons',
	label: 'Reasons',
	type: 'long',
	rows: 5,
	...(hint !== undefined && {hint}),
});

export const onReport = ({sources}: CaseWhole): Field => ({
	name: 'report',
	label: 'Which report',
	type: 'choice',
	options: sources.map(({id, receivedAt, state}) => [
		id,
		`${id}, of ${receivedAt.slice(0, 10)} (${state.replace('_', ' ')})`,
	]),
});
