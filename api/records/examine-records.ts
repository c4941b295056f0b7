import {addressOf, type SubjectKey} from '../../shared/address.ts';
import type {World} from '../world.ts';
import {changeFacts} from './change-facts.ts';
import {project} from './project.ts';
import {servedBody} from './queries.ts';
import {kindOf} from './rules.ts';

export type RecordsExamined = {subjects: number; wrong: SubjectKey[]};

/** Makes every record anew from the facts and names those that are served otherwise. With `rebuild` they are put right. */
export async function examineRecords(world: World, {rebuild = false} = {}): Promise<RecordsExamined> {
	const lists = await Promise.all(world.parts.map(part => part.subjects(world.storage)));
	const subjects = new Set(lists.flat().map(({key}) => key));
	const wrong: SubjectKey[] = [];
	for (const key of subjects) {
		if (await isServedRight(world, key)) continue;
		wrong.push(key);
		if (rebuild) await changeFacts(world, key, [], () => ({rows: [], steps: () => []}));
	}
	return {subjects: subjects.size, wrong};
}

async function isServedRight(world: World, key: SubjectKey): Promise<boolean> {
	const address = Buffer.from(await addressOf(key), 'hex');
	const record = await project(world, key);
	return (await servedBody(world.storage, address, kindOf(key))) === (record && JSON.stringify(record));
}
