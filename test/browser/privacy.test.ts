import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import type {Seen} from '../ground/front.ts';
import {netLogRequests} from '../ground/net-log.ts';
import {type Stage, setStage} from './stage.ts';

const netLog = path.join(mkdtempSync(path.join(tmpdir(), 'touchstone-net-log-')), 'log.json');
let stage: Stage;
/** requests to the API while pages were read, each page's apart */
const perPage: Seen[][] = [];

beforeAll(async () => {
	stage = await setStage({
		pages: demoPage,
		args: [`--log-net-log=${netLog}`, '--net-log-capture-mode=IncludeSensitive'],
	});
	await stage.refresh();
	await stage.installed();
	for (const {url} of [...offers, ...offers]) {
		const before = stage.front.seen.length;
		const page = await stage.open(url);
		await stage.waitForState('judged', ({facts}) => facts.url === url);
		await page.close();
		perPage.push(stage.front.seen.slice(before));
	}
}, 180_000);
afterAll(() => stage?.strike());

const allowed =
	/^\/v1\/(lookup\/(manifest|directory\/\d+|\d+\/[0-9a-f]+)|badges\/status\/(revocation|suspension)-\d+|log\/(head|consistency\/\d+\/\d+))$/;
const isBucket = ({path}: Seen) => /^\/v1\/lookup\/\d+\/[0-9a-f]+$/.test(path);

describe('what leaves the browser while pages are read', () => {
	test('only manifest, directory, buckets, whole status lists and the head of the public log are asked for', () => {
		expect(stage.front.seen.length).toBeGreaterThan(2);
		expect(stage.front.seen.filter(({path}) => !allowed.test(path))).toEqual([]);
	});

	test('a page causes at most one bucket request and nothing else', () => {
		for (const seen of perPage) {
			expect(seen.filter(isBucket).length).toBeLessThanOrEqual(1);
			expect(seen.filter(request => !isBucket(request))).toEqual([]);
		}
	});

	test('pages seen before ask nothing', () => expect(perPage.slice(offers.length).flat()).toEqual([]));

	test('a seller with a badge is never asked for', () => expect(perPage[0]).toEqual([]));

	test('no request carries a Referer, an Origin, a cookie, a body or a query', () => {
		for (const {method, path, headers, body} of stage.front.seen) {
			expect(method).toBe('GET');
			expect(path).not.toContain('?');
			expect(body).toBe('');
			expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['referer']));
			for (const name of ['referer', 'origin', 'cookie', 'authorization', 'content-type'])
				expect(headers[name]).toBeUndefined();
		}
	});

	test('the browser’s own log holds no other request of a page, a worker or the extension', async () => {
		await stage.browser.close();
		const requests = netLogRequests(readFileSync(netLog, 'utf8'));
		const api = new URL(stage.front.url).host;
		expect(requests.filter(({url}) => new URL(url).host === api)).not.toEqual([]);
		const stores = new Set(offers.map(({url}) => new URL(url).host));
		const elsewhere = requests.filter(({url}) => {
			const {protocol, host, pathname} = new URL(url);
			return protocol.startsWith('http') && (host === api ? !allowed.test(pathname) : !stores.has(host));
		});
		expect(elsewhere).toEqual([]);
	});
});
