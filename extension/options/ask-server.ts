import * as v from 'valibot';
import {toHex} from '../../shared/address.ts';
import {lookupPaths, lookupSizeLimit, PublicKey} from '../../shared/lookup/contract.ts';
import {fromBase64Url} from '../../shared/lookup/signed-file.ts';
import {getFile} from '../lookup/get-file.ts';
import {openManifest} from '../lookup/open-lookup-file.ts';

export type ServerAnswer =
	| {ok: true; key: string; fingerprint: string; signedAt: string}
	| {ok: false; why: 'offline' | 'not-touchstone' | 'bad-signature'};

const NamesItsKey = v.object({kind: v.literal('manifest'), keys: v.object({now: PublicKey})});

/** The longest a manifest may take, in ms. */
const longest = 15_000;

/**
 * Asks a server which key it signs with, and checks that it does. That proves only that both come from the same hands:
 * whether they are the right ones, the shopper finds out by the fingerprint.
 */
export async function askServer(net: Parameters<typeof getFile>[0], base: string): Promise<ServerAnswer> {
	const limits = {size: lookupSizeLimit.manifest, time: longest, why: 'hand'} as const;
	const got = await getFile(net, base + lookupPaths.manifest, limits);
	if (!got.ok) return {ok: false, why: got.why === 'offline' ? 'offline' : 'not-touchstone'};
	const named = v.safeParse(NamesItsKey, parseBody(got.text));
	if (!named.success) return {ok: false, why: 'not-touchstone'};
	const key = named.output.keys.now;
	const opened = await openManifest(got.text, [key]);
	if (!opened.ok) return {ok: false, why: 'bad-signature'};
	return {ok: true, key, fingerprint: await fingerprintOf(key), signedAt: opened.file.confirmedAt};
}

/** What stands after the signature line; undefined when it is not JSON. */
function parseBody(file: string): unknown {
	try {
		return JSON.parse(file.slice(file.indexOf('\n') + 1));
	} catch {
		return undefined;
	}
}

/** SHA-256 of the raw key in groups of four hex digits, for people to compare. */
export async function fingerprintOf(key: string): Promise<string> {
	const digest = toHex(await crypto.subtle.digest('SHA-256', fromBase64Url(key)));
	return digest.replace(/.{4}(?=.)/g, '$& ');
}
