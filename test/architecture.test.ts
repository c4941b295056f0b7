import {existsSync, globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import * as sqliteTables from '../api/storage/engines/sqlite-tables.ts';

const files = globSync(['shared', 'extension', 'api'].map(top => `${top}/**/*.{ts,tsx}`)).sort();
const text = new Map(files.map(file => [file, readFileSync(file, 'utf8')]));

/** What a file imports: places in this project as paths, packages by their name. */
function importsOf(file: string): string[] {
	const specifiers = text
		.get(file)!
		.matchAll(/(?:^|\s)(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/g);
	return [...specifiers]
		.map(([, named, lazy]) => (named ?? lazy)!)
		.map(name => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

type Rule = {what: string; from: RegExp; except?: RegExp; may?: RegExp; mayNot?: RegExp};

const rules: Rule[] = [
	{
		what: 'shared/ is pure: only shared/ and small pure packages',
		from: /^shared\//,
		may: /^(shared\/|valibot$|tldts$|jose$)/,
	},
	{
		what: 'the extension knows nothing of the API, and of the shell only in cli/',
		from: /^extension\//,
		except: /^extension\/cli\//,
		may: /^(extension\/|shared\/|preact(\/|$)|valibot$|dexie$|wxt\/|htmlparser2$|css-select$|zxing-wasm\/(reader|writer)|fflate$)/,
	},
	{
		what: 'the extension’s shell commands add Node',
		from: /^extension\/cli\//,
		may: /^(extension\/|shared\/|valibot$|node:)/,
	},
	{
		what: 'the API knows nothing of the extension',
		from: /^api\//,
		may: /^(api\/|shared\/|node:|hono(\/|$)|@hono\/|hono-openapi$|drizzle-orm(\/|$)|better-sqlite3$|valibot$|@valibot\/|pino$|htmlparser2$|better-auth(\/|$)|jose$|nodemailer(\/|$)|fflate$|rate-limiter-flexible$|sharp$|aws4fetch$|zxing-wasm\/writer$)/,
	},
	{
		what: 'nobody imports an entrypoint',
		from: /./,
		except: /^extension\/entrypoints\//,
		mayNot: /^extension\/entrypoints\//,
	},
	{
		what: 'a store sees only the reader and shared/',
		from: /^extension\/stores\//,
		may: /^(extension\/stores\/|extension\/reader\/|shared\/|valibot$)/,
	},
	{
		what: 'only tables, queries and storage know the ORM',
		from: /^api\//,
		except: /^api\/storage\/|\/(tables|queries)\.ts$/,
		mayNot: /^drizzle-orm/,
	},
	{what: 'rules are pure', from: /^api\/.*\/rules\.ts$/, may: /^(shared\/|api\/[^/]+\/rules\.ts$|valibot$)/},
	{
		what: 'what runs in a page carries no polyfill, no Preact, no data base',
		from: /^extension\/(reader|stores|entrypoints\/(product|reader)\.content)\//,
		mayNot: /^(preact|dexie|wxt\/browser|tldts|zxing-wasm|fflate|extension\/codes\/)/,
	},
	{
		what: 'packs are made in one folder, which nothing that runs in a page or in the background knows',
		from: /^extension\//,
		except: /^extension\/(disputes\/|panel\/|entrypoints\/sidepanel\/|reports\/)/,
		mayNot: /^(fflate|extension\/disputes\/|shared\/disputes\/)/,
	},
	{
		what: 'pictures are decoded in one folder',
		from: /^extension\//,
		except: /^extension\/codes\/(reading|writing)\//,
		mayNot: /^zxing-wasm/,
	},
	{
		what: 'pictures are decoded in the extension’s pages, not in the background',
		from: /^extension\/(entrypoints\/background\.ts|look\/|codes\/(asking|from-page)\/)/,
		mayNot: /^extension\/codes\/(reading|view)\//,
	},
	{
		what: 'what is put into a listing hands over and settles; the background reads',
		from: /^extension\/(look\/(send-reader|page-html|read-settled|reader-memory|quiet|unclobbered)\.ts|entrypoints\/reader\.content\/)/,
		mayNot: /^(extension\/reader\/(?!markup\/figure)|extension\/stores\/|valibot)/,
	},
];

describe.each(rules)('$what', ({from, except, may, mayNot}) => {
	const concerned = files.filter(file => from.test(file) && !except?.test(file));
	test('there are files it concerns', () => expect(concerned).not.toEqual([]));
	test.each(concerned)('%s', file => {
		const imports = importsOf(file);
		if (may) expect(imports.filter(name => !may.test(name))).toEqual([]);
		if (mayNot) expect(imports.filter(name => mayNot.test(name))).toEqual([]);
	});
});

describe('one place for one thing', () => {
	const places = (pattern: RegExp) => files.filter(file => pattern.test(text.get(file)!));
	test('the polyfill is imported in one file', () =>
		expect(places(/from '(wxt\/browser|webextension-polyfill)'/)).toEqual(['extension/platform/browser.ts']));
	test('the browser’s data base is made in one file', () =>
		expect(places(/from 'dexie'/).filter(file => /new Dexie|extends Dexie/.test(text.get(file)!))).toHaveLength(1));
	test('HTML is parsed in one folder; in the API the XML of public lists and the text of shops in one file each', () =>
		expect(
			places(/from '(htmlparser2|css-select)'/).filter(file => !/^extension\/reader\/markup\//.test(file)),
		).toEqual(['api/sellers/visible-text.ts', 'api/sources/formats/xml-records.ts']));
	test('the environment is read in one file', () => expect(places(/process\.env/)).toEqual(['api/main.ts']));
	test('how long a day is in ms stands in one file', () =>
		expect(places(/\b86_?400_?000\b|\b24 \* (3_?600_?000|hour\b|60 \* 60 \* 1000|3600 \* 1000)/)).toEqual([
			// Steps of an hour each, longer and longer
			'api/mail/rules.ts',
			'shared/clock.ts',
		]));
	test('every import of a file leads somewhere', () => {
		const lost = files.flatMap(file =>
			importsOf(file).filter(name => /^(shared|extension|api)\/.*\.tsx?$/.test(name) && !existsSync(name)),
		);
		expect(lost).toEqual([]);
	});
});

describe('a table belongs to one capability', () => {
	const capabilityOf = (file: string): string => file.split('/')[1]!;
	const tableFiles = files.filter(file => /^api\/(?!storage\/).*\/tables\.ts$/.test(file));
	/** Each table with the folder whose it is: a capability, or one within another. */
	const owners = new Map(
		tableFiles.flatMap(file =>
			[...text.get(file)!.matchAll(/^\t(\w+): table\(/gm)].map(
				([, table]) => [table!, path.posix.dirname(file)] as const,
			),
		),
	);
	const all = Object.keys(sqliteTables);
	/** The tables that a file names. */
	const tablesIn = (file: string): Set<string> => {
		const source = text.get(file)!;
		const taken = [
			...source.matchAll(/tables: \{([^}]*)\}|\{([^}]*)\} = (?:storage\.)?tables\b|\(\{([^}]*)\}, tx\) =>/g),
		]
			.flatMap(([, inside, before, kept]) => (inside ?? before ?? kept)!.split(','))
			.map(name => name.split(':')[0]!.trim());
		const named = [...source.matchAll(/\btables\.(\w+)|\bTables\['(\w+)'\]|\['tables'\]\['(\w+)'\]/g)];
		return new Set(
			[...taken, ...named.map(([, one, two, three]) => (one ?? two ?? three)!)].filter(name => owners.has(name)),
		);
	};
	/** The tables that a file writes. */
	const writtenIn = (file: string): string[] =>
		[...text.get(file)!.matchAll(/\.(?:insert|update|delete)\((?:\w+\.)*(\w+)\)/g)].map(([, table]) => table!);
	/** REGISTRY of who names another’s tables, why, and which of them it writes. */
	const shared: Readonly<
		Record<string, readonly [tables: readonly string[], why: string, written?: readonly string[]]>
	> = {
		'casework → reports': [
			['reports', 'caseEvidence', 'reportQuestions'],
			'a dossier is read at once, and reports go into another case in that case’s own change',
			['reports', 'caseEvidence', 'reportQuestions'],
		],
		'reports → casework': [
			['cases'],
			'a report is received not before its case changed, is counted while that is open, and forgotten years after its end',
		],
		'reports → photos': [
			['photos'],
			'which cases a photo changes, what reports hold, whose are left years after, and pictures alike among hundreds of reports, in one query',
		],
		'casework → accounts': [['users'], 'names of reviewers, for many rows at once'],
		'brands → codes': [['codeBatches'], 'which brands have codes, for the public records'],
		'codes → brands': [['brandAccounts', 'brandNames'], 'whose code it is, in the one query of an answer'],
		'brands → records': [
			['records'],
			'what a brand’s public record says of its codes, to see whether it is true still',
		],
		'lookup → records': [['records', 'recordState'], 'the directory is made of them, page by page'],
		'sources → brands': [['brands'], 'domains of reviewed brands, which no list may call a lookalike'],
	};
	test('each has one', () => expect([...owners.keys()].sort()).toEqual(all.sort()));
	test('what a capability within another keeps is named by that one alone', () => {
		const within = [...owners].filter(([, owner]) => owner.split('/').length > 2);
		expect(within.length).toBeGreaterThan(2);
		const foreign = files.filter(
			file =>
				/^api\/(?!storage\/)/.test(file) &&
				!tableFiles.includes(file) &&
				within.some(([table, owner]) => !file.startsWith(`${owner}/`) && tablesIn(file).has(table)),
		);
		expect(foreign).toEqual([]);
	});
	test('others name it only where it is said why', () => {
		const foreign = files
			.filter(file => /^api\/(?!storage\/)/.test(file) && !tableFiles.includes(file))
			.flatMap(file =>
				[...tablesIn(file)]
					.filter(table => capabilityOf(owners.get(table)!) !== capabilityOf(file))
					.map(table => ({file, table, pair: `${capabilityOf(file)} → ${capabilityOf(`${owners.get(table)}`)}`})),
			);
		expect(foreign.filter(({table, pair}) => !shared[pair]?.[0].includes(table))).toEqual([]);
		const written = foreign.filter(({file, table}) => writtenIn(file).includes(table));
		expect(new Set(written.map(({table, pair}) => `${pair} ${table}`))).toEqual(
			new Set(Object.entries(shared).flatMap(([pair, [, , tables = []]]) => tables.map(table => `${pair} ${table}`))),
		);
		const needed = new Set(foreign.map(({table, pair}) => `${pair} ${table}`));
		const allowed = Object.entries(shared).flatMap(([pair, [tables]]) => tables.map(table => `${pair} ${table}`));
		expect(allowed.filter(each => !needed.has(each))).toEqual([]);
	});
});

describe('names and sizes', () => {
	test('no place has a name that says nothing', () =>
		expect(files.filter(file => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.tsx?$)/.test(file))).toEqual([]));
	test('files and folders are in kebab-case', () =>
		expect(files.filter(file => !/^[a-z0-9./-]+$/.test(file))).toEqual([]));

	const lines = files.filter(file => !file.includes('/locales/')).map(file => text.get(file)!.split('\n').length);
	test('no file is over 300 lines', () =>
		expect(files.filter(file => text.get(file)!.split('\n').length > 301)).toEqual([]));
	test('half of all files have 70 lines or fewer', () =>
		expect(lines.toSorted((a, b) => a - b)[lines.length >> 1]).toBeLessThanOrEqual(70));
	test('every folder at the top says what it is', () =>
		expect(['shared', 'extension', 'api', 'test'].filter(top => !existsSync(`${top}/README.md`))).toEqual([]));
});
