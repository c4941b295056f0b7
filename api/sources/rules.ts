import {dayMs} from '../../shared/clock.ts';

/** What was seen of a list when it was read to its end. */
export type Seen = {
	covers: 'everything' | 'additions';
	/** why it can't be used at all */
	damage: string | null;
	entries: number;
	lines: number;
	wrong: number;
	/** some of what was wrong */
	examples: readonly string[];
	/** lines of this source that stand now */
	before: number;
	/** great marketplaces and brands' own sites that it did not list before */
	newlyListed: readonly string[];
};

export type Judged = {verdict: 'good'} | {verdict: 'held' | 'refused'; reasons: string[]};

/** A list that is larger than any of its kind ever was. */
const mostLines = {everything: 500_000, additions: 30_000};
/** One entry in a hundred may be written wrongly by a person; more, and the format has changed. */
const wrongShare = 0.01;

/** May this list be recorded, must the operator look at it first, or is it of no use? Reasons are for the operator. */
export function judgeDelivery(seen: Seen): Judged {
	if (seen.damage !== null) return {verdict: 'refused', reasons: [`The list ${seen.damage}.`]};
	const reasons = [...sizeReasons(seen), ...contentReasons(seen)];
	return reasons.length > 0 ? {verdict: 'held', reasons} : {verdict: 'good'};
}

function sizeReasons({covers, entries, lines, before}: Seen): string[] {
	if (entries === 0) return [`The list is empty; ${before} lines stand.`];
	const reasons: string[] = [];
	if (lines > mostLines[covers]) reasons.push(`The list is huge: ${lines} lines, more than ${mostLines[covers]}.`);
	if (covers === 'additions') return reasons;
	const gone = before - lines;
	if (lines * 2 <= before || (lines < before * 0.8 && gone >= 5))
		reasons.push(`The list may be cut: ${lines} lines, where ${before} stand.`);
	if (before > 0 && lines > before * 2 + 1000)
		reasons.push(`The list grew suddenly: ${lines} lines, where ${before} stand.`);
	return reasons;
}

function contentReasons({entries, wrong, examples, newlyListed}: Seen): string[] {
	const reasons: string[] = [];
	if (wrong > entries * wrongShare)
		reasons.push(`${wrong} of ${entries} entries are not in the format: ${examples.join('; ')}.`);
	if (newlyListed.length > 0)
		reasons.push(
			`It suddenly lists ${newlyListed.slice(0, 10).join(', ')}: a great marketplace or a brand's own site.`,
		);
	return reasons;
}

/** How long to wait after so many failures in a row, in ms: five minutes, doubled each time, at most a day. */
export const waitAfter = (failures: number): number => Math.min(300_000 * 2 ** Math.min(failures - 1, 12), dayMs);
