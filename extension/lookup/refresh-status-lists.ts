import type {Manifest} from '../../shared/lookup/contract.ts';
import type {LookupTask} from './lookup.ts';
import type {Refreshed} from './refresh.ts';
import type {HeldStatusList} from './shelf.ts';

/** Brings every status list of badges to what the manifest names, whole: which badge a page shows is nobody's business. */
export async function refreshStatusLists(task: LookupTask, {epoch, badges}: Manifest): Promise<Refreshed> {
	const {shelf} = task;
	const refreshed: Refreshed = {changed: false, trouble: null};
	const held = new Map((await shelf.statusLists()).map(list => [list.name, list]));
	for (const [name, version] of badges.lists) {
		const kept = held.get(`status/${name}`);
		held.delete(`status/${name}`);
		if (isCurrent(kept, epoch, version)) continue;
		const answer = await task.ask.statusList(name, badges.keys, async ({credentialSubject}) =>
			credentialSubject.version < version ? 'older than what the manifest names' : null,
		);
		if (!answer.ok) {
			refreshed.trouble = answer.why;
			if (answer.why === 'offline') break;
			continue;
		}
		const {encodedList, version: newest} = answer.file.credentialSubject;
		await shelf.keepStatusList({name: `status/${name}`, epoch, version: newest, encoded: encodedList});
		refreshed.changed = true;
	}
	if (refreshed.trouble === null) await shelf.drop([...held.keys()]);
	return refreshed;
}

const isCurrent = (kept: HeldStatusList | undefined, epoch: number, version: number): boolean =>
	kept?.epoch === epoch && kept.version >= version;
