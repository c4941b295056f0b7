import type {Db, Step} from '../../storage/storage.ts';

/** Where a code stands: its batch's number, and which of its codes it is. */
export type Found = {batch: number; ordinal: number};

/** A code that came twice: the ordinal that is left out, and the one that keeps it; null: it was registered before. */
export type Repeat = {ordinal: number; first: number | null};

/** Steps that belong into the same change. */
export type Also = (tx: Db) => readonly Step[];

/** Takes the codes of one part of an import, in any order, and puts them on disk as a sorted run that nobody can ask for yet. */
export type Stager = {
	/** `code` folded. Throws RangeError when it is full. */
	add(code: string, ordinal: number): void;
	readonly size: number;
	/** as many as it may hold: `flush` now */
	readonly full: boolean;
	/** Writes what was added and what `also` says of it, in one change; then it is empty again. Nothing added: only `also`. */
	flush(also: (repeats: readonly Repeat[]) => Also): Promise<void>;
};

export type Finishing = {
	/** false for codes that were drawn at random: they need not be looked for among those there are */
	check: boolean;
	/** Told of each stretch that was put in order, in the same change. `sorted`: codes so far. */
	onStretch(told: {repeats: readonly Repeat[]; sorted: number}): Also;
	/** in the change that makes the codes live; `codes` are as many as became live */
	onLive(codes: number): Also;
	/** asked when all repeats are known; false: nothing goes live and the runs stay staged */
	mayGoLive(repeats: number): boolean;
};

/** Keeps codes as keyed hashes: by scope and code one finds the batch and the ordinal, and nothing leads back. */
export type CodeKeeping = {
	/**
	 * Where a code stands among the live ones; null when it is none of them. `scope`: `touchstone` for codes made here, a brand
	 * account's id for its own. It costs the same whether the code is there or not. To be called within `atomically` where
	 * the answer is acted upon.
	 */
	find(scope: string, code: string): Found | null;
	/** `find` for all that one change asks: it looks once at which runs there are. To be made anew in every change. */
	finder(): (scope: string, code: string) => Found | null;
	/** A stager for one import into one batch. */
	stage(to: {import: string; scope: string; batch: number}): Stager;
	/**
	 * Puts an import's runs together, finds repeats, and makes it live: all of its codes in one change, or none. After a crash it
	 * goes on when called again. Two at once: one after the other, and the later sees the earlier's codes.
	 */
	finish(importId: string, finishing: Finishing): Promise<{live: boolean}>;
	/** Forgets what an import staged. */
	discard(importId: string): Promise<void>;
	/** Puts live runs together until they are few, a stretch at a time. */
	mergeBehind(): Promise<void>;
};
