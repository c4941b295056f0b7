import {parseArgs} from 'node:util';
import * as v from 'valibot';
import type {S3Options} from './files/index.ts';
import {isSender, isSmtpServer} from './mail/index.ts';
import {SourceChoices} from './sources/index.ts';
import {isTranslator} from './translation/index.ts';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const aPort = 'must be a number from 0 (any free one) to 65535';
const httpsOnly = 'must be https:// addresses with a comma between them';

const words = (right: string) => v.pipe(v.string(), v.trim(), v.minLength(1, right));
const Port = v.pipe(v.string(), v.regex(/^\d{1,5}$/, aPort), v.transform(Number), v.maxValue(65_535, aPort));
const aSite = 'must be the address people reach this server at, such as https://touchstone.example';
const anEndpoint = 'must be the address of an S3-compatible store, such as https://s3.eu-central-1.amazonaws.com';
const S3Endpoint = v.pipe(
	v.string(),
	v.trim(),
	v.url(anEndpoint),
	v.regex(/^https?:\/\/[^/?#@\s]+\/?$/, anEndpoint),
	v.transform(url => url.replace(/\/$/, '')),
);
/** Without a slash at the end: paths are put behind it. */
export const SiteUrl = v.pipe(
	v.string(),
	v.trim(),
	v.url(aSite),
	v.regex(/^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/, aSite),
	v.transform(url => url.replace(/\/+$/, '')),
);
const Mirrors = v.pipe(
	v.string(),
	v.transform(list => list.split(/[\s,]+/).filter(Boolean)),
	v.array(v.pipe(v.string(), v.url(httpsOnly), v.startsWith('https://', httpsOnly))),
);

/** The servers of a flag that was given or left out; null when they are not https:// addresses. */
export function readMirrors(said: unknown): string[] | null {
	const parsed = v.safeParse(Mirrors, said ?? '');
	return parsed.success ? parsed.output : null;
}

/** How the server is to run. */
const Settings = v.object({
	port: v.optional(Port, '8787'),
	host: v.optional(words('must be an address of this machine'), '127.0.0.1'),
	data: v.optional(words('must be a folder'), 'data'),
	keys: v.optional(words('must be a folder')),
	log: v.optional(v.picklist(levels, `must be one of ${levels.join(', ')}`), 'info'),
	mirrors: v.optional(Mirrors, ''),
	/** where people reach the server: badges and letters name it; absent: the address it listens on */
	url: v.optional(SiteUrl),
	/** `one`: requests come through a proxy that says last in X-Forwarded-For who asks */
	proxy: v.optional(v.picklist(['none', 'one'], 'must be none or one'), 'none'),
	/** none: no public list is asked for */
	sources: v.optional(SourceChoices),
	/** the mail server; absent: letters become files */
	smtp: v.optional(v.pipe(v.string(), v.check(isSmtpServer, 'must be smtp(s)://user:password@host:port'))),
	/** an S3-compatible store for documents and photos; absent: folders of the data folder */
	s3Endpoint: v.optional(S3Endpoint),
	s3Bucket: v.optional(
		v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')),
	),
	s3Region: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'must be a region, such as eu-central-1'))),
	s3Key: v.optional(words('must be the id of an access key')),
	s3Secret: v.optional(words('must be the secret of the access key')),
	/** a service that translates words of strangers for reviewers; absent: nothing is translated */
	translator: v.optional(v.pipe(v.string(), v.check(isTranslator, 'must be the address of a LibreTranslate service'))),
	/** who letters are from */
	mailFrom: v.optional(v.pipe(v.string(), v.trim(), v.check(isSender, 'must be an address, or Name <address>'))),
});
export type Settings = v.InferOutput<typeof Settings>;

type Name = keyof Settings;

const variables: Record<Name, string> = {
	port: 'TOUCHSTONE_PORT',
	host: 'TOUCHSTONE_HOST',
	data: 'TOUCHSTONE_DATA',
	keys: 'TOUCHSTONE_KEYS',
	log: 'TOUCHSTONE_LOG',
	mirrors: 'TOUCHSTONE_MIRRORS',
	url: 'TOUCHSTONE_URL',
	proxy: 'TOUCHSTONE_PROXY',
	sources: 'TOUCHSTONE_SOURCES',
	smtp: 'TOUCHSTONE_SMTP',
	translator: 'TOUCHSTONE_TRANSLATOR',
	mailFrom: 'TOUCHSTONE_MAIL_FROM',
	s3Endpoint: 'TOUCHSTONE_S3_ENDPOINT',
	s3Bucket: 'TOUCHSTONE_S3_BUCKET',
	s3Region: 'TOUCHSTONE_S3_REGION',
	s3Key: 'TOUCHSTONE_S3_KEY',
	s3Secret: 'TOUCHSTONE_S3_SECRET',
};

/** Not flags: who lists processes sees the flags of each. Nor is what they hold repeated in an error. */
const secrets = new Set<string>(['smtp', 'translator', 's3Key', 's3Secret']);
const flagNames = entriesOf(variables).flatMap(([name]) => (secrets.has(name) ? [] : [[name, flagOf(name)] as const]));

export const settingsHelp = `npm run api -- [--port N] [--host ADDRESS] [--data DIR] [--keys DIR] [--log LEVEL] [--mirrors URL,URL] [--url ADDRESS] [--proxy one] [--sources NAME,NAME]
  Starts the API alone.
  --port N        TOUCHSTONE_PORT     8787; 0 takes any free one
  --host ADDRESS  TOUCHSTONE_HOST     127.0.0.1, this machine only
  --data DIR      TOUCHSTONE_DATA     ./data: the data base
  --keys DIR      TOUCHSTONE_KEYS     DATA/keys: the signing key
  --log LEVEL     TOUCHSTONE_LOG      ${levels.join(', ')}; info
  --mirrors URLS  TOUCHSTONE_MIRRORS  https:// servers that hold the same lookup files
  --url ADDRESS   TOUCHSTONE_URL      where people reach this server: badges and letters name it; the address it listens on
  --proxy one     TOUCHSTONE_PROXY    requests come through one proxy, which adds who asks to X-Forwarded-For; none
  --sources LIST  TOUCHSTONE_SOURCES  public warning lists to ask: cert-polska, eu-safety-gate, us-cpsc, plain:NAME=URL
  --mail-from ADDRESS  TOUCHSTONE_MAIL_FROM  who letters are from
                  TOUCHSTONE_SMTP     smtp(s)://user:password@host:port; without it letters become files in DATA/mail
                  TOUCHSTONE_TRANSLATOR  http(s)://[user:key@]host:port of a LibreTranslate service of yours; reviewers see its words beside the original
  --s3-endpoint URL --s3-bucket NAME --s3-region NAME  TOUCHSTONE_S3_ENDPOINT, _BUCKET, _REGION (us-east-1)
                  TOUCHSTONE_S3_KEY, _SECRET  documents and photos lie in this bucket; without it in folders of DATA`;

export type ReadSettings =
	| {is: 'settings'; settings: Settings}
	| {is: 'help'}
	/** every wrong one, each a sentence that says what is right */
	| {is: 'wrong'; errors: string[]};

/** Settings from flags and, behind them, environment variables. All that is wrong is named at once. */
export function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>): ReadSettings {
	const {flags, help, errors} = readFlags(args);
	if (help) return {is: 'help'};

	const known = new Set(Object.values(variables));
	for (const name of Object.keys(env))
		if (name.startsWith('TOUCHSTONE_') && !known.has(name)) errors.push(`${name} is not a setting of Touchstone`);

	const said: Partial<Record<Name, string>> = {};
	const from: Record<string, string> = {};
	for (const [name, variable] of entriesOf(variables)) {
		const value = flags[name] ?? (env[variable] || undefined);
		if (value === undefined) continue;
		said[name] = value;
		from[name] = flags[name] === undefined ? variable : `--${flagOf(name)}`;
	}
	if ((said.smtp === undefined) !== (said.mailFrom === undefined))
		errors.push(`${variables.smtp} and ${variables.mailFrom} go together: a mail server, and who letters are from`);
	const ofS3 = (['s3Endpoint', 's3Bucket', 's3Key', 's3Secret'] as const).filter(name => said[name] === undefined);
	if (ofS3.length > 0 && ofS3.length < 4)
		errors.push(`For a bucket ${ofS3.map(name => variables[name]).join(', ')} must be set too`);
	const parsed = v.safeParse(Settings, said);
	if (parsed.success && errors.length === 0) return {is: 'settings', settings: parsed.output};
	for (const issue of parsed.issues ?? []) {
		const name = String(issue.path?.[0]?.key);
		const value = secrets.has(name) ? '' : `, not “${issue.path?.[0]?.value ?? ''}”`;
		errors.push(`${from[name] ?? name} ${issue.message}${value}`);
	}
	return {is: 'wrong', errors};
}

/** The bucket that was set: its four settings are there together, or none is. */
export function s3Of({s3Endpoint, s3Bucket, s3Region = 'us-east-1', s3Key, s3Secret}: Partial<Settings>): {
	s3?: S3Options;
} {
	if (!s3Endpoint || !s3Bucket || !s3Key || !s3Secret) return {};
	return {s3: {endpoint: s3Endpoint, bucket: s3Bucket, region: s3Region, key: s3Key, secret: s3Secret}};
}

type Flags = {flags: Partial<Record<Name, string>>; help: boolean; errors: string[]};

/** Not strict: the parser would stop at the first thing it does not know. */
function readFlags(args: readonly string[]): Flags {
	const options = Object.fromEntries(flagNames.map(([, flag]) => [flag, {type: 'string'} as const]));
	const {tokens} = parseArgs({args: [...args], options, strict: false, allowPositionals: true, tokens: true});
	const read: Flags = {flags: {}, help: false, errors: []};
	for (const token of tokens) {
		if (token.kind === 'positional') read.errors.push(`“${token.value}” is not a flag`);
		if (token.kind !== 'option') continue;
		if (token.name === 'help' || token.name === 'h') read.help = true;
		else {
			const [name] = flagNames.find(([, flag]) => flag === token.name) ?? [];
			if (name === undefined) read.errors.push(`${token.rawName} is not a flag`);
			else if (token.value === undefined) read.errors.push(`${token.rawName} needs a value`);
			else read.flags[name] = token.value;
		}
	}
	return read;
}

/** `mailFrom` → mail-from */
function flagOf(name: string): string {
	return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function entriesOf<Key extends string>(record: Record<Key, string>) {
	// A record made here has the keys of its type and no others
	return Object.entries(record) as [Key, string][];
}
