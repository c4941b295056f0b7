import {createHash} from 'node:crypto';
import {badgePaths} from '../../shared/badges/contract.ts';
import {type StatusPurpose, signCredential, statusPurposes} from '../../shared/badges/credential.ts';
import {encodeStatusList, statusList, statusListBits} from '../../shared/badges/status-list.ts';
import type {World} from '../world.ts';
import {type ListRow, positionsSet, statusListRows} from './queries.ts';

/** A status list as it is sent: a signed credential, made once for each of its versions. */
export type StatusFile = {name: string; version: number; token: string; etag: string};

/** Another process writes to the same data base (an import): how long we may not have heard of it, in ms. */
const hearsWithin = 1000;

/** The status lists of one node. No state but what was made: another node on the same data base answers the same. */
export function createStatusFiles(world: World): () => Promise<readonly StatusFile[]> {
	const {storage, now} = world;
	const made = new Map<string, StatusFile>();
	let heard = {commits: -1, at: Number.NEGATIVE_INFINITY, files: [] as readonly StatusFile[]};

	async function fileOf(row: ListRow): Promise<StatusFile> {
		const before = made.get(row.name);
		if (before?.version === row.version) return before;
		const file = await makeFile(world, row);
		made.set(row.name, file);
		return file;
	}

	return async () => {
		const passed = now().getTime() - heard.at;
		if (heard.commits === storage.commits && passed >= 0 && passed < hearsWithin) return heard.files;
		const mark = {commits: storage.commits, at: now().getTime()};
		const files = await Promise.all((await statusListRows(storage)).map(fileOf));
		heard = {...mark, files};
		return files;
	};
}

/** What is set is read after the version: newer bits come with a newer version, which is then made anew. */
async function makeFile({storage, site, credentials}: World, row: ListRow): Promise<StatusFile> {
	const [purpose, number] = partsOf(row.name);
	const first = number * statusListBits;
	const set = await positionsSet(storage, purpose, first, first + statusListBits - 1);
	const token = await signCredential(
		'list',
		{
			id: site.url + badgePaths.statusList(row.name),
			validFrom: row.changedAt.toISOString(),
			credentialSubject: {
				type: 'BitstringStatusList',
				statusPurpose: purpose,
				encodedList: await encodeStatusList(statusList(set.map(position => position - first))),
				version: row.version,
			},
		},
		credentials,
	);
	const etag = `"${createHash('sha256').update(token).digest('base64url').slice(0, 27)}"`;
	return {name: row.name, version: row.version, token, etag};
}

function partsOf(name: string): [StatusPurpose, number] {
	const purpose = statusPurposes.find(each => name.startsWith(`${each}-`));
	if (!purpose) throw new Error(`the data base names a status list ${name}`);
	return [purpose, Number(name.slice(purpose.length + 1))];
}
