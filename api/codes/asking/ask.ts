import {hash} from 'node:crypto';
import type {CodeAnswer, PeekAnswer} from '../../../shared/codes/contract.ts';
import type {VerifierQuestion, VerifierSaid} from '../../../shared/codes/contract-verifier.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {type Asker, createGuards} from '../guards/create-guards.ts';
import type {CodeKeeping, Found} from '../keeping/code-keeping.ts';
import {askBrandsSystem} from './ask-brands-system.ts';
import {type BatchView, createBatchViews} from './batch-views.ts';
import {countHolder} from './count-holder.ts';
import {type DayCount, missesOfDay, prepareAsking} from './queries.ts';
import {type About, createQuestionReader, type Question} from './read-question.ts';
import {answerToPeek} from './rules.ts';
import {shareChange} from './share-change.ts';

export type Claimed = {country: string; purchasedOn: string | null};
export type Asked = About & {country: string | null; receipt: string};

const unknown = {answer: 'unknown'} as const;
/** Stands for a country that was not said. */
const nowhere = '--';

/** A code that was found, and may be told of. */
type Known = {view: BatchView; place: Found; scope: string; code: string};

/** `load`: a batch that has to be loaded before anything is told of it. */
type Decided = CodeAnswer | {load: number};
type Counting = {question: Question; asked: Asked; asker: Asker; claimed: Claimed | null};
type Decision = {decided: Decided; steps: readonly Step[]; counts: readonly DayCount[]};

/** All that is asked of codes. One for each world: what guards remember is in it. */
export function createAsking(world: World) {
	const {storage, codes, now} = world;
	const asking = prepareAsking(storage);
	const views = createBatchViews(world, asking);
	const readQuestion = createQuestionReader(world, asking);
	const guards = createGuards({now, missesOfDay: (brand, day) => missesOfDay(storage, brand, day)});

	/** Reads a question and asks the guards. Throws `ComeLater`, `invalid-request`. */
	async function admit(about: About, asker: Asker): Promise<Question> {
		guards.countQuestion(asker);
		const question = await readQuestion(about);
		for (const family of question.weak) {
			await guards.prepare(family);
			guards.mayAsk(asker, family);
		}
		return question;
	}

	/**
	 * The code, if it is one that may be told of; `load`: the batch has to be loaded first. A code of somebody else's takes the
	 * same steps as one that is nobody's.
	 */
	function lookFor(
		{candidates, brands, weak}: Question,
		asker: Asker,
		text: string,
		find: CodeKeeping['find'],
	): Known | null | {load: number} {
		// Others may have asked since: decided in the change, nobody slips through beside another
		for (const family of weak) guards.mayAsk(asker, family);
		let place: Found | null = null;
		let by = candidates[0];
		for (const candidate of candidates) {
			const found = find(candidate.scope, candidate.code);
			if (!found || place) continue;
			place = found;
			by = candidate;
		}
		const view = views.of(place?.batch ?? 0);
		if (view === 'old' && place) return {load: place.batch};
		const isKnown =
			place && view && view !== 'old' && view.isPublic && (brands === null || brands.includes(view.brand));
		for (const family of weak)
			guards.note(asker, family, text, isKnown && place ? `${place.batch}:${place.ordinal}` : null);
		return isKnown && place && by ? {view, place, ...by} : null;
	}

	/** Decides a question within a change; `counts`: under which answers its day counts it. */
	function decide(tx: Db, {question, asked, asker, claimed}: Counting, find: CodeKeeping['find']): Decision {
		const at = now();
		const known = lookFor(question, asker, asked.code, find);
		if (known !== null && 'load' in known) return {decided: known, steps: [], counts: []};
		const on = {day: at.toISOString().slice(0, 10), country: asked.country ?? nowhere, times: 1};
		if (known === null) {
			const brand = question.brands?.[0] ?? '';
			return {decided: unknown, steps: [], counts: [{...on, brand, batch: 0, answer: 'unknown'}]};
		}
		const {view, place, scope, code} = known;
		const counted = countHolder(world, asking, tx, {
			view,
			place,
			holder: hash('sha256', `${asked.receipt} ${scope} ${code}`, 'buffer').subarray(0, 16),
			at,
			country: asked.country,
			receipt: asked.receipt,
			claim: claimed && {...claimed, known: asker.person !== null},
			isFirstOfNetwork: () => guards.isFirstOfNetwork(asker, place.batch, place.ordinal),
			isFirstOfPerson: () => guards.isFirstOfPerson(asker, place.batch, place.ordinal),
		});
		const {brand, number: batch} = view;
		const counts = counted.counts.map(answer => ({...on, brand, batch, answer}));
		return {decided: counted.answer, steps: counted.steps, counts};
	}

	const decideTogether = shareChange<Counting, Decided>(storage, function* (tx, all, tell) {
		const days = new Map<string, DayCount>();
		const find = codes.finder();
		for (const [at, one] of all.entries()) {
			let decision: Decision;
			try {
				decision = decide(tx, one, find);
			} catch (error) {
				tell(at, {refused: error});
				continue;
			}
			yield* decision.steps;
			for (const count of decision.counts) addTo(days, count);
			tell(at, {decided: decision.decided});
		}
		for (const count of days.values()) yield asking.countDay(count);
	});

	/** Counts a question and answers it: what is answered is on disk. */
	async function count(asked: Asked, asker: Asker, claimed: Claimed | null): Promise<CodeAnswer> {
		const counting = {question: await admit(asked, asker), asked, asker, claimed};
		for (;;) {
			const decided = await decideTogether(counting);
			if (!('load' in decided)) return decided;
			await views.load(decided.load);
		}
	}

	return {
		query: (asked: Asked, asker: Asker): Promise<CodeAnswer> => count(asked, asker, null),
		async claim(asked: Asked, asker: Asker, claimed: Claimed): Promise<CodeAnswer> {
			requirePast(claimed, now());
			return count(asked, asker, claimed);
		},
		/** Passes a question on to a brand's own system. */
		async passOn(question: VerifierQuestion, asker: Asker): Promise<VerifierSaid> {
			guards.countPassedOn(asker);
			return askBrandsSystem(world, question);
		},
		/** Looks without being counted. */
		async peek(about: About & {country: string | null}, asker: Asker): Promise<PeekAnswer> {
			const question = await admit(about, asker);
			for (;;) {
				const known = lookFor(question, asker, about.code, codes.find);
				if (known === null) return unknown;
				if ('load' in known) {
					await views.load(known.load);
					continue;
				}
				const {view, place} = known;
				const judged = {told: view.told, standing: view.standingOf(place.ordinal), country: about.country};
				return answerToPeek(judged, asking.askedOf(place) ?? null);
			}
		},
	};
}
export type Asking = ReturnType<typeof createAsking>;

/** One row for all who were told the same on a day in a country. */
function addTo(days: Map<string, DayCount>, count: DayCount): void {
	const {brand, batch, day, country, answer} = count;
	const key = `${brand} ${batch} ${day} ${country} ${answer}`;
	const known = days.get(key);
	if (known) known.times += count.times;
	else days.set(key, {...count});
}

/** A day somewhere on earth begins half a day before it does in UTC. Nothing more is made of the day, and it is not kept. */
function requirePast({purchasedOn}: Claimed, at: Date): void {
	const today = new Date(at.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
	if (purchasedOn !== null && purchasedOn > today)
		throw new Problem('invalid-request', undefined, [{pointer: '/purchasedOn', detail: 'lies in the future'}]);
}
