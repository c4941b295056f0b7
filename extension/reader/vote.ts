import type {Source} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import {folded, overlap} from './text.ts';
import {weightOf} from './weights.ts';

export type Winner = Candidate & {certainty: number};

type Group = {members: Candidate[]; certainty: number};

const surety = ({field, source, trust}: Candidate): number => Math.min(weightOf(field, source) * trust, 0.995);

/** Whether two words for one field say the same thing. */
export function agree(a: Candidate, b: Candidate): boolean {
	if (a.field === 'price' && b.field === 'price')
		return a.value.low.currency === b.value.low.currency && a.value.low.minor === b.value.low.minor;
	if (a.field === 'seller' && b.field === 'seller')
		return (
			folded(a.value.name ?? '') === folded(b.value.name ?? '') || (a.value.id !== null && a.value.id === b.value.id)
		);
	if (a.field === 'title' && b.field === 'title') return overlap(a.value, b.value) >= 0.8;
	if (typeof a.value === 'string' && typeof b.value === 'string') return folded(a.value) === folded(b.value);
	return JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** Chance that at least one of independent sources is right; two words of one source count once. */
function certainty(members: readonly Candidate[]): number {
	const best = new Map<Source, number>();
	for (const member of members) best.set(member.source, Math.max(best.get(member.source) ?? 0, surety(member)));
	return 1 - [...best.values()].reduce((doubt, sure) => doubt * (1 - sure), 1);
}

/** The word for one field for which most speaks, and how sure it is. Agreement counts; the first of equals wins. */
export function elect(candidates: readonly Candidate[]): Winner | null {
	const groups: Group[] = [];
	for (const candidate of candidates) {
		const group = groups.find(({members}) => members.some(member => agree(member, candidate)));
		if (group) group.members.push(candidate);
		else groups.push({members: [candidate], certainty: 0});
	}
	for (const group of groups) group.certainty = certainty(group.members);
	const best = groups.reduce<Group | null>(
		(top, group) => (top && top.certainty >= group.certainty ? top : group),
		null,
	);
	const speaker = best?.members.reduce((top, member) => (surety(top) >= surety(member) ? top : member));
	return best && speaker ? {...speaker, certainty: best.certainty} : null;
}
