import {foldName} from '../../../shared/address.ts';
import {type ReadCode, readCode} from '../../../shared/codes/code-text.ts';
import {fitOwn, type Mistake} from '../../../shared/codes/own-form.ts';
import {Problem} from '../../../shared/problems.ts';
import {brandById} from '../../brands/index.ts';
import type {World} from '../../world.ts';
import type {WeakFamily} from '../guards/create-guards.ts';
import {densityOf, isWeak, type Live} from '../guards/rules.ts';
import {contactOf} from './batch-views.ts';
import {ownCodesOf, type PreparedAsking} from './queries.ts';

/** Whose code it may be, as far as the asker said. */
export type About = {code: string; brand: string | null; gtin: string | null};

type Named = {brand: string; live: Live[]; contact: string};
type Held = Named & {newest: number; loadedAt: number};

/** What is to be looked for. `brands`: only codes of these count; null: nobody was named, so one of ours may be anybody's. */
export type Question = {
	candidates: readonly {scope: string; code: string}[];
	brands: readonly string[] | null;
	/** families of codes that could be guessed and that this code may be of */
	weak: readonly WeakFamily[];
};

/** How many more codes there are may go unnoticed for so long, in ms. */
const lastsFor = 5000;
const mostHeld = 10_000;

const why: Record<Mistake, string> = {
	empty: 'holds no code',
	characters: 'holds a character that no code has',
	'too-short': 'is too short for a code',
	'too-long': 'is too long for a code',
	prefix: 'does not begin as the brand’s codes do',
	check: 'was mistyped: its check character is wrong',
};

/** Reads questions: which brands are meant, and what the text can be as a code of theirs, or of ours. */
export function createQuestionReader(world: World, asking: PreparedAsking) {
	const held = new Map<string, Held>();

	async function load(brand: string, newest: number): Promise<Held | null> {
		const [account, codes] = await Promise.all([brandById(world.storage, brand), ownCodesOf(world.storage, brand)]);
		if (!account) return null;
		const forms = new Map<string, Live>();
		for (const {form, codes: live} of codes) {
			if (form === null) continue;
			const key = JSON.stringify(form);
			forms.set(key, {form, codes: (forms.get(key)?.codes ?? 0) + live});
		}
		const {name, email, link} = contactOf({contact: null}, account);
		const [oldest] = held.keys();
		if (oldest !== undefined && held.size >= mostHeld) held.delete(oldest);
		const made = {
			brand,
			live: [...forms.values()],
			contact: email ?? link ?? name,
			newest,
			loadedAt: world.now().getTime(),
		};
		held.set(brand, made);
		return made;
	}

	/** The brands with codes that go by a name or sell under a GTIN; null: none was said, or the GTIN is nobody's. */
	async function namedBy({brand, gtin}: About): Promise<Named[] | null> {
		const rows =
			brand !== null ? asking.brandsNamed(foldName(brand)) : gtin !== null ? asking.brandsWithGtin(gtin) : [];
		if (brand === null && rows.length === 0) return null;
		const named: Named[] = [];
		for (const {brand: id, newest} of rows) {
			if (newest === null) continue;
			const known = held.get(id);
			const passed = world.now().getTime() - (known?.loadedAt ?? 0);
			const isFresh = known?.newest === newest && passed >= 0 && passed < lastsFor;
			const one = isFresh ? known : await load(id, newest);
			if (one) named.push(one);
		}
		return named;
	}

	/** Throws `invalid-request` when the text can't be a code, which costs nobody anything. */
	return async function readQuestion(about: About): Promise<Question> {
		const named = await namedBy(about);
		const forms = named?.flatMap(({live}) => live.map(({form}) => form)) ?? [];
		// Of a brand without codes nobody knows how its codes look
		const read = readCode(about.code, named === null || named.length === 0 ? null : forms);
		if (read.form === 'mistyped') throw wrong('/code', why[read.why]);
		if (read.form === 'own' && about.brand === null && named === null)
			throw wrong('/brand', 'must be named, or "gtin": the code is none of Touchstone’s own');
		return {
			candidates: [...candidatesOf(read, named ?? [])],
			brands: named === null ? null : named.map(({brand}) => brand),
			weak: (named ?? []).flatMap(each => weakOf(each, about.code)),
		};
	};
}

function* candidatesOf({form, code, also}: Exclude<ReadCode, {form: 'mistyped'}>, named: readonly Named[]) {
	if (form === 'touchstone') yield {scope: 'touchstone', code};
	const own = form === 'own' ? [code, ...also] : also;
	for (const {brand} of named) for (const each of own) yield {scope: brand, code: each};
}

function weakOf({brand, live, contact}: Named, text: string): WeakFamily[] {
	const fitting = live.flatMap(each => asLongAs(text, each)).filter(({form}) => isWeak(form));
	return fitting.length === 0 ? [] : [{brand, contact, density: Math.max(...fitting.map(densityOf))}];
}

/** Room for long codes protects no short ones: only codes of this length are in a guesser's way, all of them it may be. */
function asLongAs(text: string, {form, codes}: Live): Live[] {
	const fit = fitOwn(text, form);
	return fit.ok ? [{form: {...form, shortest: fit.code.length, longest: fit.code.length}, codes}] : [];
}

const wrong = (pointer: string, detail: string) => new Problem('invalid-request', undefined, [{pointer, detail}]);
