import type {Dossier} from './load-dossier.ts';
import type {VoiceRow} from './queries.ts';

type Spoken = Pick<Dossier, 'voices' | 'appeals' | 'events'>;

/** The round that counts now: an objection ends one, and so does an appeal that succeeds. */
export const roundOf = ({voices, appeals}: Pick<Dossier, 'voices' | 'appeals'>): number =>
	1 +
	voices.filter(({voice}) => voice === 'object').length +
	appeals.filter(({state}) => state === 'overturned').length;

/** The proposal that waits for a second voice; null: there is none. */
export function proposalOf(spoken: Pick<Dossier, 'voices' | 'appeals'>): VoiceRow | null {
	const round = roundOf(spoken);
	const own = spoken.voices.filter(each => each.round === round);
	return own.some(({voice}) => voice === 'confirm') ? null : (own.find(({voice}) => voice === 'propose') ?? null);
}

/** Who spoke in what an appeal is about, or decided an earlier appeal: they have no voice in it. */
export function spokeBefore({voices, appeals, events}: Spoken): Set<string> {
	const last = appeals.at(-1);
	if (!last || last.state === 'upheld') return new Set();
	const before = appeals.filter(each => each !== last);
	return new Set([
		...voices.filter(({at}) => at <= last.at).map(({reviewer}) => reviewer),
		...events.filter(({act, at}) => act === 'refuse' && at <= last.at).map(({actor}) => actor),
		...before.flatMap(({decidedBy}) => decidedBy ?? []),
	]);
}

/** Who said that they have an interest. */
export const steppedAside = ({events}: Pick<Dossier, 'events'>): Set<string> =>
	new Set(events.filter(({act}) => act === 'step-aside').map(({actor}) => actor));
