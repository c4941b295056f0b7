import {hash} from 'node:crypto';
import type {CodeAnswer, PeekAnswer} from '../../../shared/codes/contract.ts';
import type {VerifierQuestion, VerifierSaid} from '../../../shared/codes/contract-verifier.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {type Asker, createGuards} from '../guards/create-guards.ts';
import type {Found} from '../keeping/code-keeping.ts';
import {askBrandsSystem} from './ask-brands-system.ts';
import {type BatchView, createBatchViews} from './batch-views.ts';
import {countHolder} from './count-holder.ts';
import {missesOfDay, prepareAsking} from './queries.ts';
import {type About, createQuestionReader, type Question} from './read-question.ts';
import {answerToPeek} from './rules.ts';

export type Claimed = {country: string; purchasedOn: string | null};
export type Asked = About & {country: string | null; receipt: string};

const unknown = {answer: 'unknown'} as const;
/** Stands for a country that was not said. */
const nowhere = '--';

/** A code that was found, and may be told of. */
type Known = {view: BatchView; place: Found; scope: string; code: string};

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
	function lookFor({candidates, brands, weak}: Question, asker: Asker, text: string): Known | null | {load: number} {
		// Others may have asked since: decided in the change, nobody slips through beside another
		for (const family of weak) guards.mayAsk(asker, family);
		let place: Found | null = null;
		let by = candidates[0];
		for (const candidate of candidates) {
			const found = codes.find(candidate.scope, candidate.code);
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

	/** Counts a question and answers it: what is answered is on disk. */
	async function count(asked: Asked, asker: Asker, claimed: Claimed | null): Promise<CodeAnswer> {
		const question = await admit(asked, asker);
		for (;;) {
			let answer: CodeAnswer = unknown;
			let load: number | null = null;
			await storage.atomically((tx: Db): readonly Step[] => {
				const at = now();
				const known = lookFor(question, asker, asked.code);
				if (known !== null && 'load' in known) {
					load = known.load;
					return [];
				}
				const day = at.toISOString().slice(0, 10);
				const country = asked.country ?? nowhere;
				if (known === null)
					return [asking.countDay({brand: question.brands?.[0] ?? '', batch: 0, day, country, answer: 'unknown'})];
				const {view, place, scope, code} = known;
				const holder = hash('sha256', `${asked.receipt} ${scope} ${code}`, 'buffer').subarray(0, 16);
				const counted = countHolder(world, asking, tx, {
					view,
					place,
					holder,
					at,
					country: asked.country,
					receipt: asked.receipt,
					claim: claimed && {...claimed, known: asker.person !== null},
					isFirstOfNetwork: () => guards.isFirstOfNetwork(asker, place.batch, place.ordinal),
					isFirstOfPerson: () => guards.isFirstOfPerson(asker, place.batch, place.ordinal),
				});
				answer = counted.answer;
				const {brand, number: batch} = view;
				return [
					...counted.steps,
					...counted.counts.map(each => asking.countDay({brand, batch, day, country, answer: each})),
				];
			});
			if (load === null) return answer;
			await views.load(load);
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
				const known = lookFor(question, asker, about.code);
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

/** A day somewhere on earth begins half a day before it does in UTC. Nothing more is made of the day, and it is not kept. */
function requirePast({purchasedOn}: Claimed, at: Date): void {
	const today = new Date(at.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
	if (purchasedOn !== null && purchasedOn > today)
		throw new Problem('invalid-request', undefined, [{pointer: '/purchasedOn', detail: 'lies in the future'}]);
}
