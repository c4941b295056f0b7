import * as v from 'valibot';
import {type Head, openHead} from '../../shared/log/checkpoint.ts';
import {ConsistencyProof} from '../../shared/log/contract.ts';
import type {Opened} from '../lookup/open-lookup-file.ts';

/** A head has to be signed by one of the keys that sign the lookup files. */
export async function openLogHead(note: string, keys: readonly string[]): Promise<Opened<{head: Head; note: string}>> {
	const opened = await openHead(note, keys);
	return opened.ok ? {ok: true, file: {head: opened.head, note}} : {ok: false, why: 'refused', detail: opened.why};
}

/** A proof is signed by nobody: it holds between two heads, or it does not. */
export async function openConsistency(text: string): Promise<Opened<ConsistencyProof>> {
	try {
		return {ok: true, file: v.parse(ConsistencyProof, JSON.parse(text))};
	} catch {
		return {ok: false, why: 'refused', detail: 'no proof'};
	}
}
