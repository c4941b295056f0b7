import {type Zippable, zipSync} from 'fflate';
import {composePack} from '../../shared/disputes/compose-pack.ts';
import type {Forum} from '../../shared/disputes/forum.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';

/** What is packed already gains nothing by it, in the ending of its name. */
const packed = /\.(jpg|png|webp)$/;

/**
 * A matter as one ZIP for a forum. Only pages of the extension make one, and load this when somebody asks for it: the ZIP
 * writer and the words of every forum are no weight for anybody else.
 */
export async function makeDisputePack(matter: DisputeMatter, forum: Forum, now = new Date()): Promise<Blob> {
	const files = await composePack(matter, forum, now);
	const entries: Zippable = Object.fromEntries(
		files.map(({path, bytes}) => [path, [bytes, {level: packed.test(path) ? 0 : 6, mtime: now}]]),
	);
	return new Blob([zipSync(entries)], {type: 'application/zip'});
}

/** What the file is called: letters that every system takes. */
export const packName = ({id}: Pick<DisputeMatter, 'id'>, forum: Pick<Forum, 'id'>): string =>
	`touchstone-${forum.id}-${id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40)}.zip`;
