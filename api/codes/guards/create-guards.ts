import {randomBytes} from 'node:crypto';
import {dayMs} from '../../../shared/clock.ts';
import {thresholds} from '../../../shared/codes/thresholds.ts';
import {createKeyedHash} from '../keeping/keyed-hash.ts';
import {ComeLater} from './come-later.ts';
import {allowanceFor, type BrandDay, isFamiliar, type NetworkDay} from './rules.ts';
import {createSeen} from './seen-today.ts';
import {createWindow} from './window.ts';

/** As many networks as are remembered in a day; the oldest are forgotten, which gives them their own allowance anew. */
const mostNetworks = 200_000;
/** Right codes of a brand that make networks familiar in a day. */
const mostCredited = 200_000;

/** Who asks: `network` as limits see it; `person`: the id of somebody who is signed in. */
export type Asker = {network: string; person: string | null};

/** A brand's own codes, of a form so short that they could be guessed. `contact`: whom to ask instead, in words. */
export type WeakFamily = {brand: string; density: number; contact: string};

type Family = {
	/** by their names of today */
	networks: Map<string, NetworkDay & {missed: Set<string>}>;
	people: Map<string, {misses: number}>;
	/** right codes that have made a network familiar */
	credited: Set<string>;
	/** what all did together */
	all: BrandDay;
};

/**
 * Keeps guessers off, in memory: everything is forgotten at midnight UTC, the key under which networks are remembered too.
 * What a brand's codes have stood in misses is told by `missesOfDay`, so a restart gives nobody a new day.
 */
export function createGuards({
	now,
	missesOfDay,
}: {
	now(): Date;
	missesOfDay(brand: string, day: string): Promise<number>;
}) {
	let today = newDay(now());
	const questions = createWindow(now, thresholds.questions);
	const passedOn = createWindow(now, thresholds.passedOn);

	function atToday() {
		const at = now().getTime();
		if (at < today.from || at >= today.until) today = newDay(new Date(at));
		return today;
	}

	const secondsLeft = () => Math.ceil((atToday().until - now().getTime()) / 1000);

	function networkIn(family: Family, name: string) {
		const known = family.networks.get(name);
		if (known) return known;
		const [oldest] = family.networks.keys();
		if (oldest !== undefined && family.networks.size >= mostNetworks) family.networks.delete(oldest);
		const made = {hits: 0, misses: 0, missed: new Set<string>()};
		family.networks.set(name, made);
		return made;
	}

	function personIn(family: Family, id: string | null) {
		if (id === null) return null;
		const known = family.people.get(id) ?? {misses: 0};
		family.people.set(id, known);
		return known;
	}

	function isFirstToday(name: string, batch: number, ordinal: number): boolean {
		const {hash, seen} = atToday();
		hash(`${name} ${batch} ${ordinal}`, hashed, 0);
		return seen.add(hashed.readUIntBE(0, 6) + 1);
	}

	return {
		/** Counts a question. Throws `ComeLater` when a network asks faster than any person. */
		countQuestion: ({network}: Asker): void => questions.count(network),
		/** Counts a question that goes on to a brand's own system. */
		countPassedOn: ({network}: Asker): void => passedOn.count(network),
		/** Has to be resolved before the others are asked about a family. */
		async prepare({brand}: WeakFamily): Promise<void> {
			const {families, name} = atToday();
			if (families.has(brand)) return;
			const strangers = await missesOfDay(brand, name);
			if (!families.has(brand)) families.set(brand, newFamily(strangers));
		},
		/**
		 * Throws `ComeLater` when nothing more is answered to this asker about these codes, right or wrong: who got an answer
		 * to right ones only would still learn which are.
		 */
		mayAsk(asker: Asker, {brand, density, contact}: WeakFamily): void {
			const family = familyOf(atToday(), brand);
			const network = networkIn(family, nameOf(today, asker.network));
			if (allowanceFor(network, family.all, personIn(family, asker.person), density) !== null) return;
			throw new ComeLater(
				secondsLeft(),
				`Too many codes were asked for that this brand does not have. Ask again after midnight UTC, or ask ${contact}`,
			);
		},
		/** Notes what came of a question that was let through: `right` names the code it found; null: there is none. */
		note(asker: Asker, {brand, density}: WeakFamily, code: string, right: string | null): void {
			const family = familyOf(atToday(), brand);
			const network = networkIn(family, nameOf(today, asker.network));
			if (right !== null) {
				// One code makes one network familiar, or a few bought goods would do for a thousand
				if (family.credited.has(right) || family.credited.size >= mostCredited) return;
				family.credited.add(right);
				network.hits++;
				return;
			}
			// The same mistake again teaches nothing
			if (network.missed.has(code)) return;
			const person = personIn(family, asker.person);
			const allowance = allowanceFor(network, family.all, person, density);
			if (allowance === 'person' && person !== null) {
				person.misses++;
				family.all.people++;
				return;
			}
			network.misses++;
			network.missed.add(code);
			if (!isFamiliar(network)) family.all.strangers++;
		},
		/** Whether this is the first holder of a code from its network today. */
		isFirstOfNetwork: ({network}: Asker, batch: number, ordinal: number): boolean =>
			isFirstToday(network, batch, ordinal),
		/** Whether this is the first claim of a code by this person today; nobody who is not signed in claimed before. */
		isFirstOfPerson: ({person}: Asker, batch: number, ordinal: number): boolean =>
			person === null || isFirstToday(`person ${person}`, batch, ordinal),
	};
}

const newFamily = (strangers: number): Family => ({
	networks: new Map(),
	people: new Map(),
	credited: new Set(),
	all: {strangers, people: 0},
});

function newDay(at: Date) {
	const from = Math.floor(at.getTime() / dayMs) * dayMs;
	return {
		from,
		until: from + dayMs,
		name: new Date(from).toISOString().slice(0, 10),
		/** HMAC under a key that is gone with the day; this one costs a tenth of Node's own */
		hash: createKeyedHash(randomBytes(32)).of('network'),
		families: new Map<string, Family>(),
		seen: createSeen(),
	};
}
type Day = ReturnType<typeof newDay>;

function familyOf({families}: Day, brand: string): Family {
	const known = families.get(brand);
	if (known) return known;
	const made = newFamily(0);
	families.set(brand, made);
	return made;
}

const hashed = Buffer.alloc(16);

function nameOf({hash}: Day, network: string): string {
	hash(network, hashed, 0);
	return hashed.toString('base64url');
}
