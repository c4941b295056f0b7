import type {Database} from 'better-sqlite3';
import type {Db, Step} from '../storage.ts';
import {Stale} from '../violations.ts';

type Member = {
	build(tx: Db): Iterable<Step>;
	settle: PromiseWithResolvers<void>;
	failure?: unknown;
};

/** How long a write waits for others to share its flush to disk, in ms. */
const window = 1;
/** While others keep coming in, it waits for them too, up to this, in ms: a flush costs as much as many of them. */
const longestWindow = 4;
/** More members than this in one transaction would keep readers and the event loop waiting. */
const mostMembers = 256;

/**
 * Writes of about a millisecond share one transaction, because the flush to disk is what costs.
 * Each member has a savepoint, so one that fails is undone alone; a member is told only after the commit is on disk.
 */
export function groupCommit(sqlite: Database, db: Db) {
	const begin = sqlite.prepare('BEGIN IMMEDIATE');
	const commit = sqlite.prepare('COMMIT');
	const rollback = sqlite.prepare('ROLLBACK');
	const savepoint = sqlite.prepare('SAVEPOINT member');
	const release = sqlite.prepare('RELEASE member');
	const undo = sqlite.prepare('ROLLBACK TO member');
	let waiting: Member[] = [];
	let timer: NodeJS.Timeout | null = null;
	let openedAt = 0;
	let seen = 0;
	let commits = 0;

	/** A member that fails is undone; an error that ended the whole transaction (disk full) is thrown on. */
	function runMember(member: Member) {
		savepoint.run();
		try {
			for (const step of member.build(db)) runStep(step);
		} catch (error) {
			if (!sqlite.inTransaction) throw error;
			undo.run();
			member.failure = error;
		}
		release.run();
	}

	/** Before it nothing was written, so it needs no savepoint, for which SQLite copies each page that is changed. */
	function runFirst(member: Member) {
		try {
			for (const step of member.build(db)) runStep(step);
		} catch (error) {
			if (!sqlite.inTransaction) throw error;
			rollback.run();
			member.failure = error;
			begin.run();
		}
	}

	/** The window is over: who comes in the same turn of the event loop is taken along. */
	function close() {
		const isCalm = waiting.length === seen || waiting.length >= mostMembers;
		if (isCalm || performance.now() - openedAt >= longestWindow) return flush();
		seen = waiting.length;
		const mine = timer;
		// Drained meanwhile, or another window was opened
		setImmediate(() => timer === mine && close());
	}

	function flush() {
		timer = null;
		seen = 0;
		const members = waiting.slice(0, mostMembers);
		waiting = waiting.slice(mostMembers);
		if (waiting.length > 0) timer = setTimeout(flush, 0);
		try {
			begin.run();
			for (const [at, member] of members.entries()) at === 0 ? runFirst(member) : runMember(member);
			commit.run();
		} catch (error) {
			if (sqlite.inTransaction) rollback.run();
			for (const {settle} of members) settle.reject(error);
			return;
		}
		commits++;
		for (const {settle, ...member} of members)
			if ('failure' in member) settle.reject(member.failure);
			else settle.resolve();
	}

	return {
		get commits() {
			return commits;
		},
		add(build: Member['build']): Promise<void> {
			const settle = Promise.withResolvers<void>();
			waiting.push({build, settle});
			if (timer === null) {
				openedAt = performance.now();
				timer = setTimeout(close, window);
			}
			return settle.promise;
		},
		/** Writes everything that still waits. */
		drain() {
			if (timer) clearTimeout(timer);
			while (waiting.length > 0) {
				flush();
				if (timer) clearTimeout(timer);
			}
		},
	};
}

function runStep(step: Step) {
	if (!('must' in step)) {
		step.run();
		return;
	}
	const touched = step.must.all();
	if (!Array.isArray(touched) || touched.length === 0) throw new Stale('no row was touched');
}
