import {type Bits, bitsApart, bitsOf} from '../bits-apart.ts';
import {dayMs} from '../clock.ts';
import {independenceFigures as figures} from './independence-figures.ts';

/** What is compared of a report. Hashes are keyed: the same is known again, and nothing is read. */
export type Compared = {
	report: string;
	/** ms */
	at: number;
	/** /24 or /48; null: not known */
	network: string | null;
	contact: string | null;
	contactConfirmed: boolean;
	/** the host of a mail address that is not with a great provider; null: with one, or there is none */
	mailHost: string | null;
	order: string | null;
	text: string;
	/** the day the install says it was made; null: it does not say */
	installedOn: string | null;
	/** order number, day and price are told */
	hasPurchase: boolean;
	hasPhoto: boolean;
};

export const edgeKinds = ['network', 'contact', 'mail-host', 'order', 'photo', 'text', 'time'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** Why a report does not make its cluster count. */
export const lacks = ['purchase', 'photo', 'contact', 'crowded'] as const;
export type Lack = (typeof lacks)[number];

/** Reports that may well come from one person, and by what they were found to belong together. */
export type Cluster = {reports: string[]; by: EdgeKind[]; counts: boolean; lacks: Lack[]};

/** Two reports that show the same picture. */
export type PhotoPair = readonly [string, string];

/**
 * Reports in clusters, the greatest first. `crowded`: networks that count for nothing. A cluster counts when one report in it
 * lacks nothing; else `lacks` says what its best report is short of.
 */
export function clustersAmong(
	reports: readonly Compared[],
	photos: readonly PhotoPair[],
	crowded: ReadonlySet<string>,
): Cluster[] {
	const sets = disjointSets(reports.map(({report}) => report));
	for (const key of ['network', 'contact', 'mail-host', 'order'] as const)
		for (const same of groupsOf(reports, each => each[key === 'mail-host' ? 'mailHost' : key]))
			for (const each of same) sets.join(same[0]?.report ?? '', each.report, key);
	for (const [a, b] of photos) sets.join(a, b, 'photo');
	for (const [a, b] of closeInTime(reports)) sets.join(a, b, 'time');
	joinCopies(reports, sets);

	const byId = new Map(reports.map(each => [each.report, each]));
	return sets
		.all()
		.map(({members, by}) => {
			const short = members.map(id => lacksOf(byId.get(id), crowded)).toSorted((a, b) => a.length - b.length)[0] ?? [];
			return {reports: members, by, counts: short.length === 0, lacks: short};
		})
		.sort((a, b) => b.reports.length - a.reports.length || ((a.reports[0] ?? '') < (b.reports[0] ?? '') ? -1 : 1));
}

/** The reports that lack nothing, the first ones: those that are compared for the count. */
export const wholeAmong = (reports: readonly Compared[], crowded: ReadonlySet<string>): Compared[] =>
	reports
		.filter(each => lacksOf(each, crowded).length === 0)
		.toSorted((a, b) => a.at - b.at || (a.report < b.report ? -1 : 1))
		.slice(0, figures.mostCompared.is);

/**
 * How many independent reporters stand behind a case: clusters among the reports that lack nothing. Others can not tie two of
 * them together, or whoever wants a case unseen would send tips that lie between.
 */
export function independentAmong(
	reports: readonly Compared[],
	photos: readonly PhotoPair[],
	crowded: ReadonlySet<string>,
): number {
	const whole = wholeAmong(reports, crowded);
	const ids = new Set(whole.map(({report}) => report));
	return clustersAmong(
		whole,
		photos.filter(([a, b]) => ids.has(a) && ids.has(b)),
		crowded,
	).length;
}

export function lacksOf(report: Compared | undefined, crowded: ReadonlySet<string>): Lack[] {
	if (!report) return [...lacks];
	return [
		...(report.hasPurchase ? [] : ['purchase' as const]),
		...(report.hasPhoto ? [] : ['photo' as const]),
		...(report.contact !== null && report.contactConfirmed ? [] : ['contact' as const]),
		...(report.network !== null && crowded.has(report.network) ? ['crowded' as const] : []),
	];
}

/** Somebody with a confirmed contact who reported from a network. */
export type Seen = {network: string; contact: string; at: number};

/** Networks from which more contacts reported than may, within so many days of one another. */
export function crowdedNetworks(seen: readonly Seen[]): Set<string> {
	const crowded = new Set<string>();
	for (const all of groupsOf(seen, ({network}) => network)) {
		const inOrder = all.toSorted((a, b) => a.at - b.at);
		for (const [from, first] of inOrder.entries()) {
			const within = inOrder.slice(from).filter(({at}) => at - first.at <= figures.crowdDays.is * dayMs);
			if (new Set(within.map(({contact}) => contact)).size > figures.mostContacts.is) crowded.add(first.network);
		}
	}
	return crowded;
}

/** Nobody can tell that it is old: it says nothing, or a day shortly before. */
function isYoung({installedOn, at}: Compared): boolean {
	return installedOn === null || at - Date.parse(`${installedOn}T00:00:00Z`) < figures.youngDays.is * dayMs;
}

/** Neighbours in time tie all of a burst together. */
function closeInTime(reports: readonly Compared[]): [string, string][] {
	const young = reports.filter(isYoung).toSorted((a, b) => a.at - b.at);
	return young.flatMap((each, n): [string, string][] => {
		const before = young[n - 1];
		const isClose = before !== undefined && each.at - before.at <= figures.closeHours.is * 3_600_000;
		return isClose ? [[before.report, each.report]] : [];
	});
}

function joinCopies(reports: readonly Compared[], sets: ReturnType<typeof disjointSets>): void {
	const sketched = reports.flatMap(({report, text}): {report: string; bits: Bits}[] => {
		const bits = bitsOf(text);
		return bits ? [{report, bits}] : [];
	});
	for (const [n, a] of sketched.entries())
		for (let m = n + 1; m < sketched.length; m++) {
			const b = sketched[m];
			if (b && bitsApart(a.bits, b.bits) <= figures.nearText.is && !sets.areOne(a.report, b.report))
				sets.join(a.report, b.report, 'text');
		}
}

function groupsOf<Each>(list: readonly Each[], keyOf: (each: Each) => string | null): Each[][] {
	const groups = new Map<string, Each[]>();
	for (const each of list) {
		const key = keyOf(each);
		if (key === null) continue;
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return [...groups.values()];
}

/** Union-find with path halving; each set knows by what it grew. */
function disjointSets(ids: readonly string[]) {
	const parents = new Map(ids.map(id => [id, id]));
	const kinds = new Map<string, Set<EdgeKind>>();
	function rootOf(id: string): string {
		let at = id;
		for (let up = parents.get(at) ?? at; up !== at; up = parents.get(at) ?? at) {
			parents.set(at, parents.get(up) ?? up);
			at = up;
		}
		return at;
	}
	return {
		areOne: (a: string, b: string): boolean => rootOf(a) === rootOf(b),
		join(a: string, b: string, by: EdgeKind): void {
			if (a === b || !parents.has(a) || !parents.has(b)) return;
			const [kept, merged] = [rootOf(a), rootOf(b)].sort();
			if (kept === undefined || merged === undefined) return;
			const all = new Set([...(kinds.get(kept) ?? []), ...(kinds.get(merged) ?? []), by]);
			parents.set(merged, kept);
			kinds.set(kept, all);
		},
		all(): {members: string[]; by: EdgeKind[]}[] {
			const sets = new Map<string, string[]>();
			for (const id of ids) {
				const root = rootOf(id);
				const members = sets.get(root);
				if (members) members.push(id);
				else sets.set(root, [id]);
			}
			return [...sets].map(([root, members]) => ({
				members,
				by: edgeKinds.filter(kind => kinds.get(root)?.has(kind)),
			}));
		},
	};
}
