import type {SubjectKey} from '../../shared/address.ts';
import type {SubjectRecord} from '../../shared/lookup/record.ts';
import type {World} from '../world.ts';
import {composeRecord, kindOf} from './rules.ts';

/** The public record of a subject, made anew from the facts alone. */
export async function project(
	{storage, parts}: Pick<World, 'storage' | 'parts'>,
	key: SubjectKey,
): Promise<SubjectRecord | null> {
	const mine = parts.filter(part => part.kind === kindOf(key));
	return composeRecord(key, await Promise.all(mine.map(async part => part.shape(await part.load(storage, key)))));
}
