import type {CaseLine} from '../../../shared/cases/contract-review.ts';
import {caseStates} from '../../../shared/cases/states.ts';
import {dayMs} from '../../../shared/clock.ts';

/** How a reviewer looks at the cases; every field as it stands in the address. */
export type CaseFilter = {
	scope: 'waiting' | 'all';
	who: '' | 'mine' | 'free';
	state: string;
	harm: string;
	brand: string;
	seller: string;
	due: '' | 'over' | '7';
};

export const scopes = [
	['waiting', 'what waits for a reviewer'],
	['all', 'all of them'],
] as const;
export const whose = [
	['', 'anybody’s'],
	['mine', 'mine'],
	['free', 'nobody’s yet'],
] as const;
export const harms = [
	['', 'any'],
	['2', 'health'],
	['1', 'many people, or dear'],
	['0', 'money'],
] as const;
export const dues = [
	['', 'any'],
	['over', 'due now'],
	['7', 'within a week'],
] as const;

const oneOf = <const Value extends string>(
	options: readonly (readonly [Value, string])[],
	said: string | undefined,
	usual: Value,
): Value => options.find(([value]) => value === said)?.[0] ?? usual;

/** The filter of an address. What it does not know is as if it were not said. */
export const caseFilterOf = (query: Readonly<Record<string, string>>): CaseFilter => ({
	scope: oneOf(scopes, query.scope, 'waiting'),
	who: oneOf(whose, query.who, ''),
	state: caseStates.find(state => state === query.state) ?? '',
	harm: oneOf(harms, query.harm, ''),
	brand: (query.brand ?? '').trim().slice(0, 200),
	seller: (query.seller ?? '').trim().slice(0, 200),
	due: oneOf(dues, query.due, ''),
});

/** When a case has to be seen to: what its state asks, or the decision, whichever is sooner. */
export const dueOf = ({clock, decideBy}: CaseLine): string | null =>
	[clock?.until ?? null, decideBy].filter(each => each !== null).sort()[0] ?? null;

/** The filter as the API’s queue wants to hear it. */
export function askedBy({scope, who, state, harm, brand, seller, due}: CaseFilter, now: Date): Record<string, string> {
	return {
		scope,
		...(who && {who}),
		...(state && {states: state}),
		...(harm && {harm}),
		...(brand && {brandLike: brand}),
		...(seller && {sellerLike: seller}),
		...(due && {due: new Date(now.getTime() + (due === '7' ? 7 * dayMs : 0)).toISOString()}),
	};
}
