import * as v from 'valibot';
import {openStatusList, type StatusListCredential} from '../../shared/badges/credential.ts';
import {listNameOf} from '../../shared/badges/prove-badge.ts';
import {Bucket, Directory, Manifest} from '../../shared/lookup/contract.ts';
import {openFile, type Statement} from '../../shared/lookup/signed-file.ts';
import type {Failure} from './get-file.ts';

export type Opened<File> = {ok: true; file: File} | Failure;

/** Opens a file that must be signed by one of `keys`, as what `stated` makes of it, and fit its schema. */
async function open<Schema extends v.GenericSchema>(
	text: string,
	keys: readonly string[],
	schema: Schema,
	stated: (file: v.InferOutput<Schema>) => Statement,
): Promise<Opened<v.InferOutput<Schema>>> {
	const opened = await openFile(text, keys, body => {
		const parsed = v.safeParse(schema, body);
		return parsed.success ? stated(parsed.output) : null;
	});
	if (!opened.ok) return {ok: false, why: 'refused', detail: opened.why};
	return {ok: true, file: v.parse(schema, opened.body)};
}

/** A manifest names the key of now among those that are accepted: a new one has to be announced before it signs. */
export async function openManifest(text: string, keys: readonly string[]): Promise<Opened<Manifest>> {
	const opened = await open(text, keys, Manifest, ({confirmedAt, epoch}) => {
		return {kind: 'manifest', depth: 0, index: 0, sequence: Date.parse(confirmedAt), epoch};
	});
	if (!opened.ok || keys.includes(opened.file.keys.now)) return opened;
	return {ok: false, why: 'refused', detail: 'names a key that was never announced'};
}

/** The statement holds what was asked for, not what the body says of itself: another part's file does not open. */
export const openDirectory = (text: string, keys: readonly string[], since: number): Promise<Opened<Directory>> =>
	open(text, keys, Directory, ({version, epoch}) => {
		return {kind: 'directory', depth: 0, index: since, sequence: version, epoch};
	});

/** A list that names itself as another one, or holds bits of another meaning, is not the one asked for. */
export async function openHeldList(
	text: string,
	badgeKeys: readonly string[],
	name: string,
): Promise<Opened<StatusListCredential>> {
	const opened = await openStatusList(text, badgeKeys);
	if (!opened.ok) return {ok: false, why: 'refused', detail: opened.why};
	const {id, credentialSubject} = opened.credential;
	return listNameOf(id) === name && name.startsWith(`${credentialSubject.statusPurpose}-`)
		? {ok: true, file: opened.credential}
		: {ok: false, why: 'refused', detail: 'another list than was asked for'};
}

export const openBucket = (
	text: string,
	keys: readonly string[],
	{depth, index}: {depth: number; index: number},
): Promise<Opened<Bucket>> =>
	open(text, keys, Bucket, ({sequence, epoch}) => ({kind: 'bucket', depth, index, sequence, epoch}));
