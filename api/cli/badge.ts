import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as v from 'valibot';
import {type BadgeCredential, openStatusList, readBadge} from '../../shared/badges/credential.ts';
import {type BadgeProof, badgeIdOf, listNameOf, proveBadge} from '../../shared/badges/prove-badge.ts';
import {decodeStatusList} from '../../shared/badges/status-list.ts';
import {PublicKey} from '../../shared/lookup/contract.ts';
import {terminalText} from '../../shared/terminal-text.ts';
import {badgeKeyFile, replaceBadgeKey} from '../badges/credentials.ts';
import {knownBadgeKeys} from '../badges/queries.ts';
import {createLog} from '../create-log.ts';
import {databaseFile} from '../open-world.ts';
import {openStorage} from '../storage/storage.ts';
import {type Command, dataHelp, dataOptions, foldersOf, type Invocation} from './command.ts';

/** Checks a badge without a network, or gives the badges a new key. */
export const badgeCommand: Command = {
	name: 'badge',
	summary: 'checks a badge without a network; makes a new badge key',
	help: `verify TOKEN|FILE [--key=KEY,KEY] [--status FILE,FILE] | new-key
  verify      Prints what a badge says and whether it is proved. Ends with 0 only when it is, and is in force today.
  --key=KEY   public keys it may be signed with, as GET /v1/badges/keys tells them (x); without: those of DATA
  --status    status lists as GET /v1/badges/status/… answers; without: whether it was revoked is not checked
  new-key     Makes a new key that signs from the API's next start on. Tokens of the one before stay good
${dataHelp}`,
	options: {...dataOptions, key: {type: 'string'}, status: {type: 'string'}},
	async run(invocation) {
		const [act, token, ...more] = invocation.rest;
		if (act === 'new-key' && token === undefined) return makeKey(invocation);
		if (act === 'verify' && token !== undefined && more.length === 0) return verify(invocation, token);
		invocation.say('Either "badge verify TOKEN" or "badge new-key"; --help says more.');
		return 2;
	},
};

async function makeKey(invocation: Invocation): Promise<number> {
	const {dataDir, keyDir = join(dataDir, 'keys')} = foldersOf(invocation);
	if (!existsSync(databaseFile(dataDir))) {
		invocation.say(`There is no data base in ${dataDir}: the key is made when the API starts for the first time.`);
		return 1;
	}
	const storage = await openStorage(databaseFile(dataDir), createLog('warn'));
	try {
		invocation.print(await replaceBadgeKey(storage, keyDir, new Date()));
		invocation.say(`It lies in ${badgeKeyFile(keyDir)} and signs from the next start of the API on: restart it now.`);
	} finally {
		await storage.close();
	}
	return 0;
}

async function verify(invocation: Invocation, given: string): Promise<number> {
	const {
		print,
		say,
		flags: {status},
	} = invocation;
	const token = (existsSync(given) ? readFileSync(given, 'utf8') : given).trim();
	const badge = readBadge(token);
	if (!badge) {
		say('That is no badge: a compact JWS with a BrandBadge credential is expected.');
		return 1;
	}
	const keys = await keysOf(invocation);
	if (typeof keys === 'string') {
		say(keys);
		return 2;
	}
	const lists = await readLists(status, keys);
	if (typeof lists === 'string') {
		say(lists);
		return 2;
	}
	// Names are strangers' words
	for (const line of describe(badge)) print(terminalText(line));
	const proof = await proveBadge(token, keys, null, lists);
	const today = standing(proof, badge, new Date());
	print(`Result   ${today.text}`);
	if (!lists) say('Whether it was revoked was not checked: give its status lists with --status.');
	return today.good ? 0 : 1;
}

async function keysOf(invocation: Invocation): Promise<readonly string[] | string> {
	const {key} = invocation.flags;
	if (typeof key === 'string') {
		const parsed = v.safeParse(
			v.array(PublicKey),
			key.split(',').map(one => one.trim()),
		);
		return parsed.success ? parsed.output : `--key ${parsed.issues[0].message}`;
	}
	const {dataDir} = foldersOf(invocation);
	if (!existsSync(databaseFile(dataDir)))
		return `Whose signature counts? Say it with --key; there is no data base in ${dataDir}.`;
	const storage = await openStorage(databaseFile(dataDir), createLog('warn'));
	try {
		return await knownBadgeKeys(storage);
	} finally {
		await storage.close();
	}
}

async function readLists(flag: unknown, keys: readonly string[]): Promise<Map<string, Uint8Array> | null | string> {
	if (typeof flag !== 'string') return null;
	const lists = new Map<string, Uint8Array>();
	for (const file of flag.split(',').map(one => one.trim())) {
		if (!existsSync(file)) return `--status ${file}: there is no such file.`;
		const opened = await openStatusList(readFileSync(file, 'utf8').trim(), keys);
		const list = opened.ok ? await decodeStatusList(opened.credential.credentialSubject.encodedList) : null;
		if (!opened.ok || !list) return `--status ${file}: this is no status list signed with these keys.`;
		lists.set(listNameOf(opened.credential.id), list);
	}
	return lists;
}

const territory = (codes: readonly string[]) => (codes.length === 0 ? 'everywhere' : codes.join(', '));

function describe(badge: BadgeCredential): string[] {
	const {seller, brand, kind, chain, mark, ...subject} = badge.credentialSubject;
	return [
		`Badge    ${badgeIdOf(badge)}`,
		`Says     ${seller.name} (${seller.key}) is ${kind} store of ${brand.name}, ${territory(subject.territory)}`,
		`From     ${badge.validFrom} until ${badge.validUntil}`,
		...(mark ? [`Mark     ${mark.number}, ${mark.office}`] : []),
		...chain.map(
			link =>
				`Chain    ${link.licensor} → ${link.licensee}: ${link.kind}, ${territory(link.territory)}, ${link.from} until ${link.until}${link.document ? `, letter ${link.document}` : ''}`,
		),
		`Issuer   ${badge.issuer}`,
	];
}

const troubles = {
	'not-a-credential': 'it is no badge',
	'foreign-key': 'it is not signed with any of these keys',
	'bad-signature': 'its signature does not fit',
	'other-issuer': 'it names another issuer than the key it is signed with',
	'other-subject': 'it is about something else',
	'status-unknown': 'one of its status lists is missing',
} as const;

function standing(proof: BadgeProof, badge: BadgeCredential, now: Date): {good: boolean; text: string} {
	if (proof.is === 'unproved') return {good: false, text: `NOT PROVED: ${troubles[proof.why]}`};
	if (proof.status !== 'good')
		return {good: false, text: `${proof.status}: the signature is good, the badge does not count`};
	const at = now.getTime();
	if (at > Date.parse(badge.validUntil)) return {good: false, text: 'ended: the signature is good, the badge is over'};
	if (at < Date.parse(badge.validFrom))
		return {good: false, text: 'not yet: the signature is good, the badge begins later'};
	return {good: true, text: 'proved and in force'};
}
