import type {MarkChange, NewMark} from '../../../shared/brands/contract-marks.ts';
import {needsDesignations} from '../../../shared/brands/mark-offices.ts';
import {addMonths, renewalOpensMonths, renewalWindow, termYears} from '../../../shared/brands/mark-standing.ts';
import {dayOf} from '../../../shared/clock.ts';
import type {ProblemError} from '../../../shared/problems.ts';
import type {MarkRow} from '../rules.ts';

/** The last day of protection: as said, else ten years after the registration. Null: not registered. */
export const endOfMark = ({
	status,
	registeredAt,
	expiresAt,
}: Pick<NewMark, 'status' | 'registeredAt' | 'expiresAt'>): string | null =>
	status === 'pending' ? null : (expiresAt ?? (registeredAt && addMonths(registeredAt, 12 * termYears)));

/** A term is ten years, and the next one may be had a year before this one ends. */
const lastPossibleEnd = (today: string): string => addMonths(today, 12 * termYears + renewalOpensMonths);

function faultsOfEnd(expiresAt: string, today: string): ProblemError[] {
	if (today > renewalWindow(expiresAt).until)
		return [{pointer: '/expiresAt', detail: `the mark lapsed: it ended on ${expiresAt}, more than six months ago`}];
	if (today > expiresAt)
		return [{pointer: '/expiresAt', detail: `the mark ended on ${expiresAt}: file it when it is renewed`}];
	if (expiresAt > lastPossibleEnd(today))
		return [{pointer: '/expiresAt', detail: `is too far: a mark is registered for ${termYears} years at a time`}];
	return [];
}

/** What is wrong with a mark as it was filed, every field with its reason. */
export function faultsOfMark(mark: NewMark, now: Date): ProblemError[] {
	const {status, filedAt, registeredAt, expiresAt, office, designated} = mark;
	const today = dayOf(now);
	const faults: ProblemError[] = [];
	const fault = (pointer: string, detail: string) => faults.push({pointer, detail});
	if (filedAt > today) fault('/filedAt', 'is in the future');
	if (status === 'pending') {
		if (registeredAt !== null) fault('/registeredAt', 'must be absent: the mark is pending');
		if (expiresAt !== null) fault('/expiresAt', 'must be absent: the mark is pending');
	} else if (registeredAt === null) fault('/registeredAt', 'is missing: the mark is registered');
	else {
		if (registeredAt > today) fault('/registeredAt', 'is in the future');
		if (registeredAt < filedAt) fault('/registeredAt', 'is before the mark was filed');
		if (expiresAt !== null && expiresAt <= registeredAt) fault('/expiresAt', 'is not after the registration');
		else faults.push(...faultsOfEnd(endOfMark(mark) ?? today, today));
	}
	if (needsDesignations(office) && designated.length === 0)
		fault('/designated', `is missing: a registration of ${office} names the countries it holds in`);
	if (!needsDesignations(office) && designated.length > 0)
		fault(
			'/designated',
			`must be empty: only an international registration designates countries, not one of ${office}`,
		);
	return faults;
}

/** What is wrong with a registration or renewal that a brand tells of a mark it filed. */
export function faultsOfChange(mark: MarkRow, change: MarkChange, now: Date): ProblemError[] {
	const today = dayOf(now);
	if (mark.status === 'pending' || mark.expiresAt === null)
		return faultsOfMark({...mark, status: 'registered', ...change}, now).filter(
			({pointer}) => pointer === '/registeredAt' || pointer === '/expiresAt',
		);
	const faults = faultsOfEnd(change.expiresAt, today);
	const {from, until} = renewalWindow(mark.expiresAt);
	if (change.registeredAt !== null && change.registeredAt !== mark.registeredAt)
		faults.push({pointer: '/registeredAt', detail: `was ${mark.registeredAt} when the mark was filed`});
	if (change.expiresAt <= mark.expiresAt)
		faults.push({pointer: '/expiresAt', detail: `is not after ${mark.expiresAt}, when the term of now ends`});
	if (today < from) faults.push({pointer: '/expiresAt', detail: `a renewal is possible from ${from} to ${until}`});
	return faults;
}

type Review = {decision: 'confirmed' | 'refused'; reason: string | null; by: string; at: Date};
type Reviewed = Partial<MarkRow>;

/**
 * What a review makes of a mark. A first review decides about the mark; a later one about what was told since, and its
 * refusal leaves the mark as it was.
 */
export function afterReview(mark: MarkRow, {decision, reason, by, at}: Review): Reviewed {
	const told = {reviewedAt: at, reviewedBy: by, reason};
	const {change} = mark;
	if (change === null) return {...told, decision};
	if (decision === 'refused') return {...told, change: null};
	return {
		...told,
		decision: 'confirmed',
		status: 'registered',
		registeredAt: change.registeredAt ?? mark.registeredAt,
		expiresAt: change.expiresAt,
		document: change.document ?? mark.document,
		change: null,
		lapsedAt: null,
	};
}

/** Why a mark can't be reviewed like that now; null when it can. */
export function whyNotReviewed(mark: MarkRow, decision: Review['decision']): string | null {
	if (mark.decision === 'refused') return 'This mark was refused: the brand has to file it anew';
	if (mark.decision === 'confirmed' && mark.change === null)
		return 'This mark is confirmed, and nothing was told since';
	if (decision === 'confirmed' && mark.status === 'pending' && mark.change === null)
		return 'A pending mark can not be confirmed: it proves nothing until it is registered';
	return null;
}
