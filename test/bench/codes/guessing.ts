import {createApp} from '../../../api/app.ts';
import {createAsking} from '../../../api/codes/asking/ask.ts';
import {ComeLater} from '../../../api/codes/guards/come-later.ts';
import type {OwnForm} from '../../../shared/codes/own-form.ts';
import {makeBrand} from '../../api/applications/parties.ts';
import {registerCodes} from '../../api/codes/codes-stage.ts';
import {makeClock, makeWorld} from '../../worlds.ts';
import {atMost, type Check, median} from '../check.ts';

const live = 1_000_000;
const room = 10 ** 8;
const clients = 10_000;
const networks = 500;
const brand = 'Halden';
const other = 'Lumora';
const day = 86_400_000;

/** The worst that a brand may bring: eight digits, one in a hundred of them a code. */
const form: OwnForm = {
	shortest: 8,
	longest: 8,
	characters: 'digits',
	prefix: '',
	check: null,
	checksPrefix: true,
	links: [],
};

/** Numbers that look random and are the same in every run: mulberry32. */
function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const digits = (n: number): string => String(n).padStart(8, '0');
/** Every hundredth number, moved by a little: in no order that helps. */
const codeOf = (n: number): string => digits(n * 100 + ((n * 37) % 100));

async function makeGuessed() {
	const clock = makeClock('2026-11-22T00:00:00.000Z');
	const world = await makeWorld({clock});
	const by = {organization: 'org_halden', brand: (await makeBrand(world, 'org_halden', brand)).brand};
	const codes = Array.from({length: live}, (_, n) => codeOf(n));
	await registerCodes(world, by, codes, {origin: 'own', form});
	const foreign = {organization: 'org_lumora', brand: (await makeBrand(world, 'org_lumora', other)).brand};
	await registerCodes(world, foreign, ['00000001'], {origin: 'own', form});
	return {world, clock};
}
type Guessed = Awaited<ReturnType<typeof makeGuessed>>;

const receipt = 'r'.repeat(22);

/** Each client guesses all day, as often as it is let, and looks or asks as it likes. Answers the codes that were learned. */
async function guessForADay({world, clock}: Guessed, seed: number): Promise<{learned: number; answered: number}> {
	// A guard of its own for each day: nobody is known from before
	const {codeDays} = world.storage.tables;
	await world.storage.atomically(tx => [tx.delete(codeDays)]);
	const asking = createAsking(world);
	const random = randomOf(seed);
	const learned = new Set<string>();
	let answered = 0;
	const rounds = 20;
	for (let round = 0; round < rounds; round++) {
		for (let client = 0; client < clients; client++) {
			const asker = {network: `198.51.${(client % networks) >> 8}.${(client % networks) & 255}`, person: null};
			const about = {code: digits(Math.floor(random() * room)), brand, gtin: null, country: null};
			try {
				const {answer} =
					random() < 0.5 ? await asking.peek(about, asker) : await asking.query({...about, receipt}, asker);
				answered++;
				if (answer !== 'unknown') learned.add(about.code);
			} catch (error) {
				if (!(error instanceof ComeLater)) throw error;
			}
		}
		clock.pass(day / rounds);
	}
	return {learned: learned.size, answered};
}

/** How long an answer takes, over HTTP without a socket, for a code of another brand and for one of nobody's. */
async function times({world, clock}: Guessed, say: (text: string) => void): Promise<Check[]> {
	world.site.behindProxy = true;
	const app = createApp(world);
	const random = randomOf(7);
	let network = 0;
	const ask = async (code: string) => {
		network++;
		// The guards of a day stand for few wrong codes
		if (network % 50 === 0) clock.pass(day);
		const request = new Request('http://localhost/v1/codes/query', {
			method: 'POST',
			body: JSON.stringify({code, brand: other, receipt}),
			headers: {'content-type': 'application/json', 'x-forwarded-for': `10.0.${(network >> 8) & 255}.${network & 255}`},
		});
		const began = performance.now();
		const answer = await app.request(request);
		const body = await answer.text();
		const took = performance.now() - began;
		const {'x-request-id': _, ...headers} = Object.fromEntries(answer.headers);
		return {took, said: JSON.stringify([answer.status, headers, body])};
	};
	const foreign: number[] = [];
	const nobodys: number[] = [];
	const said = new Set<string>();
	for (let n = 0; n < 4000; n++) {
		// In an order that favours none: a warm-up, then either first
		const index = Math.floor(random() * live);
		const both = [
			{code: codeOf(index), into: foreign},
			{code: digits(Number(codeOf(index)) ^ 1), into: nobodys},
		];
		for (const {code, into} of n % 2 === 0 ? both : both.toReversed()) {
			const {took, said: bytes} = await ask(code);
			if (n < 400) continue;
			into.push(took);
			said.add(bytes);
		}
	}
	const [one, two] = [median(foreign), median(nobodys)];
	say(`an answer takes ${one.toFixed(3)} ms for another brand’s code, ${two.toFixed(3)} ms for nobody’s`);
	return [
		atMost('different answers to another brand’s codes and to nobody’s', said.size, '', 1),
		atMost('time for another brand’s code against nobody’s, apart', Math.abs(one / two - 1) * 100, '%', 5),
	];
}

/** Codes of eight digits, guessed for a day by many through the guards, and whether an answer tells whose a code is. */
export async function guessing(say: (text: string) => void): Promise<Check[]> {
	const guessed = await makeGuessed();
	try {
		const days: number[] = [];
		for (let seed = 1; seed <= 5; seed++) {
			// From midnight to midnight, which is the day of the guards, and then from noon to noon
			if (seed === 4) guessed.clock.pass(day / 2);
			const {learned, answered} = await guessForADay(guessed, seed);
			days.push(learned);
			say(
				`day ${seed}: ${clients} clients on ${networks} networks got ${answered} answers and learned ${learned} codes`,
			);
		}
		return [
			atMost(
				`codes learned in a day by ${clients} guessers on ${networks} networks, worst of ${days.length} days`,
				Math.max(...days),
				'of 1,000,000',
				9,
			),
			...(await times(guessed, say)),
		];
	} finally {
		await guessed.world.storage.close();
	}
}
