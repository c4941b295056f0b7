import * as v from 'valibot';
import {NoticeFact} from '../../shared/notices/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {recordNotice, subjectOf, withdrawNotice} from '../notices/index.ts';
import type {World} from '../world.ts';
import {type DeliveryLine, type SourceEntry, saveEntry} from './queries.ts';

/**
 * Makes the notices say what a line of the list says now. Facts are never rewritten: a line that changed or came back
 * is a new notice with the next number, and the one before is withdrawn. May be done again after a crash.
 */
export async function settleLine(
	world: World,
	source: string,
	{line, notice, fact, day, digest}: DeliveryLine,
	entry: SourceEntry | null,
): Promise<void> {
	// Written by linesOfEntry from a NoticeFact; parsed again because a data base may hold anything
	const told = v.parse(NoticeFact, JSON.parse(fact));
	const about = subjectOf(told);
	const known = {...told, day: day === '' ? world.now().toISOString().slice(0, 10) : day};
	const {id, revision} = await recordNext(world, known, notice, entry ? entry.revision + 1 : 0);
	if (entry?.digest && entry.notice !== id) await withdraw(world, entry.about, entry.notice);
	await world.storage.atomically(tx => [
		saveEntry(world.storage, tx, {source, line, about, notice: id, revision, digest}),
	]);
}

const mostRevisions = 1000;

async function recordNext(world: World, fact: NoticeFact, base: string, from: number) {
	for (let revision = from; revision < from + mostRevisions; revision++) {
		const id = revision === 0 ? base : `${base}.${revision + 1}`;
		try {
			await recordNotice(world, {...fact, id});
			return {id, revision};
		} catch (error) {
			if (!(error instanceof Problem) || error.code !== 'id-taken') throw error;
			// Left by an attempt that ended half way, when the list said something else
			await withdraw(world, subjectOf(fact), id);
		}
	}
	throw new Problem('busy', `${base} was changed too often`);
}

/** The entry left the list. */
export async function withdrawEntry(world: World, entry: SourceEntry): Promise<void> {
	await withdraw(world, entry.about, entry.notice);
	await world.storage.atomically(tx => [saveEntry(world.storage, tx, {...entry, digest: null})]);
}

/** A notice that is not there, or about another subject, is as good as withdrawn. */
async function withdraw(world: World, about: SourceEntry['about'], id: string): Promise<void> {
	try {
		await withdrawNotice(world, about, id, world.now());
	} catch (error) {
		if (!(error instanceof Problem) || error.code !== 'fact-not-found') throw error;
	}
}
