import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkCommand} from '../../../extension/cli/check-command.ts';
import {tokenOf} from '../../shared/badges/some-badge.ts';
import {badgeOf, decisionOf, halden, noticeOf, sellerRecord} from '../../shared/trust/a-case.ts';
import {base, createOperator, newSigner, type Operator} from '../lookup/fake-operator.ts';

// Goods, brands and shops are made up.
const pageOf = (seller: string) => `<!doctype html><!-- written for tests; goods and shop are made up -->
<html lang="en"><head><title>Halden Meridian fountain pen</title>
<script type="application/ld+json">${JSON.stringify({
	'@context': 'https://schema.org',
	'@type': 'Product',
	name: 'Halden Meridian fountain pen',
	brand: {'@type': 'Brand', name: 'Halden'},
	gtin13: '9506000134352',
	offers: {
		'@type': 'Offer',
		price: '48.90',
		priceCurrency: 'EUR',
		availability: 'https://schema.org/InStock',
		seller: {'@type': 'Organization', name: seller},
	},
})}</script></head><body><h1>Halden Meridian fountain pen</h1><p class="price">€48.90</p><button>Add to cart</button></body></html>`;

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-check-'));
const file = path.join(folder, 'pen.html');
const own = path.join(folder, 'own.html');
const url = 'https://halden.com/pen';
let operator: Operator;
let server: Server;
let api: string;

beforeAll(async () => {
	writeFileSync(file, pageOf('Pens'));
	writeFileSync(own, pageOf('Halden'));
	writeFileSync(
		path.join(folder, 'verify.html'),
		'<!doctype html><title>Halden product verification</title><form><label>Code under the scratch layer</label><input name="c"></form>',
	);
	writeFileSync(path.join(folder, 'about.html'), '<!doctype html><title>About us</title><p>We like pens.</p>');
	operator = await createOperator(new Date().toISOString());
	operator.directory = [{version: 1, key: halden.key, record: halden}];
	server = createServer((request, response) => {
		void operator.fetch(base + request.url, {}).then(async answer => {
			response.writeHead(answer.status, {connection: 'close'}).end(await answer.text());
		});
	});
	await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
	api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.close();
	rmSync(folder, {recursive: true});
});

/** The command in this process. */
async function check(...args: string[]) {
	const [out, err]: [string[], string[]] = [[], []];
	const code = await checkCommand(args, {out: text => out.push(text), err: text => err.push(text)});
	return {code, out: out.join('\n'), err: err.join('\n')};
}

/** The command as the shell starts it. */
const inShell = (...args: string[]) =>
	new Promise<{code: number; out: string; err: string}>(done => {
		execFile(process.execPath, ['extension/cli/check.ts', ...args], (error, out, err) =>
			done({code: typeof error?.code === 'number' ? error.code : 0, out, err}),
		);
	});

const json = async (...args: string[]) => {
	const {code, out, err} = await check(...args, '--json');
	const last = out.trimEnd().split('\n').at(-1)!;
	return {
		code,
		err,
		body: JSON.parse(last) as {
			level: string;
			findings: {what: string; title: string}[];
			freshness: {is: string; why?: string};
			lookup: {trouble: string | null; said: string};
		},
	};
};
const codes = (body: {findings: {what: string}[]}) => body.findings.map(({what}) => what);

describe('check', () => {
	test('without a server judges from the page alone and says so', async () => {
		const {code, out, err} = await check(file, '--url', 'https://pens.example/1');
		expect(code).toBe(0);
		expect(err).toContain('No server was asked');
		expect(out).toContain('The server was not asked so far');
		expect(out).toMatch(/~ claimed {2}Price: €48\.90/);
	});

	test('a page that asks for a code is judged by whose it is, and by nothing else', async () => {
		const asking = path.join(folder, 'verify.html');
		const {out} = await check(asking, '--url', 'https://verify.codes.example/', '--api', api);
		expect(out.split('\n')[0]).toBe('Look twice');
		expect(out).toContain('asks for a code of Halden and is not the brand’s own query page');
		const foreign = await json(asking, '--url', 'https://verify.codes.example/', '--api', api);
		expect(foreign.body).toMatchObject({isListing: false, level: 'caution'});
		expect(codes(foreign.body)).toEqual(['query-page-foreign']);
		const own = await json(asking, '--url', 'https://halden-check.com/', '--api', api);
		expect(own.body.level).toBe('unknown');
		expect(codes(own.body)).toContain('query-page-own');
	});

	test('with a server says what is proved, since when and until when', async () => {
		operator.sellers = [
			{
				sequence: 1,
				record: sellerRecord({
					key: 'seller:pens.example',
					store: 'pens.example',
					decisions: [decisionOf({listing: null})],
				}),
			},
		];
		const {code, out} = await check(
			file,
			'--url',
			'https://pens.example/1',
			'--api',
			api,
			`--key=${operator.signer.publicKey}`,
		);
		expect(code).toBe(0);
		expect(out).toMatch(/! proved {2}Goods of this seller were found not genuine by Example Review Board/);
		expect(out).toContain('https://touchstone.example/cases/1');
		expect(out).toContain('confirmed');
	});

	test('as JSON gives level, findings with words, and how the server was asked', async () => {
		const {code, body} = await json(own, '--url', url, '--api', api);
		expect(code).toBe(0);
		expect(body).toMatchObject({level: 'verified', freshness: {is: 'confirmed'}, lookup: {trouble: null}});
		expect(body.findings[0]).toMatchObject({what: 'brand-site-own-goods', title: 'halden.com is Halden’s own site'});
		expect(body.lookup.said).toContain('announces itself');
	});

	test('weighs a badge by the country that is given', async () => {
		const seller = 'seller:pens.example';
		const badge = badgeOf({territory: ['DE']});
		const badges = [{...badge, token: await tokenOf({...badge, seller}, operator.badgeKey)}];
		operator.lists.set('revocation-0', {version: 1, set: []}).set('suspension-0', {version: 1, set: []});
		operator.sellers = [{sequence: 2, record: sellerRecord({key: seller, store: 'pens.example', badges})}];
		const levels = await Promise.all(
			['DE', 'FR'].map(country => json(file, '--url', 'https://pens.example/1', '--api', api, '--country', country)),
		);
		expect(levels.map(({body}) => body.level)).toEqual(['verified', 'unknown']);
	});

	test('knows recalls by the number on the page', async () => {
		const recalled = {
			kind: 'product',
			key: 'product:09506000134352',
			name: 'Pen',
			brand: null,
			recalls: [noticeOf()],
		} as const;
		operator.directory = [
			...operator.directory,
			{version: 2, key: recalled.key, record: {...recalled, recalls: [...recalled.recalls]}},
		];
		const {body} = await json(file, '--url', url, '--api', api);
		expect(body.level).toBe('warning');
		operator.directory = operator.directory.slice(0, 1);
	});

	describe('still prints the verdict from the page, ends with 0 and says in one line', () => {
		test.each<[string, () => Promise<string[]>, string, RegExp]>([
			[
				'that nobody answers',
				async () => ['--api', 'http://127.0.0.1:9'],
				'offline',
				/^No answer from http:\/\/127\.0\.0\.1:9: judged from the page alone\.$/m,
			],
			[
				'that the signature is another’s',
				async () => ['--api', api, `--key=${(await newSigner()).publicKey}`],
				'refused',
				/refused.*judged from the page alone/,
			],
			[
				'that the answer is no lookup file',
				async () => {
					operator.instead.set(
						'/v1/lookup/manifest',
						() => new Response('<!doctype html><p>Hello', {headers: {'content-type': 'text/html'}}),
					);
					return ['--api', api];
				},
				'refused',
				/refused.*judged from the page alone/,
			],
			[
				'that the server is out of order',
				async () => {
					operator.instead.set('/v1/lookup/manifest', () => new Response('', {status: 500}));
					return ['--api', api];
				},
				'offline',
				/No answer from/,
			],
		])('%s', async (_, args, trouble, line) => {
			const {code, err, body} = await json(file, '--url', 'https://pens.example/1', ...(await args()));
			operator.instead.clear();
			expect(code).toBe(0);
			expect(body.lookup.trouble).toBe(trouble);
			expect(body.freshness).toMatchObject({is: 'nothing', why: trouble});
			expect(codes(body)).toContain('not-looked-up');
			expect(codes(body)).not.toContain('no-record');
			expect(codes(body)).toContain('price-shown');
			expect(err.trim()).toMatch(line);
			expect(err.trim().split('\n')).toHaveLength(1);
		});
	});

	test('says when a page sells nothing', async () => {
		const {code, out} = await check(path.join(folder, 'about.html'), '--url', 'https://pens.example/about');
		expect([code, out.trim()]).toEqual([0, 'No product on this page: nothing to judge.']);
	});

	test('speaks the language that is asked for', async () => {
		const {out} = await check(file, '--url', 'https://pens.example/1', '--language', 'de');
		expect(out).toContain('Preis: 48,90');
	});

	test.each<[string, string[], string]>([
		['no file', [], 'Which page?'],
		['a file that is not there', ['nowhere.html', '--url', url], "nowhere.html: can't be read"],
		['no address', [file], 'Give --url URL'],
		['an address that is none', [file, '--url', 'pens'], '--url: must be a web address'],
		['a server that is none', [file, '--url', url, '--api', 'ftp://x'], '--api: must be a web address'],
		[
			'a key that is none',
			[file, '--url', url, '--api', 'http://127.0.0.1:9', '--key', 'x'],
			'--key: must be 43 characters',
		],
		['a key of nobody', [file, '--url', url, '--key', 'A'.repeat(43)], '--key: of which server?'],
		['a country that is none', [file, '--url', url, '--country', 'Germany'], '--country: must be two capital letters'],
		['a word it does not know', [file, '--nope'], '--nope'],
	])('with %s ends with 2 and says what is right', async (_, args, words) => {
		const {code, out, err} = await check(...args);
		expect(code).toBe(2);
		expect(out).toBe('');
		expect(err).toContain(words);
		expect(err).not.toMatch(/^\s+at /m);
	});

	test('explains itself', async () => {
		const {code, out} = await check('--help');
		expect(code).toBe(0);
		expect(out).toContain('--api BASE');
	});

	test('runs from the shell: the object alone on stdout, the rest on stderr, the exit code', async () => {
		const [right, wrong] = await Promise.all([
			inShell(file, '--url', url, '--json'),
			inShell('nowhere.html', '--url', url),
		]);
		expect(right).toMatchObject({code: 0, err: expect.stringContaining('No server was asked')});
		expect(JSON.parse(right.out)).toMatchObject({isListing: true, level: 'unknown'});
		expect([right.code, wrong.code, wrong.out]).toEqual([0, 2, '']);
	});
});
