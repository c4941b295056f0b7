/** The pieces of V8's CPU profile that are used here; times in µs. */
export type CpuProfile = {
	nodes: {id: number; callFrame: {functionName: string; url: string}; children?: number[]}[];
	samples?: number[];
	timeDeltas?: number[];
};

/** In ms. */
export type Shares = {busy: number; ours: number; longest: number};

/**
 * How long a page's main thread was busy, how much of it under a script whose address fits, and the longest stretch of
 * it without a pause.
 */
export function sharesOf({nodes, samples = [], timeDeltas = []}: CpuProfile, isOurs: (url: string) => boolean): Shares {
	const byId = new Map(nodes.map(node => [node.id, node]));
	const ours = new Set<number>();
	const claim = (id: number) => {
		if (ours.has(id)) return;
		ours.add(id);
		for (const child of byId.get(id)?.children ?? []) claim(child);
	};
	for (const {id, callFrame} of nodes) if (isOurs(callFrame.url)) claim(id);

	const shares: Shares = {busy: 0, ours: 0, longest: 0};
	let stretch = 0;
	for (const [at, id] of samples.entries()) {
		const name = byId.get(id)?.callFrame.functionName;
		// A sample stands for the time until the next one
		const ms = Math.max(timeDeltas[at + 1] ?? 0, 0) / 1000;
		if (name !== '(idle)') shares.busy += ms;
		// Collecting garbage in the middle of our work belongs to it
		stretch = ours.has(id) ? stretch + ms : name === '(garbage collector)' && stretch > 0 ? stretch + ms : 0;
		if (ours.has(id)) shares.ours += ms;
		shares.longest = Math.max(shares.longest, stretch);
	}
	return shares;
}
