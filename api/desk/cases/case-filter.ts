import type {CaseLine} from '../../../shared/cases/contract-review.ts';

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
	state: query.state ?? '',
	harm: oneOf(harms, query.harm, ''),
	brand: (query.brand ?? '').trim(),
	seller: (query.seller ?? '').trim(),
	due: oneOf(dues, query.due, ''),
});

const holds = (text: string | null, words: string): boolean => (text ?? '').toLowerCase().includes(words.toLowerCase());

/** When a case has to be seen to: what its state asks, or the decision, whichever is sooner. */
export const dueOf = ({clock, decideBy}: CaseLine): string | null =>
	[clock?.until ?? null, decideBy].filter(each => each !== null).sort()[0] ?? null;

/** What the filter lets through: harm to people first, then behind which somebody stands, then what is due first, then who waits longest. */
export function casesFiltered(all: readonly CaseLine[], filter: CaseFilter, now: Date): CaseLine[] {
	const {who, state, harm, brand, seller, due} = filter;
	const until = due === '' ? null : now.getTime() + (due === '7' ? 7 * 86_400_000 : 0);
	return all
		.filter(
			line =>
				(who === '' || (who === 'mine' ? line.assignee?.isYou === true : line.assignee === null)) &&
				(state === '' || line.state === state) &&
				(harm === '' || String(line.harm) === harm) &&
				(brand === '' || holds(line.brand, brand)) &&
				(seller === '' || holds(`${line.seller.name} ${line.seller.store} ${line.seller.id ?? ''}`, seller)) &&
				(until === null || Date.parse(dueOf(line) ?? '9999-12-31') <= until),
		)
		.toSorted(
			(a, b) =>
				b.harm - a.harm ||
				Number(b.independent > 0) - Number(a.independent > 0) ||
				compare(dueOf(a) ?? '~', dueOf(b) ?? '~') ||
				compare(a.createdAt, b.createdAt) ||
				compare(a.id, b.id),
		);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The case to go on with: one's own first, then one that nobody took. `not`: the one that is looked at now. */
export function nextCase(all: readonly CaseLine[], now: Date, not?: string): CaseLine | null {
	const rows = casesFiltered(all, caseFilterOf({}), now).filter(({id}) => id !== not);
	return rows.find(({assignee}) => assignee?.isYou) ?? rows.find(({assignee}) => assignee === null) ?? null;
}
