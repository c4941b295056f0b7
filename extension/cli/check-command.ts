import {parseArgs} from 'node:util';
import * as v from 'valibot';
import {PublicKey} from '../../shared/lookup/contract.ts';
import {terminalText} from '../../shared/terminal-text.ts';
import {judge, judgeQueryPage} from '../../shared/trust/verdict.ts';
import {findingText} from '../locales/findings/index.ts';
import {languageFor, languages} from '../locales/index.ts';
import {queryPageFacts} from '../look/query-page-facts.ts';
import {stores} from '../stores/index.ts';
import {factsJson} from './facts-json.ts';
import {type LookedUp, lookUp} from './look-up.ts';
import {readSaved} from './read-saved.ts';
import {load, Mistake, type Print, webAddress} from './shell.ts';
import {verdictText} from './verdict-text.ts';

const help = `The verdict on a saved product page, or on one that asks for a code: what is proved, what is only claimed, what is unknown.

  npm run --silent check -- FILE.html --url URL [--api BASE] [--key=KEY] [--json]

  --url URL       where the page was served from
  --api BASE      ask this server, such as http://127.0.0.1:8787; without it the page alone is judged
  --key=KEY       the server's public key (43 characters); without it the key it announces is trusted
  --country CC    where you live (ISO 3166, such as DE), for badges that hold in some countries only
  --language L    ${languages.map(({id}) => id).join(', ')}
  --json          one JSON object as the last line

Ends with 0 when a verdict was printed, also when the server gave no answer (that is said); with 2 when it can't be asked so.`;

function options(args: string[]) {
	const {values, positionals} = parseArgs({
		args,
		allowPositionals: true,
		options: {
			url: {type: 'string'},
			api: {type: 'string'},
			key: {type: 'string'},
			country: {type: 'string'},
			language: {type: 'string', default: 'en'},
			json: {type: 'boolean', default: false},
			help: {type: 'boolean', default: false},
		},
	});
	if (values.help) return null;
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new Mistake('Which page? Give one FILE.html (--help says more)');
	if (values.url === undefined) throw new Mistake(`${file}: where was it served from? Give --url URL`);
	if (values.key !== undefined && !v.is(PublicKey, values.key))
		throw new Mistake('--key: must be 43 characters of base64url (an Ed25519 public key)');
	if (values.key !== undefined && values.api === undefined)
		throw new Mistake('--key: of which server? Give --api BASE');
	if (values.country !== undefined && !/^[A-Z]{2}$/.test(values.country))
		throw new Mistake(`--country: must be two capital letters such as DE, got ${JSON.stringify(values.country)}`);
	return {
		...values,
		file,
		url: webAddress(values.url, '--url'),
		api: values.api === undefined ? null : webAddress(values.api, '--api'),
		key: values.key ?? null,
		country: values.country ?? null,
	};
}

/** What became of asking, in one line. */
function lookupLine(api: string | null, key: string | null, {server, trouble}: LookedUp): string {
	if (api === null) return 'No server was asked (--api BASE asks one): judged from the page alone.';
	if (trouble === 'offline') return `No answer from ${api}: judged from the page alone.`;
	const by = server ? ` with the key ${server.key.slice(0, 8)}…` : '';
	if (trouble === 'refused')
		return `The answer of ${api} was refused, it is no lookup file signed${by}: judged from the page alone.`;
	return `Asked ${api}, answers signed${by}${key === null ? ', which it announces itself (--key=KEY trusts no other)' : ''}.`;
}

async function check(args: string[], {out, err}: Print): Promise<void> {
	const asked = options(args);
	if (asked === null) return out(help);
	const {file, url, api, key, country, json} = asked;
	const language = languageFor(asked.language, []).id;

	const {isListing, facts: read} = readSaved(load(file), url);
	const facts = isListing ? read : queryPageFacts(read, read);
	if (!isListing && !facts.asksForCode) {
		out(
			json
				? JSON.stringify({isListing, verdict: null, facts: factsJson(read)})
				: 'No product on this page: nothing to judge.',
		);
		return;
	}
	const found = await lookUp(facts, api, key);
	const line = lookupLine(api, key, found);
	err(line);
	const at = new Date().toISOString();
	const {records, freshness} = found.answer;
	const verdict = (isListing ? judge : judgeQueryPage)({
		facts,
		records: {...records, marketplaces: stores, observed: [], freshness},
		now: at,
		country,
	});
	if (!json) return out(verdictText({isListing, facts, verdict, freshness, at, locale: language}));

	const words = findingText(language);
	out(
		JSON.stringify({
			isListing,
			level: verdict.level,
			findings: verdict.findings.map(finding => ({...finding, ...words(finding)})),
			freshness,
			lookup: {server: api, key: found.server?.key ?? null, trouble: found.trouble, said: line},
			at,
			facts: factsJson(facts),
		}),
	);
}

/** `check` as the shell calls it, without the process: answers the exit code. */
export async function checkCommand(args: string[], print: Print): Promise<number> {
	try {
		await check(args, print);
		return 0;
	} catch (error) {
		if (!(error instanceof Mistake || isWrongOption(error))) throw error;
		print.err(terminalText(error.message));
		return 2;
	}
}

/** Node's parser of options throws errors of its own. */
const isWrongOption = (error: unknown): error is Error =>
	error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
